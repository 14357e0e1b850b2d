import Digest
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "The standard's own examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(text: String, digest: String) {
    #expect(SHA256.digest(text.utf8) == digest)
  }

  @Test("A million times 'a'")
  func million() {
    #expect(
      SHA256.digest(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    "Bytes taken in by pieces give the digest of the whole", arguments: [55, 56, 63, 64, 65, 200])
  func pieces(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var digest = SHA256()
    for byte in bytes { digest.update([byte]) }
    #expect(digest.finished() == SHA256.digest(bytes))
  }
}
