import Foundation

/// The parts of a WebAssembly module that say what it asks of its page and offers to it.
struct WebAssemblyFile {
  /// How many things the module imports.
  private(set) var importCount = 0
  /// The names of what it exports, in order.
  private(set) var exports: [String] = []

  /// Reads a module; nil for bytes that are none.
  init?(_ data: Data) {
    var rest = data[...]
    guard rest.starts(with: [0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0]) else { return nil }
    rest = rest.dropFirst(8)
    while let section = rest.popFirst() {
      let count = Self.number(&rest)
      guard count <= rest.count else { return nil }
      var content = rest.prefix(count)
      rest = rest.dropFirst(count)
      switch section {
      case 2: importCount = Self.number(&content)
      case 7:
        for _ in 0..<Self.number(&content) {
          let length = Self.number(&content)
          exports.append(String(decoding: content.prefix(length), as: UTF8.self))
          content = content.dropFirst(length + 1)
          _ = Self.number(&content)
        }
      default: break
      }
    }
  }

  /// A number in the format's spelling, seven bits a byte.
  private static func number(_ bytes: inout Data.SubSequence) -> Int {
    var (value, shift) = (0, 0)
    while let byte = bytes.popFirst() {
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return value
  }
}
