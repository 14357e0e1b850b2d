import Foundation
import Testing

/// A real browser without a window.
enum Browser {
  /// Where it is; nil where none is installed.
  static let program: URL? = ["chromium", "chromium-browser", "google-chrome"].lazy
    .flatMap { name in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
        URL(filePath: "\($0)/\(name)")
      }
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }

  /// What a page's script leaves in the element `#report` of `page`, as text.
  static func report(of page: URL) throws -> String {
    let program = try #require(Self.program, "set-up installs chromium: .ci/setup test")
    let profile = page.deletingLastPathComponent().appending(path: "profile-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: profile) }
    let transcript = try run(
      program,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--allow-file-access-from-files",
        "--user-data-dir=\(profile.path(percentEncoded: false))", "--window-size=1400,1000",
        "--virtual-time-budget=60000", "--dump-dom", page.absoluteString,
      ], in: page.deletingLastPathComponent())
    let dom = transcript.output
    let start = try #require(dom.range(of: "<pre id=\"report\">"), "\(transcript.errors)")
    let end = try #require(dom.range(of: "</pre>", range: start.upperBound..<dom.endIndex))
    return String(dom[start.upperBound..<end.lowerBound])
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
