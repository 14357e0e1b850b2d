import Elementary

extension Elementary {
  /// The number that `text` writes.
  static func number(parsing text: some Collection<UInt8>) -> Double? {
    Double(String(decoding: text, as: UTF8.self))
  }
}
