import Foundation
import Mathematics
import Testing

/// Two lists of formulas whose pictures were compared with KaTeX's own, in Chromium: the one that the
/// writer was made with, and one that was written afterwards.
///
/// To record their MathML anew, run the tests with `FIELDBOOK_RECORD=1`; they then fail, so that
/// nobody forgets. Look at the pictures before you keep what was recorded.
@Suite("Formulas that were looked at")
struct FormulaListTests {
  struct Sample: Codable {
    var id: String
    var tex: String
    var display: Bool
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Formulas", directoryHint: .isDirectory)

  private static func samples(_ list: String) throws -> [Sample] {
    let data = try Data(contentsOf: folder.appending(path: "\(list).json"))
    return try JSONDecoder().decode([Sample].self, from: data)
  }

  private static let macros = [#"\argmax"#: #"\operatorname*{arg\,max}"#]

  private static func written(_ list: String) throws -> [(id: String, mathML: String)] {
    let samples = try samples(list)
    let formulas = samples.map { TeX($0.tex, isDisplay: $0.display) }
    let results = try typesetter.set(formulas, macros: macros)
    return try zip(samples, formulas).map { sample, formula in
      (sample.id, try #require(results[formula], "\(sample.id)").get().mathML(numberedFrom: 1))
    }
  }

  @Test("become the MathML that was looked at", arguments: ["given", "held-out"])
  func recorded(list: String) throws {
    let text = try Self.written(list).map { "<!-- \($0.id) -->\n\($0.mathML)\n" }.joined()
    let file = Self.folder.appending(path: "\(list).html")
    if ProcessInfo.processInfo.environment["FIELDBOOK_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(list).html")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for (line, expected) in zip(text.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(line == expected)
    }
    #expect(text.utf8.count == expected.utf8.count)
  }

  @Test("are well formed and use what MathML Core has", arguments: ["given", "held-out"])
  func core(list: String) throws {
    let elements: Set = [
      "math", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot", "mrow", "mspace",
      "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder",
      "munderover",
    ]
    let children = [
      "mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "mover": 2, "munder": 2, "msubsup": 3,
      "munderover": 3,
    ]
    for (id, mathML) in try Self.written(list) {
      let parser = XMLReader(mathML)
      #expect(parser.isWellFormed, "\(id)")
      for (name, count) in parser.elements {
        #expect(elements.contains(name), "\(id): \(name)")
        if let expected = children[name] { #expect(count == expected, "\(id): \(name)") }
      }
      #expect(!mathML.contains(" style="), "\(id)")
    }
  }
}

/// The elements of a fragment, each with the number of its children: a plain walk.
struct XMLReader {
  private(set) var elements: [(name: String, children: Int)] = []
  private(set) var isWellFormed = true

  /// A tag; a combining accent after it is no part of it.
  private static var tag: Regex<(Substring, Substring, Substring, Substring, Substring)> {
    #/<(/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(/?)>/#.matchingSemantics(.unicodeScalar)
  }

  init(_ text: String) {
    var open: [(name: String, children: Int)] = [("", 0)]
    for match in text.matches(of: Self.tag) {
      let name = String(match.output.2)
      if !match.output.1.isEmpty {
        guard let last = open.popLast(), last.name == name else {
          isWellFormed = false
          return
        }
        elements.append(last)
      } else {
        open[open.count - 1].children += 1
        if match.output.4.isEmpty { open.append((name, 0)) } else { elements.append((name, 0)) }
      }
    }
    let marks = text.replacing(Self.tag, with: "")
    isWellFormed = open.count == 1 && !marks.utf8.contains { $0 == 0x3C || $0 == 0x3E }
  }
}
