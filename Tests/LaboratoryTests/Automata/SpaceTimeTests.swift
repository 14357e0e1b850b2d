import Laboratory
import Testing

@Suite struct SpaceTimeTests {
  @Test("Each row follows from the one before", arguments: [30, 90, 110, 184] as [UInt8])
  func rows(number: UInt8) {
    var generator = SplitMix64(seed: 3)
    let rule = ElementaryRule(number)
    let seed = generator.row(width: 20)
    let diagram = rule.spaceTime(from: seed, steps: 12)
    #expect(diagram.count == 13)
    #expect(diagram[0] == seed)
    for time in 1...12 { #expect(diagram[time] == rule.step(diagram[time - 1])) }
  }

  @Test("Rule 90 from one cell is Pascal's triangle modulo 2")
  func pascal() {
    var seed = [Bool](repeating: false, count: 41)
    seed[20] = true
    let diagram = ElementaryRule(90).spaceTime(from: seed, steps: 19)
    for time in 0...19 {
      // By Lucas's theorem, a binomial coefficient (t over i) is odd when i has no bit that t lacks.
      let ones = (0...time).filter { $0 & ~time == 0 }.map { 20 - time + 2 * $0 }
      #expect(diagram[time].indices.filter { diagram[time][$0] } == ones)
    }
  }

  @Test("No steps leave the seed alone")
  func noSteps() {
    #expect(ElementaryRule(30).spaceTime(from: [true, false], steps: 0) == [[true, false]])
  }

  @Test("Random rows are the generator's bits")
  func randomRow() {
    var generator = SplitMix64(seed: 5)
    var bits = SplitMix64(seed: 5)
    #expect(generator.row(width: 9) == (0..<9).map { _ in bits.next() >> 63 == 1 })
  }
}
