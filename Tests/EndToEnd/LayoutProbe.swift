import Foundation

/// A page that opens pages of a site in frames of several widths, and its pictures by themselves, and
/// lists what is wrong with them; `layout-probe.js` is its script.
struct LayoutProbe {
  /// The pages, relative to the probe.
  var pages: [String] = []
  /// The SVG files, relative to the probe.
  var pictures: [String] = []
  /// The widths of the frames, in pixels.
  var widths = [1280, 768, 390, 320]

  /// What it looked at, and what is wrong.
  struct Finding: Equatable {
    var measured: Measured
    var faults: [String]

    struct Measured: Codable, Equatable {
      /// Drawings: those of a page once for each width, and pictures.
      var drawings: Int
      /// Texts of these.
      var texts: Int
      /// Columns of numbers with a point or a sign of deviation.
      var columns: Int
    }
  }

  /// The probe as HTML.
  private var html: String {
    get throws {
      let script = try String(
        contentsOf: Repository.root.appending(path: "Tests/EndToEnd/layout-probe.js"),
        encoding: .utf8)
      func list(_ paths: [String]) -> String {
        "[\(paths.map { "\"\($0)\"" }.joined(separator: ","))]"
      }
      return """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title>
        <body><pre id="report">unfinished</pre><script>
        const pages = \(list(pages)), pictures = \(list(pictures)), widths = \(widths);
        \(script)
        </script></body></html>
        """
    }
  }

  /// Looks at the pages and pictures, which stand below `site`.
  func finding(in site: URL) throws -> Finding {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "probe-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: site, to: folder)
    let page = folder.appending(path: "probe.html")
    try Data(try html.utf8).write(to: page)
    let lines = try Browser.report(of: page).split(separator: "\n").map(String.init)
    guard let first = lines.first,
      let measured = try? JSONDecoder().decode(Finding.Measured.self, from: Data(first.utf8))
    else { throw Missing(what: "a report; the probe says \(lines)") }
    return Finding(measured: measured, faults: Array(lines.dropFirst()))
  }
}
