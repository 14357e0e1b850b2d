import Laboratory
import Testing

@Suite struct LempelZivTests {
  @Test(
    "Words of texts from the literature",
    arguments: [
      ("0001101001000101", 6), ("", 0), ("0", 1), ("00000000", 2), ("01010101", 3), ("0110", 3),
    ])
  func known(text: String, words: Int) {
    #expect(LempelZiv.words(in: text.map { $0 == "1" }) == words)
  }

  @Test("All short texts have the words of the definition", arguments: 0...10)
  func definition(length: Int) {
    for number in 0..<1 << length {
      let bits = (0..<length).map { number >> $0 & 1 == 1 }
      #expect(LempelZiv.words(in: bits) == referenceWords(bits))
    }
  }

  @Test("Long random texts have the words of the definition, and a ratio near 1")
  func long() {
    var generator = SplitMix64(seed: 76)
    let bits = generator.row(width: 1000)
    #expect(LempelZiv.words(in: bits) == referenceWords(bits))
    #expect((0.9...1.2).contains(LempelZiv.ratio(of: bits)))
    let periodic = (0..<1000).map { bits[$0 % 7] }
    #expect(LempelZiv.words(in: periodic) == referenceWords(periodic))
    #expect(LempelZiv.ratio(of: periodic) < 0.08)
  }

  @Test("Diagrams of simple rules repeat themselves, and those of wild ones do not")
  func spaceTime() {
    let ratio = { (rule: UInt8) in ElementaryRule(rule).spaceTimeRatio }
    #expect(ratio(0) < 0.02)
    #expect(ratio(204) < 0.1)
    #expect(ratio(30) > 0.9)
    #expect(ratio(110) > ratio(184) && ratio(30) > ratio(110))
  }

  /// The shortest next word that does not occur before its own last bit, again and again.
  private func referenceWords(_ bits: [Bool]) -> Int {
    let text = bits.map { UInt8($0 ? 1 : 0) }
    func occurs(_ word: ArraySlice<UInt8>, before end: Int) -> Bool {
      guard word.count <= end else { return false }
      return (0...end - word.count).contains { text[$0..<$0 + word.count] == word }
    }
    var (words, start) = (0, 0)
    while start < text.count {
      var end = start + 1
      while end < text.count, occurs(text[start..<end], before: end - 1) { end += 1 }
      words += 1
      start = end
    }
    return words
  }
}
