import Figures
import Notes
import Site

/// Some place; tests that care about places make their own.
let somewhere = Place(file: "notes/lesson.md", line: 7, column: 3)

/// Words as running text.
func words(_ text: String) -> [Inline] { [.text(text)] }

/// A paragraph of words.
func paragraph(_ text: String) -> Block { .paragraph(words(text)) }

/// A heading with the anchor that its words suggest.
func heading(_ level: Int, _ text: String) -> Block {
  let anchor = text.lowercased().replacing(" ", with: "-")
  return .heading(level: level, content: words(text), anchor: anchor, place: somewhere)
}

/// A link.
func link(_ destination: String, _ text: String = "", at place: Place = somewhere) -> Inline {
  .link(
    destination: destination, title: "", content: text.isEmpty ? [] : words(text), place: place)
}

/// An image.
func image(_ source: String, _ alternative: String, at place: Place = somewhere) -> Inline {
  .image(
    source: source, title: "", content: alternative.isEmpty ? [] : words(alternative), place: place)
}

/// A block that runs an experiment.
func experiment(
  _ id: String, name: String = "descent", caption: String? = nil, alt: [String] = ["A picture."],
  at place: Place = somewhere
) -> Block {
  .experiment(
    ExperimentFence(
      name: Located(name, at: place), id: Located(id, at: place),
      caption: caption.map { Located($0, at: place) }, alt: alt.map { Located($0, at: place) },
      show: nil, settings: [], place: place))
}

/// A note.
func note(
  _ slug: String, title: String? = nil, description: String? = nil, date: String? = nil,
  tags: [String] = [], _ blocks: [Block] = [], footnotes: [Footnote] = []
) -> Note {
  var head = FrontMatter(title: title ?? slug)
  head.description = description
  head.date = date
  head.tags = tags
  return Note(
    slug: slug, file: "notes/\(slug).md", frontMatter: head, blocks: blocks, footnotes: footnotes)
}

/// A course of notes.
func course(_ notes: [Note], title: String = "Course") -> Course {
  var course = Course(title: title)
  course.notes = notes
  return course
}

/// A small figure.
func figure(_ name: String, title: String = "Loss per step", summary: String = "It falls.")
  -> Figure
{
  Figure(
    name, title: title, summary: summary,
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Loss"),
        marks: [.line([Point(0, 1), Point(1, 0.5), Point(2, 0.25)], ink: .series(0), label: "gd")])
    ])
}

/// A small table.
func table(_ name: String, title: String = "Final losses") -> Table {
  Table(
    name, title: title, columns: [Table.Column("Optimizer"), Table.Column("Loss")],
    rows: [[.text("gd"), .number(0.25)], [.text("adam"), .number(0.125)]])
}

/// What a block shows, made by a run that tests do not look at.
func result(_ exhibits: [Exhibit], seeds: [Int] = []) -> BlockResult {
  BlockResult(
    exhibits: exhibits,
    provenance: Provenance(
      experiment: "descent",
      parameters: [
        .init(name: "rate", value: "0.1", isDefault: false),
        .init(name: "steps", value: "200", isDefault: true),
      ], trials: 4, seeds: seeds, command: "fieldbook run descent rate=0.1"))
}

/// The text of the page of the note `slug`, built from a course of one note.
func page(
  _ blocks: [Block], footnotes: [Footnote] = [], results: [String: BlockResult] = [:],
  media: Media = .none, allowsHTML: Bool = false
) -> (html: String, files: [SiteFile], diagnostics: [String]) {
  var course = course([note("lesson", title: "Lesson", blocks, footnotes: footnotes)])
  course.allowsHTML = allowsHTML
  var keyed: [BlockKey: BlockResult] = [:]
  for (id, result) in results { keyed[BlockKey(note: "lesson", id: id)] = result }
  let site = pages(of: Edition(course: course, results: keyed, media: media))
  return (text(of: "lesson.html", in: site.files), site.files, site.diagnostics.map(\.description))
}

/// The text of one file of a site, empty where there is none.
func text(of path: String, in files: [SiteFile]) -> String {
  files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
}

extension String {
  /// What stands between two texts; the whole where one of them is missing.
  func between(_ start: String, _ end: String) -> String {
    guard let first = firstRange(of: start),
      let last = self[first.upperBound...].firstRange(of: end)
    else { return self }
    return String(self[first.upperBound..<last.lowerBound])
  }

  /// What the note's body became: the article below its opening and its folded contents.
  var articleBody: String {
    let article = between("<header class=\"opening\">", "</article>")
    guard let end = article.firstRange(of: "</header>\n") else { return article }
    let rest = String(article[end.upperBound...])
    guard rest.hasPrefix("<details class=\"contents above\">"),
      let contents = rest.firstRange(of: "</details>\n")
    else { return rest }
    return String(rest[contents.upperBound...])
  }
}
