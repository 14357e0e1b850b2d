import Figures
import Notes

/// What every page says of the course: title, lessons, links.
struct CourseFrame: Sendable {
  /// The places in the reading order of all notes but the course's first page and its reference part.
  let lessons: [Int]
  /// What is wrong with the course's links.
  let diagnostics: [Diagnostic]
  let course: Course
  private let index: CourseIndex
  private let menu: [(name: String, path: SitePath)]
  /// The pages of the reference part.
  private let reference: [(name: String, path: SitePath)]

  /// The most lessons that are listed on every page; a longer list is on the first page alone.
  private static let longestMenu = 40

  init(_ edition: Edition, index: CourseIndex) {
    let course = edition.course
    self.course = course
    self.index = index
    lessons = course.notes.indices.filter {
      course.notes[$0].slug != "index" && !course.notes[$0].isReference
    }
    func entries(_ notes: some Sequence<Note>) -> [(name: String, path: SitePath)] {
      notes.compactMap { note in index.pages[note.slug].map { ($0.title, $0.path) } }
    }
    menu = lessons.count > Self.longestMenu ? [] : entries(lessons.map { course.notes[$0] })
    reference = entries(course.notes.filter(\.isReference))
    let home = PageEntry(path: SitePath(down: "index.html"), title: course.title)
    let links = LinkResolver(course: index, media: edition.media, page: home)
    diagnostics = course.links.compactMap { link -> Diagnostic? in
      do throws(Diagnostic) {
        _ = try links.target(of: Self.fromRoot(link.url), at: Self.place(of: course))
        return nil
      } catch {
        return error
      }
    }
  }

  /// Where `course.yml` speaks of links, as far as is known.
  private static func place(of course: Course) -> Place {
    let folder = course.notes.first.map { $0.file.dropLast($0.slug.utf8.count + 3) } ?? ""
    return Place(file: folder + "course.yml", line: 1)
  }

  /// A link of `course.yml`, which is meant from the folder of notes whatever page it stands on.
  private static func fromRoot(_ address: String) -> String {
    if case .local(let path, _, _) = Destination(address), !path.hasPrefix("/") {
      return "/" + address
    }
    return address
  }

  /// The links at the foot of `page`, and the files that they need.
  private func links(
    on page: PageEntry, _ media: Media
  ) -> (links: [PageContext], files: [RequiredFile]) {
    let resolver = LinkResolver(course: index, media: media, page: page)
    let place = Self.place(of: course)
    var found: (links: [PageContext], files: [RequiredFile]) = ([], [])
    for entry in course.links {
      let target = try? resolver.target(of: Self.fromRoot(entry.url), at: place)
      switch target {
      case .address(let address, _): found.links.append(link(entry.title, address))
      case .file(let path, let bytes):
        found.links.append(link(entry.title, path.address(from: page.path)))
        found.files.append(RequiredFile(SiteFile(path: path.text, bytes: bytes), at: place))
      case nil: break
      }
    }
    return found
  }

  /// The frame of `page`, and the files that it needs of `media`.
  func context(
    of page: PageEntry, _ media: Media
  ) -> (context: PageContext, files: [RequiredFile]) {
    let path = page.path
    let (links, files) = links(on: page, media)
    var context = PageContext()
    let root = String(repeating: "../", count: path.parts.count - 1)
    context.set("language", text: course.language)
    context.set("root", text: root)
    context.set("home", text: root + "index.html")
    context.set("courseTitle", text: course.title)
    context.set("courseAuthor", text: course.author)
    context.set("author", text: course.author)
    context.set("canonical", text: address(of: path))
    context.set("contentsHref", text: index.own.contents?.address(from: path))
    context.set("glossaryHref", text: index.own.glossary?.address(from: path))
    context["crumbs"] = .list(crumbs(above: path))
    context["hasFeed"] = .flag(course.baseURL != nil && !datedLessons.isEmpty)
    context["menu"] = .list(
      menu.map { entry in
        var item = link(entry.name, entry.path.address(from: path))
        item["isCurrent"] = .flag(entry.path == path)
        return item
      })
    context["hasMenu"] = .flag(menu.count > 1)
    context["reference"] = .list(
      reference.map { entry in
        var item = link(entry.name, entry.path.address(from: path))
        item["isCurrent"] = .flag(entry.path == path)
        return item
      })
    context["hasReference"] = .flag(!reference.isEmpty)
    context["links"] = .list(links)
    context.set("claimsHref", text: index.own.claims?.address(from: path))
    return (context, files)
  }

  private func link(_ name: String, _ address: String) -> PageContext {
    var context = PageContext()
    context.set("name", text: name)
    context.set("href", text: address)
    return context
  }

  /// The first pages of the folders around `path`, outermost first, the course's own left out.
  private func crumbs(above path: SitePath) -> [PageContext] {
    (1..<max(1, path.parts.count)).compactMap { depth in
      let slug = path.parts.prefix(depth).joined(separator: "/") + "/index"
      guard let entry = index.pages[slug], entry.path != path else { return nil }
      return link(entry.title, entry.path.address(from: path))
    }
  }
}

extension CourseFrame {
  /// The course's title.
  var title: String { course.title }
  /// One or two sentences on the course.
  var courseDescription: String? { course.description }
  /// Who wrote it.
  var author: String? { course.author }
  /// The language of the notes.
  var language: String { course.language }
  /// Where the site will stand, with a slash at its end.
  var baseURL: String? {
    course.baseURL.map { Percent.encodedAddress($0.hasSuffix("/") ? $0 : $0 + "/") }
  }

  /// The address of the file at `path` on the web, where it is known.
  func address(of path: SitePath) -> String? {
    baseURL.map { path.text == "index.html" ? $0 : $0 + Percent.encodedPath(path.text) }
  }

  /// Where the file of `note` can be edited.
  func editAddress(of note: Note) -> String? {
    if note.isReference { return nil }
    return course.edit.map {
      Percent.encodedAddress($0.replacing("{path}", with: Percent.encodedPath(note.slug + ".md")))
    }
  }
}
