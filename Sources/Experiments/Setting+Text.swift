extension Setting {
  /// A setting as the command line and the browser write it: `key=value`, a list as `key=a,b` or
  /// `key=[a, b]`; nil for a line without a key.
  ///
  /// Spaces before the elements of a list do not count.
  public init?(parsing line: String) {
    let bytes = line.utf8
    guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")), sign != bytes.startIndex else {
      return nil
    }
    let key = String(decoding: bytes[..<sign], as: UTF8.self)
    let value = bytes[bytes.index(after: sign)...]
    let isList =
      value.count >= 2 && value.first == UInt8(ascii: "[") && value.last == UInt8(ascii: "]")
    let list = isList ? value.dropFirst().dropLast() : value

    if isList, list.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      self.init(key, .list([]))
    } else if isList || list.contains(UInt8(ascii: ",")) {
      let words = list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      self.init(
        key,
        .list(
          words.map {
            .scalar(String(decoding: $0.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self))
          }))
    } else {
      self.init(key, .scalar(String(decoding: value, as: UTF8.self)))
    }
  }
}
