import Figures
import Notes

extension Press {
  /// Adds what the front matter says of a page.
  func describe(_ head: FrontMatter, in context: inout PageContext) {
    context.set("description", text: head.description)
    context.set("dateCode", text: head.date)
    context.set("date", text: head.date.map(frame.words(for:)))
    context["tags"] = .list(head.tags.map(Self.named))
    context["hasByline"] = .flag(head.date != nil || !head.tags.isEmpty)
  }

  /// Adds what is said of a note outside its text: how long it takes, where it can be edited and
  /// discussed, and what other programs are told of it.
  func describePublication(
    of note: Note, at path: SitePath, image: String?, in context: inout PageContext
  ) {
    let edit = frame.editAddress(of: note)
    context.set("edit", text: edit)
    context.set("discuss", text: note.frontMatter.discuss.map(Percent.encodedAddress))
    context["hasAfterword"] = .flag(edit != nil || note.frontMatter.discuss != nil)
    context.set("image", text: image)
    guard note.slug != "index" else { return }
    let minutes = note.readingMinutes
    context["structuredData"] = .markup(
      frame.structuredData(of: note, at: path, image: image, minutes: minutes))
    context.set("minutes", text: "\(minutes)")
    context["hasByline"] = .flag(true)
  }

  /// The address of the picture that stands for a note where it is shared, and the picture.
  func picture(
    of note: Note, _ entry: PageEntry, _ media: Media
  ) -> (address: String?, files: [RequiredFile], diagnostics: [Diagnostic]) {
    guard let image = note.frontMatter.image else { return (nil, [], []) }
    let links = LinkResolver(course: index, media: media, page: entry)
    do throws(Diagnostic) {
      guard case .file(let path, let bytes) = try links.target(of: image.value, at: image.place)
      else {
        throw Diagnostic(at: image.place, "'image' must be a file beside the notes")
      }
      let file = RequiredFile(SiteFile(path: path.text, bytes: bytes), at: image.place)
      return (frame.address(of: path), [file], [])
    } catch {
      return (nil, [], [error])
    }
  }

  private static func named(_ name: String) -> PageContext {
    var context = PageContext()
    context.set("name", text: name)
    return context
  }

  private static func link(_ name: String, _ address: String) -> PageContext {
    var context = named(name)
    context.set("href", text: address)
    return context
  }

  /// Adds the table of contents: sections and their parts.
  func addContents(_ outline: Outline, to context: inout PageContext) {
    var sections: [(section: PageContext, parts: [PageContext])] = []
    for entry in outline.entries {
      let link = Self.link(entry.words, "#" + Percent.encodedFragment(entry.anchor))
      if entry.level == 2 {
        sections.append((link, []))
      } else if entry.level == 3, !sections.isEmpty {
        sections[sections.count - 1].parts.append(link)
      }
    }
    let list = sections.map { section, parts in
      var section = section
      section["parts"] = .list(parts)
      section["hasParts"] = .flag(!parts.isEmpty)
      return section
    }
    context["contents"] = .list(list)
    context["hasContents"] = .flag(list.count > 1 || sections.contains { !$0.parts.isEmpty })
  }

  /// Adds the links to the pages before and after, the course's first page left out.
  func addPager(at place: Int, from path: SitePath, to context: inout PageContext) {
    let lessons = frame.lessons
    guard let here = lessons.firstIndex(of: place) else { return }
    let neighbours = [("previous", here - 1), ("next", here + 1)]
    for (name, neighbour) in neighbours {
      guard lessons.indices.contains(neighbour),
        let entry = index.pages[edition.course.notes[lessons[neighbour]].slug]
      else { continue }
      context.set(name, text: entry.path.address(from: path))
      context.set(name + "Name", text: entry.title)
      context["hasPager"] = .flag(true)
    }
  }

  /// Adds what makes a page the course's first one: the list of lessons.
  func addHome(to context: inout PageContext, windowTitle: String) {
    let course = edition.course
    if case .flag = context["description"] {
      context.set("description", text: course.description)
    }
    let isCourse = windowTitle == course.title
    context.set("windowTitle", text: isCourse ? course.title : "\(windowTitle) – \(course.title)")
    context.set("kind", text: "website")
    context["isHome"] = .flag(true)
    context["structuredData"] = .markup(frame.structuredCourse)
    let home = SitePath(down: "index.html")
    let lessons = frame.lessons.compactMap { place -> PageContext? in
      let note = course.notes[place]
      guard let entry = index.pages[note.slug] else { return nil }
      var lesson = Self.link(entry.title, entry.path.address(from: home))
      lesson.set("summary", text: note.frontMatter.description)
      lesson.set("dayCode", text: note.frontMatter.date)
      lesson.set("day", text: note.frontMatter.date.map(frame.words(for:)))
      lesson["thumbnail"] = thumbnail(of: note, at: place).map { .markup($0) } ?? .flag(false)
      return lesson
    }
    context["lessons"] = .list(lessons)
    context["hasLessons"] = .flag(!lessons.isEmpty)
  }

  /// The first figure of a note, small.
  private func thumbnail(of note: Note, at place: Int) -> Markup? {
    var found: Figure?
    note.forEachBlock { block in
      guard found == nil, case .experiment(let fence) = block else { return }
      let result = edition.results[BlockKey(note: note.slug, id: fence.id.value)]
      for case .figure(let figure) in result?.exhibits ?? [] where found == nil { found = figure }
    }
    return found.map { $0.thumbnail.svg(id: "thumbnail:\(place)") }
  }
}
