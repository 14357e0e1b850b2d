import Foundation
import Testing

@Suite("Pages in a browser", .enabled(if: Browser.program != nil || isLinux))
struct LayoutTests {
  @Test("No figure's text overlaps, leaves its frame or is too small, and no page is too wide")
  func published() throws {
    let site = Repository.root.appending(path: "site")
    let pages = try contents(of: site).keys.filter { $0.hasSuffix(".html") }.sorted()
    let lines = try probe(site, pages: pages)
    let pictures = try #require(lines.first?.split(separator: " ").first.flatMap { Int($0) })
    #expect(pictures > 0)
    #expect(lines.dropFirst() == [], "\(lines.dropFirst().joined(separator: "\n"))")
  }

  @Test("The probe sees each of these faults")
  func faults() throws {
    let course = try SmallCourse()
    try course.write(
      "site/bad.html",
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Bad</title>
      <body style="margin:0"><div id="a" style="width:2000px">wide</div><p id="a">twice</p>
      <figure><svg viewBox="0 0 600 100" width="600" aria-labelledby="t" font-size="14">
      <text x="10" y="50">one</text><text x="12" y="52">two</text><text x="590" y="50">leaves</text>
      <text x="100" y="90" font-size="6">small</text></svg></figure></body></html>
      """)
    let lines = try probe(course.root.appending(path: "site"), pages: ["bad.html"], widths: [1280])
    #expect(
      lines == [
        "1 pictures", "bad.html at 1280: wider than the window by 720 px at <DIV class=null>",
        "bad.html at 1280: two elements with id a",
        "bad.html at 1280: 'leaves' leaves the frame of t",
        "bad.html at 1280: 'small' is 6.0 px in t",
        "bad.html at 1280: 'one' overlaps 'two' in t",
      ])
  }

  private func probe(_ site: URL, pages: [String], widths: [Int]? = nil) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "probe-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: site, to: folder.appending(path: "site"))
    var probe = LayoutProbe(pages: pages.map { "site/\($0)" })
    if let widths { probe.widths = widths }
    let page = folder.appending(path: "probe.html")
    try Data(probe.html.utf8).write(to: page)
    return try Browser.report(of: page).split(separator: "\n")
      .map { $0.hasPrefix("site/") ? String($0.dropFirst(5)) : String($0) }
  }
}

/// Whether this is a machine on which set-up installs a browser.
private var isLinux: Bool {
  #if os(Linux)
  true
  #else
  false
  #endif
}
