import Foundation

/// Writes a Swift file that lists the samples of other Swift files, with their words and sources.
///
/// Called by the build as `sample-sources OUTPUT FILE…`. A sample is a documented `public static let`
/// of an extension; the extension's own documentation is the title of its chapter. Both end at a
/// blank line, as the layout of the sources has it. A file without samples is shown whole, as
/// `Samples.dataSource`.
@main struct SampleSourcesTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      FileHandle.standardError.write(Data("usage: sample-sources OUTPUT FILE…\n".utf8))
      exit(64)
    }
    var chapters = ""
    var data: [String] = []
    for file in arguments.dropFirst() {
      let url = URL(filePath: file)
      let file = SampleFile(try String(contentsOf: url, encoding: .utf8))
      if file.samples.isEmpty {
        data.append(file.code)
      } else {
        chapters += file.chapter(named: url.deletingPathExtension().lastPathComponent)
      }
    }
    let source = """
      extension Samples {
        /// The samples by file.
        static let found: [Chapter] = [
      \(chapters)  ]

        /// The source of the data that the samples show.
        public static let dataSource = \(literal(data.joined(separator: "\n\n")))
      }

      """
    try Data(source.utf8).write(to: URL(filePath: output))
  }
}

/// What a file of samples holds.
struct SampleFile {
  var title = ""
  var samples: [(name: String, words: String, source: String)] = []
  /// The file from its extension on.
  var code = ""

  init(_ text: String) {
    let lines = text.components(separatedBy: "\n")
    var words: [String] = []
    for (index, line) in lines.enumerated() {
      if let comment = line.wholeMatch(of: #/ *\/\/\/ ?(.*)/#) {
        if !comment.output.1.isEmpty { words.append(String(comment.output.1)) }
      } else if line == "extension Samples {" {
        title = words.joined(separator: " ")
        words = []
        code = lines[index...].joined(separator: "\n").trimmingCharacters(in: .newlines)
      } else if let head = line.wholeMatch(of: #/  public static let (\w+) = (.*)/#) {
        let rest = lines[(index + 1)...].prefix { !$0.isEmpty && $0 != "}" }
          .map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : $0 }
        let source = ([String(head.output.2)] + rest).joined(separator: "\n")
        samples.append((String(head.output.1), words.joined(separator: " "), source))
        words = []
      } else {
        words = []
      }
    }
  }

  /// The Swift source of the chapter.
  func chapter(named file: String) -> String {
    let list = samples.map {
      "Sample(figure: Samples.\($0.name), words: \(literal($0.words)), source: \(literal($0.source))),\n"
    }
    return
      "Chapter(file: \(literal(file)), title: \(literal(title)), samples: [\n\(list.joined())]),\n"
  }
}

/// `text` as a Swift literal.
func literal(_ text: String) -> String { "###\"\"\"\n\(text)\n\"\"\"###" }
