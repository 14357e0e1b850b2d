import Building
import Foundation

/// The site generator alone, beside Hugo where that is installed, and the author's loop.
///
/// `PAGES=DIR` names a folder of Markdown to take instead of the corpus made here.
func sites(_ meter: inout Meter) throws {
  let room = FileManager.default.temporaryDirectory
    .appending(path: "bench-\(UUID().uuidString)", directoryHint: .isDirectory)
  defer { try? FileManager.default.removeItem(at: room) }
  try FileManager.default.createDirectory(at: room, withIntermediateDirectories: true)
  let given = ProcessInfo.processInfo.environment["PAGES"].flatMap { $0.isEmpty ? nil : $0 }
  let pages =
    given.map { URL(filePath: $0, directoryHint: .isDirectory).standardizedFileURL }
    ?? room.appending(path: "corpus", directoryHint: .isDirectory)
  if given == nil { try Corpus.write(689, to: pages) }
  try comparison(with: pages, in: room, &meter)
  try growth(in: room, &meter)
  try loop(in: room, &meter)
}

/// The tool, built beside this program.
private func tool() -> String {
  let own = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
  return own.deletingLastPathComponent().appending(path: "fieldbook").path(percentEncoded: false)
}

/// Builds `pages` from nothing.
private func build(_ pages: URL, in room: URL) throws -> Child.Cost {
  for name in ["site", "cache"] {
    try? FileManager.default.removeItem(at: room.appending(path: name))
  }
  return try rebuild(pages, in: room)
}

private func rebuild(_ pages: URL, in room: URL) throws -> Child.Cost {
  try Child.run(
    tool(), ["build", pages.path(percentEncoded: false), "--output", "site", "--cache", "cache"],
    in: room)
}

private func comparison(with pages: URL, in room: URL, _ meter: inout Meter) throws {
  let own = try (0..<5).map { _ in try build(pages, in: room) }
  let (time, memory) = (median(own.map(\.time)), own.map(\.memory).max() ?? 0)
  meter.note(
    "a folder of Markdown built from nothing", "\(milliseconds(time)), \(memory >> 20) MiB")
  try meter.time("built again, nothing changed", within: .milliseconds(100), runs: 9) {
    try rebuild(pages, in: room)
  }
  guard Child.exists("hugo") else {
    return meter.note("beside Hugo", "not measured: there is no 'hugo' on the path")
  }
  let hugo = room.appending(path: "hugo", directoryHint: .isDirectory)
  try writeHugoSite(of: pages, to: hugo)
  let other = try (0..<5).map { _ in
    try? FileManager.default.removeItem(at: hugo.appending(path: "public"))
    return try Child.run("hugo", ["--quiet"], in: hugo)
  }
  let (otherTime, otherMemory) = (median(other.map(\.time)), other.map(\.memory).max() ?? 0)
  meter.note("the same by Hugo", "\(milliseconds(otherTime)), \(otherMemory >> 20) MiB")
  meter.ratio("the time, beside Hugo", otherTime / time, atLeast: 4)
  meter.ratio("the memory, beside Hugo", Double(otherMemory) / Double(memory), atLeast: 2)
}

/// A site for Hugo with the plainest templates that make pages of it.
private func writeHugoSite(of pages: URL, to folder: URL) throws {
  let layouts = folder.appending(path: "layouts/_default", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: layouts, withIntermediateDirectories: true)
  try FileManager.default.copyItem(at: pages, to: folder.appending(path: "content"))
  let page = "<!doctype html><html><head><title>{{ .Title }}</title></head><body>"
  let files = [
    "config.yml": "baseURL: https://example.org/\ntitle: A corpus\n",
    "layouts/_default/single.html": page + "<h1>{{ .Title }}</h1>{{ .Content }}</body></html>\n",
    "layouts/_default/list.html": page
      + "{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</body></html>\n",
  ]
  for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
}

private func growth(in room: URL, _ meter: inout Meter) throws {
  var each: [Int: Double] = [:]
  for count in [100, 1_000, 10_000] {
    let pages = room.appending(path: "pages-\(count)", directoryHint: .isDirectory)
    try Corpus.write(count, to: pages)
    let costs = try (0..<(count > 1_000 ? 1 : 3)).map { _ in try build(pages, in: room) }
    let time = median(costs.map(\.time))
    each[count] = time / .milliseconds(1) / Double(count)
    meter.note(
      "\(count) pages", "\(milliseconds(time)), \((costs.map(\.memory).max() ?? 0) >> 20) MiB")
    try FileManager.default.removeItem(at: pages)
  }
  if let thousand = each[1_000], let tenThousand = each[10_000] {
    meter.ratio("a page of 10,000, beside one of 1,000", thousand / tenThousand, atLeast: 0.67)
  }
}

/// From a saved edit of prose in the course's largest lesson to its new page, in one process as the
/// preview does it.
private func loop(in room: URL, _ meter: inout Meter) throws {
  let notes = room.appending(path: "notes", directoryHint: .isDirectory)
  try FileManager.default.copyItem(at: URL(filePath: "notes"), to: notes)
  let names = try FileManager.default.contentsOfDirectory(atPath: notes.path(percentEncoded: false))
  let lessons = try names.filter { $0.hasSuffix(".md") }
    .map { (url: notes.appending(path: $0), text: try Data(contentsOf: notes.appending(path: $0))) }
  guard let largest = lessons.max(by: { $0.text.count < $1.text.count }) else { return }
  let bench = Loop(
    Builder(notes: notes.path(percentEncoded: false), cache: URL(filePath: ".fieldbook")))
  try bench.build()
  var edits = 0
  try meter.time("an edit of the largest lesson to its page", within: .milliseconds(100)) {
    edits += 1
    try (largest.text + Data("\nA sentence, number \(edits).\n".utf8)).write(
      to: largest.url, options: .atomic)
    try bench.build()
  }
}

/// A builder that is waited for.
private final class Loop: @unchecked Sendable {
  private var builder: Builder

  init(_ builder: Builder) { self.builder = builder }

  /// Builds, on another thread than the one that waits.
  func build() throws {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var isFit = false
    Task.detached {
      isFit = (try? await self.builder.build().isFit) ?? false
      done.signal()
    }
    done.wait()
    guard isFit else { throw Child.Failure(program: "the builder", status: 1) }
  }
}

private func median(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

private func milliseconds(_ time: Duration) -> String {
  "\(Int((time / .milliseconds(1)).rounded())) ms"
}
