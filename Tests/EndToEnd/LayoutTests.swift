import Foundation
import Testing

@Suite("Pages in a browser", .enabled(if: Browser.program != nil || isLinux))
struct LayoutTests {
  @Test(
    "No text of a figure overlaps another, leaves its frame or is too small; no page is too wide; points stand under points"
  )
  func published() throws {
    let site = Repository.root.appending(path: "site")
    let files = try contents(of: site)
    let pages = files.keys.filter { $0.hasSuffix(".html") }.sorted()
    let pictures = files.keys.filter { $0.hasPrefix("data/") && $0.hasSuffix(".svg") }.sorted()
    let probe = LayoutProbe(pages: pages, pictures: pictures)
    let finding = try probe.finding(in: site)
    #expect(finding.faults == [], "\(finding.faults.joined(separator: "\n"))")
    // Every drawing is measured: both layouts of each figure at every width, and each picture.
    let drawings = pages.compactMap { files[$0] }.reduce(0) {
      $0 + String(decoding: $1, as: UTF8.self).matches(of: /<svg[ >]/).count
    }
    #expect(drawings > 0 && !pictures.isEmpty)
    #expect(finding.measured.drawings == drawings * probe.widths.count + pictures.count)
    #expect(finding.measured.texts > finding.measured.drawings)
    #expect(finding.measured.columns > 0)
  }

  @Test("The probe sees each of these faults")
  func faults() throws {
    let course = try SmallCourse()
    let drawing = """
      viewBox="0 0 600 100" width="600" aria-labelledby="t" font-size="14">
      <text x="10" y="50">one</text><text x="12" y="52">two</text><text x="590" y="50">leaves</text>
      <text x="300" y="60" font-weight="900">bold</text><text x="331" y="60">late</text>
      <text transform="translate(400 90) rotate(-90)">upright</text><text x="390" y="70">crossing</text>
      <text x="100" y="90" font-size="6">small</text></svg>
      """
    try course.write(
      "site/bad.html",
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Bad</title>
      <style>.num{text-align:right}</style>
      <body style="margin:0"><div id="a" style="width:2000px">wide</div><p id="a">twice</p>
      <svg \(drawing)<div class="fig"><svg style="display:none" \(drawing.replacing("\"t\"", with: "\"h\""))</div>
      <table id="b"><tbody><tr><td class="num">1.25</td><td class="num">1.25 ± 0.5</td></tr>
      <tr><td class="num">10.5</td><td class="num">1.25 ± 0.25</td></tr>
      <tr><td class="num">2</td><td class="num">words.</td></tr></tbody></table></body></html>
      """)
    try course.write("site/bad.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" \(drawing)")
    var probe = LayoutProbe(pages: ["bad.html"], pictures: ["bad.svg"])
    probe.widths = [1280]
    let finding = try probe.finding(in: course.root.appending(path: "site"))
    #expect(finding.measured.drawings == 3)
    let inDrawing = [
      "'leaves' leaves the frame of", "'small' is 6.0 px in", "'one' overlaps 'two' in",
      "'bold' overlaps 'late' in", "'upright' overlaps 'crossing' in",
    ]
    let expected =
      [
        "bad.html at 1280: wider than the window by 720 px at <DIV class=null>",
        "bad.html at 1280: two elements with id a",
      ] + inDrawing.map { "bad.html at 1280: \($0) t" }
      + inDrawing.map { "bad.html at 1280, hidden: \($0) h" } + inDrawing.map { "bad.svg: \($0) t" }
    let strays = finding.faults.filter { $0.contains("strays by") }
    #expect(Set(finding.faults).subtracting(strays) == Set(expected))
    #expect(strays.count == 3, "\(strays)")
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
