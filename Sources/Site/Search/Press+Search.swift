import Notes

extension Press {
  /// The files of the search: the index, and for each page the text that results are shown with.
  ///
  /// All are scripts that hand their data over, because only scripts load from a reader's disk too.
  ///
  /// - Parameter pages: What is found on each page, in reading order.
  func searchFiles(_ pages: [PageSearch]) -> [SiteFile] {
    var index = SearchIndex()
    var files: [SiteFile] = []
    for (note, page) in zip(edition.course.notes, pages) {
      index.add(note, page.sections, page.terms)
      files.append(page.file)
    }
    files.append(SiteFile(path: "search/index.js", text: "fieldbookIndex(\(index.json));\n"))
    return files
  }
}

/// What the search finds on a page, and shows of it.
struct PageSearch: Sendable {
  /// The parts of the page.
  let sections: [SearchSection]
  /// For each part how often each term stands there.
  let terms: [[String: Int]]
  /// The text that results are shown with.
  let file: SiteFile

  /// What is found on the page of `note`.
  init(of note: Note, _ formulas: FormulaBook) {
    sections = SearchSection.sections(of: note, formulas)
    terms = sections.map { $0.terms(pageTitle: note.frontMatter.title) }
    let texts = JSON.list(sections.map { .text($0.text) })
    file = SiteFile(
      path: "search/text/\(note.slug).js",
      text: "fieldbookText(\(JSON.quoted(note.slug)),\(texts.source));\n")
  }
}

/// An inverted index over the sections of a course.
///
/// Terms stand in the order of their UTF-16 code units, each after the number of code units that it
/// shares with the one before; then come, in base 36, the sections that hold it, each as the distance
/// from the one before and, where it is more than 1, how often.
struct SearchIndex {
  private var pages: [JSON] = []
  private var sections: [String] = []
  private var postings: [String: [(section: Int, count: Int)]] = [:]

  /// The most that a count can say.
  private static let most = 35

  /// Adds the sections of a page.
  mutating func add(_ note: Note, _ found: [SearchSection], _ terms: [[String: Int]]) {
    let page =
      "[\(JSON.quoted(note.slug)),\(JSON.quoted(note.frontMatter.title)),\(sections.count)]"
    pages.append(.source(page))
    for (section, terms) in zip(found, terms) {
      let length = terms.values.reduce(0, +)
      for (term, count) in terms {
        postings[term, default: []].append((sections.count, min(count, Self.most)))
      }
      sections.append(
        "[\(pages.count - 1),\(JSON.quoted(section.anchor)),\(JSON.quoted(section.title)),\(length)]"
      )
    }
  }

  /// The index as a value that the page's script reads.
  var json: String {
    let fields: KeyValuePairs<String, JSON?> = [
      "pages": .list(pages), "sections": .list(sections.map { .source($0) }),
      "terms": .text(terms),
    ]
    return JSON.object(fields).source
  }

  private var terms: String {
    var lines: [String] = []
    var last = ""
    let sorted = postings.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
    for (term, postings) in sorted {
      let shared = Self.shared(last, term)
      var line = String(shared, radix: 36)
      line += String(decoding: Array(term.utf16.dropFirst(shared)), as: UTF16.self)
      var section = 0
      for posting in postings {
        line += " " + String(posting.section - section, radix: 36)
        if posting.count > 1 { line += ":" + String(posting.count, radix: 36) }
        section = posting.section
      }
      lines.append(line)
      last = term
    }
    return lines.joined(separator: "\n")
  }

  /// How many code units two terms share at their start, whole scalars only, at most 35.
  private static func shared(_ a: String, _ b: String) -> Int {
    var shared = 0
    for (x, y) in zip(a.unicodeScalars, b.unicodeScalars) {
      let width = UTF16.width(x)
      guard x == y, shared + width <= most else { break }
      shared += width
    }
    return shared
  }
}
