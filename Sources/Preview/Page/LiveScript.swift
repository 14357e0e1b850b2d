/// The script by which a page follows the notes.
///
/// The preview adds it to the pages that it serves; no file of a site holds it.
enum LiveScript {
  /// Where it stands, as a path from the root; no file of a site has a hidden name.
  static let path = ".fieldbook/live.js"
  /// Where the news comes from.
  static let events = ".fieldbook/events"

  static var bytes: [UInt8] { PackageResources.live_js }

  /// The page `bytes` with the script, and with a policy that lets the script ask the preview.
  static func added(to bytes: [UInt8], base: String, version: Version) -> [UInt8] {
    let tag =
      "<script src=\"/\(path)\" data-base=\"\(escaped(base))\" data-version=\"\(version)\" "
      + "defer=\"\"></script>\n"
    var page = ContentPolicy.loosened(bytes)
    let place =
      page.firstRange(of: Array("<script".utf8))?.lowerBound
      ?? page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.endIndex
    page.insert(contentsOf: Array(tag.utf8), at: place)
    return page
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}
