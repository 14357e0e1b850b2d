/// What an author says of a code block after its fence: the language, a title, lines to mark.
///
///     CodeLabel(#"swift {3,5-7} title="Sources/Loss.swift""#)
///
/// Words that are none of these are left to other programs that read the same notes.
public struct CodeLabel: Hashable, Sendable {
  /// The first word, as it is written; nil where there is none.
  public private(set) var language: String?
  /// The title, such as a file's name.
  public private(set) var title: String?
  /// The lines to mark, counted from 1, in the author's order.
  public private(set) var lines: [ClosedRange<Int>] = []
  /// What cannot be read, and how many UTF-8 units of the label stand before it.
  package private(set) var faults: [Fault] = []

  /// Something that cannot be read.
  package struct Fault: Hashable, Sendable {
    var summary: String
    var offset: Int
    var suggestion: String?
  }

  /// Reads `info`, the text after a fence.
  public init(_ info: String) {
    let bytes = Array(info.utf8)
    var index = 0
    var isFirst = true
    while index < bytes.count {
      if bytes[index].isBlank {
        index += 1
        continue
      }
      if bytes[index] == UInt8(ascii: "{") {
        index = readLines(bytes, from: index)
      } else {
        index = readWord(bytes, from: index, isFirst: isFirst)
      }
      isFirst = false
    }
  }

  /// Whether the line `number` is marked.
  public func marks(_ number: Int) -> Bool { lines.contains { $0.contains(number) } }
}

extension CodeLabel {
  /// Reads the word that starts at the byte `start`, and tells where it ends.
  private mutating func readWord(_ bytes: [UInt8], from start: Int, isFirst: Bool) -> Int {
    var index = start
    while index < bytes.count, !bytes[index].isBlank, bytes[index] != UInt8(ascii: "=") {
      // `swift{3}`: the braces begin a word of their own, where lines stand in them.
      if bytes[index] == UInt8(ascii: "{"), index > start, Self.holdsLines(bytes, index) { break }
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      if isFirst { language = word }
      return index
    }
    let value = index + 1
    let quote = value < bytes.count ? bytes[value] : 0
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let content = isQuoted ? value + 1 : value
    var end = content
    while end < bytes.count, isQuoted ? bytes[end] != quote : !bytes[end].isBlank { end += 1 }
    let isClosed = !isQuoted || end < bytes.count
    if word == "title" {
      let text = String(decoding: bytes[content..<end], as: UTF8.self)
      if !isClosed {
        report("the title of this code is never closed by a quotation mark", at: start)
      } else if text.allSatisfy(\.isWhitespace) {
        report("the title of this code is empty", at: start)
      } else if title != nil {
        report("this code has a second title", at: start)
      } else {
        title = text
      }
    } else if nearest(word, among: ["title"]) != nil {
      report("unknown key \(quoted(word)) of a code block", at: start, suggestion: "title")
    }
    return isQuoted && isClosed ? end + 1 : end
  }

  /// Reads the braces that start at the byte `start`, and tells where they end.
  private mutating func readLines(_ bytes: [UInt8], from start: Int) -> Int {
    let close = bytes[start...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
    let end = min(close + 1, bytes.count)
    guard Self.holdsLines(bytes, start) else { return end }
    let text = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        .map { Self.number($0) }
      guard let first = ends[0], let last = ends[ends.count - 1], close < bytes.count else {
        report("lines to mark are written as {3,5-7}", at: start)
        return end
      }
      guard 1 <= first, first <= last else {
        report(
          "the lines {\(part.trimmed)} end before they begin, or begin before line 1", at: start)
        continue
      }
      lines.append(first...last)
    }
    return end
  }

  /// Whether the braces at the byte `start` begin with a digit: other braces mean something else to
  /// other programs.
  private static func holdsLines(_ bytes: [UInt8], _ start: Int) -> Bool {
    let first = bytes[(start + 1)...].first { !$0.isBlank }
    return first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private static func number(_ text: Substring) -> Int? {
    let text = text.trimmed
    return text.utf8.count <= 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      ? Int(text) : nil
  }

  private mutating func report(_ summary: String, at offset: Int, suggestion: String? = nil) {
    faults.append(Fault(summary: summary, offset: offset, suggestion: suggestion))
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension FencedCode {
  /// What is wrong with the label of code that is shown.
  func labelFaults(in source: SourceText) -> [Diagnostic] {
    let label = CodeLabel(info)
    let bytes = source.line(line).dropFirst(byte)
    let marks = bytes.prefix { $0 == bytes.first }
    let written = bytes.dropFirst(marks.count).drop { $0.isBlank }
    // With escapes and entities in it, the label is placed where the fence is.
    let start =
      written.starts(with: info.utf8) ? written.startIndex - source.line(line).startIndex : nil
    func located(_ offset: Int) -> Place {
      start.map { source.place(line: line, byte: $0 + offset) } ?? place
    }
    var faults = label.faults.map {
      Diagnostic(at: located($0.offset), $0.summary, suggestion: $0.suggestion)
    }
    let count = text.utf8.count { $0 == UInt8(ascii: "\n") }
    if let beyond = label.lines.first(where: { $0.upperBound > count }) {
      let brace = info.utf8.firstIndex(of: UInt8(ascii: "{")).map {
        info.utf8.distance(from: info.startIndex, to: $0)
      }
      faults.append(
        Diagnostic(
          at: located(brace ?? 0),
          "line \(beyond.upperBound) is to be marked, and the code has \(count)"))
    }
    return faults
  }
}
