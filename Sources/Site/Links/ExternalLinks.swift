public import Notes

/// The addresses on the web that the pages of `course` link to, without what stands after `#`, each
/// with the first place that asks for it, in the order of the notes.
public func externalLinks(of course: Course) -> [Located<String>] {
  var links: [Located<String>] = []
  var seen: Set<String> = []
  func add(_ address: String, at place: Place) {
    guard case .external(let address) = Destination(address) else { return }
    let page = Percent.encodedAddress(String(address.prefix { $0 != "#" }))
    let isWeb = ["http://", "https://"].contains { page.lowercased().hasPrefix($0) }
    if isWeb, seen.insert(page).inserted { links.append(Located(page, at: place)) }
  }
  for note in course.notes {
    if let discuss = note.frontMatter.discuss { add(discuss, at: Place(file: note.file, line: 1)) }
    note.forEachBlock { block in
      switch block {
      case .heading(_, let content, _, _), .paragraph(let content):
        content.forEachLink { add($0, at: $1) }
      case .table(_, let header, let rows):
        for cell in header + rows.joined() { cell.forEachLink { add($0, at: $1) } }
      default: break
      }
    }
    for cited in note.references {
      if let address = cited.reference.address { add(address, at: cited.reference.place) }
    }
  }
  return links
}

extension [Inline] {
  /// Calls `visit` with the destination and the place of every link.
  fileprivate func forEachLink(_ visit: (String, Place) -> Void) {
    var rest = Array(reversed())
    while let inline = rest.popLast() {
      switch inline {
      case .link(let destination, _, let content, let place):
        visit(destination, place)
        rest += content.reversed()
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .claim(_, _, let content, _):
        rest += content.reversed()
      default: break
      }
    }
  }
}

extension Reference {
  /// Where the work can be read: its DOI or, without one, its address.
  var address: String? { doi.map { "https://doi.org/" + $0 } ?? url }
}
