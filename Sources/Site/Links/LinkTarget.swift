import Notes

/// What a link in a note leads to.
enum LinkTarget {
  /// An address that can be written as it is, and what a link without words is called.
  case address(String, label: String?)
  /// A file beside the notes, which the site needs a copy of.
  case file(SitePath, bytes: [UInt8])
}

/// Finds what the links of one page lead to.
struct LinkResolver {
  let course: CourseIndex
  let media: Media
  let page: PageEntry

  /// What the link to `written` leads to.
  ///
  /// - Throws: What is wrong with it, at `place`.
  func target(of written: String, at place: Place) throws(Diagnostic) -> LinkTarget {
    switch Destination(written) {
    case .external(let address):
      if let kind = Self.kind(near: address) {
        throw Diagnostic(at: place, "a link to '\(written)' leads nowhere", suggestion: kind)
      }
      return .address(Percent.encodedAddress(address), label: nil)
    case .refused(let scheme):
      throw Diagnostic(at: place, "'\(scheme):' links are refused")
    case .local("", let query, let fragment):
      let label = try label(of: fragment, on: page, named: "", at: place)
      return .address(Self.address("", query, fragment), label: label)
    case .local(let path, let query, let fragment):
      guard let target = SitePath(path, in: page.path) else {
        throw Diagnostic(at: place, "'\(path)' leads out of the folder of notes")
      }
      guard let note = note(at: target, isFolder: path.hasSuffix("/")) else {
        return try file(target, named: path, at: place)
      }
      let label = try label(of: fragment, on: note, named: path, at: place)
      let address = Self.address(note.path.address(from: page.path), query, fragment)
      return .address(address, label: label)
    }
  }

  /// The kind of link that is no address, `claim:` or another, that an author meant by an address
  /// with such a scheme, or with nothing after its scheme.
  private static func kind(near address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let kinds = ["claim:", "plain:", "term:"]
    let scheme = address[...colon].lowercased()
    if kinds.contains(scheme) { return scheme }
    return address.index(after: colon) == address.endIndex ? nearest(scheme, among: kinds) : nil
  }

  /// What an address in raw HTML, which reaches the page as it is written, leads to.
  ///
  /// - Throws: What is wrong with it, at `place`.
  func target(ofWritten written: String, at place: Place) throws(Diagnostic) -> LinkTarget {
    guard case .local(let path, _, let fragment) = Destination(written),
      let target = SitePath(path, in: page.path), !path.isEmpty
    else { return try self.target(of: written, at: place) }
    let isFolder = path.hasSuffix("/") || target.parts.isEmpty
    let file = isFolder ? target.parts + ["index.html"] : target.parts
    let slug = file.joined(separator: "/")
    if slug.hasSuffix(".html"), let note = course.pages[String(slug.dropLast(5))] {
      _ = try label(of: fragment, on: note, named: path, at: place)
    } else if slug.hasSuffix(".md"), let note = course.pages[String(slug.dropLast(3))] {
      throw Diagnostic(
        at: place, "raw HTML names pages as the site does",
        suggestion: note.path.path(from: page.path))
    } else if slug != "index.html" {
      return try self.file(target, named: path, at: place)
    }
    return .address(written, label: nil)
  }

  /// The page of the note that stands at `target`: a Markdown file, or a folder with an index.
  private func note(at target: SitePath, isFolder: Bool) -> PageEntry? {
    let text = target.text
    if isFolder || target.parts.isEmpty {
      return course.pages[text.isEmpty ? "index" : text + "/index"]
    }
    guard text.hasSuffix(".md") else { return nil }
    return course.pages[String(text.dropLast(3))]
  }

  private func file(
    _ target: SitePath, named path: String, at place: Place
  ) throws(Diagnostic) -> LinkTarget {
    if course.own.contains(target) { return .address(target.address(from: page.path), label: nil) }
    let isNote = path.hasSuffix(".md") || path.hasSuffix("/")
    if !isNote, let bytes = media.read(target.text) { return .file(target, bytes: bytes) }
    let notes = course.pages.keys.map { $0 + ".md" }.sorted()
    let known = isNote ? notes : notes + media.paths
    let suggestion = nearest(target.text, among: known).map { SitePath(down: $0) }
    throw Diagnostic(
      at: place, "no \(isNote ? "note" : "file") '\(path)'",
      suggestion: suggestion?.path(from: page.path))
  }

  /// What the target of a link to `fragment` of a page is called.
  private func label(
    of fragment: String?, on target: PageEntry, named path: String, at place: Place
  ) throws(Diagnostic) -> String? {
    let isHere = target.path == page.path
    guard let fragment, !fragment.isEmpty else { return isHere ? nil : target.name }
    guard let label = target.numbering.labels[fragment] else {
      // Browsers know this one by themselves.
      if fragment == "top" { return nil }
      throw Diagnostic(
        at: place,
        "no section, figure or table '\(fragment)'\(path.isEmpty ? "" : " in '\(path)'")",
        suggestion: nearest(fragment, among: target.numbering.anchors).map { "\(path)#\($0)" })
    }
    if label.isEmpty { return nil }
    return isHere ? label : "\(target.name), \(label)"
  }

  private static func address(_ path: String, _ query: String?, _ fragment: String?) -> String {
    path + (query.map { "?" + Percent.encodedAddress($0) } ?? "")
      + (fragment.map { "#" + Percent.encodedFragment($0) } ?? "")
  }
}
