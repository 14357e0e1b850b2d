import Laboratory
import Testing

@Suite("SplitMix64")
struct SplitMix64Tests {
  @Test(
    "The first words are those of an independent implementation",
    arguments: [
      (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
      (1_234_567, [0x599E_D017_FB08_FC85, 0x2C73_F084_5854_0FA5, 0x883E_BCE5_A3F2_7C77]),
      (.max, [0xE4D9_7177_1B65_2C20, 0xE99F_F867_DBF6_82C9, 0x382F_F84C_B272_81E9]),
    ] as [(UInt64, [UInt64])])
  func words(seed: UInt64, expected: [UInt64]) {
    var generator = SplitMix64(seed: seed)
    #expect(expected.map { _ in generator.next() } == expected)
  }

  @Test("A stream's name decides its words: every word of it, their order and their count")
  func streams() {
    let expected: [([UInt64], UInt64)] = [
      ([], 0xE220_A839_7B1D_CDAF), ([0], 0x5E41_AB08_7439_611E), ([0, 0], 0x1956_ECD1_A275_EC95),
      ([7, 1], 0xA51A_08E9_99E0_6950), ([1, 7], 0xC080_FC4B_9F34_1341),
    ]
    for (name, word) in expected {
      var generator = SplitMix64(stream: name)
      #expect(generator.next() == word)
    }
  }

  @Test("Streams of neighbouring names have nothing to do with each other")
  func neighbours() {
    var sum = 0
    for seed in 0..<1000 as Range<UInt64> {
      var (one, other) = (SplitMix64(stream: [seed, 1]), SplitMix64(stream: [seed + 1, 1]))
      for _ in 0..<4 { sum += (one.next() ^ other.next()).nonzeroBitCount }
    }
    // 4000 words of 64 fair bits: mean 128 000, standard deviation 253.
    #expect(abs(sum - 128_000) < 5 * 253)
  }

  @Test("Uniform numbers are the upper 53 bits, behind the point")
  func uniform() {
    var generator = SplitMix64(seed: 0)
    let expected = [0x1.c4415072f63b9p-1, 0x1.b9e279aa86e58p-2, 0x1.b1174620025p-6]
    #expect(expected.map { _ in generator.uniform() } == expected)

    var sum = 0.0
    for _ in 0..<100_000 {
      let number = generator.uniform()
      #expect((0..<1).contains(number))
      sum += number
    }
    #expect(abs(sum / 100_000 - 0.5) < 5 * 0.289 / 316)
  }

  @Test("A bit is a word's highest")
  func bits() {
    var generator = SplitMix64(seed: 0)
    let expected = [true, false, false, true, false, false, false, true, false, true]
    #expect(expected.map { _ in generator.bit() } == expected)
  }

  @Test("Symmetric numbers stretch the uniform ones from -a to a")
  func symmetric() {
    var (stretched, plain) = (SplitMix64(seed: 3), SplitMix64(seed: 3))
    for _ in 0..<1000 {
      let number = stretched.symmetric(2.5)
      #expect(number == (2 * plain.uniform() - 1) * 2.5)
      #expect((-2.5..<2.5).contains(number))
    }
  }

  @Test("Whole numbers below n come equally often", arguments: [1, 2, 6, 10])
  func below(count: Int) {
    var generator = SplitMix64(seed: 11)
    var tally = [Int](repeating: 0, count: count)
    for _ in 0..<12_000 * count { tally[generator.below(count)] += 1 }
    // χ² with count - 1 degrees of freedom stays below 40 with a probability of 0.999 99.
    let excess = tally.reduce(0.0) { $0 + (Double($1) - 12_000) * (Double($1) - 12_000) / 12_000 }
    #expect(excess < 40)
    #expect(tally.allSatisfy { $0 > 0 })
  }

  @Test("Words that would favour some numbers are thrown away")
  func belowRejects() {
    // 2^64 is 2 · (3 · 2^61) + 2^62: a quarter of all words is surplus.
    let count = 3 << 61
    var (generator, plain) = (SplitMix64(seed: 5), SplitMix64(seed: 5))
    var words = 0
    for _ in 0..<1000 {
      let number = generator.below(count)
      var product = plain.next().multipliedFullWidth(by: UInt64(count))
      words += 1
      while product.low < 1 << 62 {
        product = plain.next().multipliedFullWidth(by: UInt64(count))
        words += 1
      }
      #expect(number == Int(product.high))
    }
    #expect(abs(words - 1333) < 5 * 22)
  }

  @Test("Normal numbers follow Box and Muller, and have mean 0, variance 1 and no skew")
  func gaussian() {
    var generator = SplitMix64(seed: 0)
    let expected = [
      -1.883_908_333_352_440_37, 0.227_607_935_463_605_24, -0.221_437_880_597_154_895,
    ]
    for number in expected { #expect(abs(generator.gaussian() - number) < 1e-15) }

    let count = 200_000.0
    var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
    for _ in 0..<Int(count) {
      let number = generator.gaussian()
      let square = number * number
      first += number
      second += square
      third += square * number
      fourth += square * square
    }
    #expect(abs(first / count) < 5 * 1 / count.squareRoot())
    #expect(abs(second / count - 1) < 5 * 1.42 / count.squareRoot())
    #expect(abs(third / count) < 5 * 3.88 / count.squareRoot())
    #expect(abs(fourth / count - 3) < 5 * 9.8 / count.squareRoot())
  }

  @Test("A shuffle is the one of an independent implementation")
  func shuffle() {
    var generator = SplitMix64(seed: 0)
    var numbers = Array(0..<8)
    generator.shuffle(&numbers)
    #expect(numbers == [1, 2, 6, 5, 4, 0, 3, 7])
  }

  @Test("Every order of four comes equally often, and short lists stay as they are")
  func orders() {
    var generator = SplitMix64(seed: 17)
    var tally: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var numbers = [0, 1, 2, 3]
      generator.shuffle(&numbers)
      tally[numbers, default: 0] += 1
    }
    #expect(tally.count == 24)
    let excess = tally.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    // χ² with 23 degrees of freedom stays below 65 with a probability of 0.999 99.
    #expect(excess < 65)

    var (none, one) = ([Int](), [5])
    generator.shuffle(&none)
    generator.shuffle(&one)
    #expect(none.isEmpty)
    #expect(one == [5])
  }
}
