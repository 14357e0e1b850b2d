import Yams

extension YAMLReader {
  /// Whether the text is one that the parser may be given: short, without control characters, and
  /// not nested so deeply that building nodes could exhaust the stack.
  mutating func isReadable() -> Bool {
    guard excerpt.text.count <= limit else {
      report(excerpt.place(at: 0), "more than \(limit / 1024) KB of YAML")
      return false
    }
    var offset = 0
    for scalar in String(decoding: excerpt.text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...0x10FFFF: break
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let number = String(repeating: "0", count: max(0, 4 - code.count)) + code
        report(excerpt.place(at: offset), "control character U+\(number) in YAML")
        return false
      }
      offset += UTF8.width(scalar)
    }
    guard let deep = firstDeepOffset() else { return true }
    report(excerpt.place(at: deep), "values are nested more than \(Self.deepest) deep")
    return false
  }

  /// The root of the document, or nil where there is none or it cannot be parsed.
  mutating func compose() -> Node? {
    var text = standIns.masked(excerpt.text)
    while true {
      do {
        let parser = try Parser(
          yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
        return try parser.singleRoot()
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        // The parser gives up at a duplicate key. One of the two is disguised so that all of them,
        // and whatever else is wrong, can be told in one go.
        if let disguised = disguising(keyAt: context.mark, in: text) {
          text = disguised
        } else {
          let names = keys.map { quoted(standIns.restored($0)) }.joined(separator: ", ")
          report(place(context.mark), "duplicate key \(names)")
          return nil
        }
      } catch {
        let problem = YAMLProblem(error, in: excerpt)
        report(problem.place, problem.summary)
        return nil
      }
    }
  }

  private mutating func disguising(keyAt mark: Mark, in text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    let original = Array(String(decoding: excerpt.text, as: UTF8.self).unicodeScalars)
    let offset = excerpt.offset(line: mark.line, column: mark.column)
    var index = String(decoding: excerpt.text.prefix(offset), as: UTF8.self).unicodeScalars.count
    guard original.indices.contains(index) else { return nil }
    if original[index] == "'" || original[index] == "\"" { index += 1 }
    guard original.indices.contains(index), original[index].properties.isAlphabetic,
      let standIn = standIns.standIn(for: original[index])
    else { return nil }
    scalars[index] = standIn
    var disguised = String.UnicodeScalarView()
    disguised.append(contentsOf: scalars)
    return String(disguised)
  }

  /// Where brackets, indentation, or dashes before one line may nest values too deeply for the
  /// parser, which recurses; brackets in quotes count too.
  private func firstDeepOffset() -> Int? {
    var brackets = 0
    var indents = [0]
    var start = 0
    for line in excerpt.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      defer { start += line.count + 1 }
      let text = line.drop { $0 == UInt8(ascii: " ") }
      if !text.isEmpty {
        let indent = line.count - text.count
        while let last = indents.last, last > indent { indents.removeLast() }
        if indents.last != indent { indents.append(indent) }
      }
      if indents.count > Self.deepestMarks || Self.marks(before: text) > Self.deepestMarks {
        return start
      }
      for (offset, byte) in line.enumerated() {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
        default: break
        }
        if brackets > Self.deepestMarks { return start + offset }
      }
    }
    return nil
  }

  /// How many marks of lists and keys `- - ? …` stand before the text of a line.
  private static func marks(before line: ArraySlice<UInt8>) -> Int {
    var rest = line
    var count = 0
    while let mark = rest.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "?"),
      rest.dropFirst().first?.isBlank == true
    {
      count += 1
      rest = rest.dropFirst().drop(while: \.isBlank)
    }
    return count
  }

  /// How deep the parser may recurse.
  private static var deepestMarks: Int { 5 * deepest }
}
