import Building
import Notes
import Preview
import Site

extension BuildProgress {
  /// How far each block is, by the page that will show it.
  var running: [RunningBlock] {
    // Those that are done too: their figures show when all are.
    blocks.map { key, share in
      RunningBlock(page: key.note + ".html", id: key.id, done: share.done, total: share.total)
    }
    .sorted { ($0.page, $0.id) < ($1.page, $1.id) }
  }
}

extension Diagnostic {
  /// The diagnostic as the overlay shows it.
  func problem(source: String?) -> Problem {
    let lines = rendered(source: source).split(separator: "\n", maxSplits: 1)
    return Problem(
      severity: severity.rawValue, file: place.file, line: place.line, words: description,
      excerpt: lines.count > 1 ? String(lines[1]) : "")
  }
}

extension SiteChanges {
  /// What was made anew, in one line: `lesson-3.html and 2 more in 42 ms`.
  func words(in time: Duration) -> String {
    let all = added + changed + removed
    let pages = all.filter { $0.hasSuffix(".html") }
    let names = (pages.isEmpty ? all : pages).prefix(3)
    let milliseconds = Int((time / .milliseconds(1)).rounded())
    guard !names.isEmpty else { return "nothing to make anew, in \(milliseconds) ms" }
    let more = all.count - names.count
    return names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      + " in \(milliseconds) ms"
  }
}
