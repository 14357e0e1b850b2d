/// The digest of a list of texts, in which no two lists look alike.
public struct Fingerprint: Sendable {
  private var digest = SHA256()

  /// The fingerprint of nothing yet.
  public init() {}

  /// The fingerprint of `texts`.
  public init(_ texts: String?...) {
    for text in texts { add(text) }
  }

  /// Takes in a text; one that is not there is another than an empty one.
  public mutating func add(_ text: String?) {
    guard var text else { return digest.update("-\n".utf8) }
    text.makeContiguousUTF8()
    digest.update("\(text.utf8.count)\n".utf8)
    digest.update(text.utf8)
  }

  /// Takes in a number.
  public mutating func add(_ number: Int) {
    digest.update("#\(number)\n".utf8)
  }

  /// Takes in texts, and how many they are.
  public mutating func add(_ texts: some Collection<String>) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// Takes in bytes, and how many they are.
  public mutating func add(_ bytes: [UInt8]) {
    digest.update("=\(bytes.count)\n".utf8)
    digest.update(bytes)
  }

  /// The digest, as 64 hexadecimal digits.
  public consuming func finished() -> String { digest.finished() }
}
