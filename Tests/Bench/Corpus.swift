import Foundation

/// Folders of Markdown to build, made by rule, so that they are the same everywhere.
struct Corpus {
  private var state: UInt64

  /// A corpus of `count` pages of about 8.6 kB in the new folder `folder`.
  ///
  /// 689 of them are 5.9 MB, as large as a real site of so many pages.
  static func write(_ count: Int, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("title: A corpus\n".utf8).write(to: folder.appending(path: "course.yml"))
    var corpus = Corpus(state: 20)
    for page in 0..<count {
      let text = corpus.page(page, of: count)
      try Data(text.utf8).write(to: folder.appending(path: "page-\(page).md"))
    }
  }

  private mutating func below(_ count: Int) -> Int {
    // Knuth's multiplier; the high bits are the good ones.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private static let words = """
    step rate loss slope valley ridge path gradient noise batch point curve bowl minimum start end \
    large small the a of and to in is that it with as for was on are by this be from or which one \
    had not but what all were when we there can an your has more if will each about how up out \
    them then many some so these would other into time look two way could people than first water
    """.split(whereSeparator: \.isWhitespace)

  private mutating func sentence(_ count: Int) -> String {
    var text: [String] = []
    for place in 0..<count {
      let word = String(Self.words[below(Self.words.count)])
      switch below(40) {
      case 0: text.append("*\(word)*")
      case 1: text.append("`\(word)`")
      case 2: text.append("**\(word)**")
      case 3: text.append("[\(word) \(place)](https://example.org/\(word)/\(place))")
      default: text.append(word)
      }
    }
    return text.joined(separator: " ") + "."
  }

  private mutating func paragraph() -> String {
    (0..<4).map { _ in sentence(12 + below(10)) }.joined(separator: "\n")
  }

  private mutating func page(_ number: Int, of count: Int) -> String {
    var text =
      "---\ntitle: Page \(number)\ndescription: \(sentence(6).filter { $0 != ":" })\n"
      .replacing(#/[*`\[\]()]/#, with: "") + "date: 2026-01-\(10 + number % 19)\n---\n"
    for section in 1...6 {
      text += "\n## Section \(section) of page \(number)\n\n\(paragraph())\n\n\(paragraph())\n\n"
      switch section % 3 {
      case 0:
        text += "| Name | Rate | Loss |\n|---|---:|---:|\n"
        for row in 0..<6 { text += "| row \(row) | \(below(100)) | 0.\(below(1000)) |\n" }
      case 1: for _ in 0..<5 { text += "- \(sentence(8))\n" }
      default:
        text += "```swift\nlet rate = \(below(100))\nstep(by: rate)\n```\n\n> \(sentence(12))\n"
      }
      let other = below(count)
      text += "\nSee [page \(other)](page-\(other).md).\n"
    }
    return text
  }
}
