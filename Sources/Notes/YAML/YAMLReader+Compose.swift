import Yams

extension YAMLReader {
  /// Whether the text is one that the parser may be given: short, without control characters, and
  /// not nested so deeply that building nodes could exhaust the stack.
  mutating func isReadable() -> Bool {
    guard excerpt.text.count <= Self.limits.bytes else {
      report(excerpt.place(at: 0), "more than \(Self.limits.bytes / 1024) KB of YAML")
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
    report(excerpt.place(at: deep), "values are nested more than \(Self.limits.depth) deep")
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

  /// Where brackets, or dashes in front of one line, may nest values too deeply; brackets in quotes
  /// count too.
  private func firstDeepOffset() -> Int? {
    var depth = 0
    var marks = 0
    var isLineStart = true
    for (offset, byte) in excerpt.text.enumerated() {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\n"): (marks, isLineStart) = (-1, true)
      default: break
      }
      if isLineStart {
        let next = offset + 1 < excerpt.text.count ? excerpt.text[offset + 1] : 0
        switch byte {
        case UInt8(ascii: "-") where next.isBlank, UInt8(ascii: "?") where next.isBlank: marks += 1
        case UInt8(ascii: " "), UInt8(ascii: "\n"): break
        default: isLineStart = false
        }
      }
      if depth > 5 * Self.limits.depth || marks > Self.limits.depth { return offset }
    }
    return nil
  }
}
