import Elementary
import Foundation
import Testing

@Suite("Elementary functions against the platform's C library")
struct PlatformLibraryTests {
  /// A function here and there, and the arguments to compare them at.
  struct Pair: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var ours: @Sendable (Double) -> Double
    var theirs: @Sendable (Double) -> Double
    var range: ClosedRange<Double>
  }

  @Test(
    "A dense walk finds them within 2 ulp: one of ours, one of theirs",
    arguments: [
      Pair(
        testDescription: "exp", ours: { Elementary.exp($0) }, theirs: { exp($0) }, range: -745...709
      ),
      Pair(
        testDescription: "exp near 0", ours: { Elementary.exp($0) }, theirs: { exp($0) },
        range: -1...1),
      Pair(
        testDescription: "expm1", ours: { Elementary.expm1($0) }, theirs: { expm1($0) },
        range: -40...50),
      Pair(
        testDescription: "log", ours: { Elementary.log($0) }, theirs: { log($0) }, range: 1e-9...4),
      Pair(
        testDescription: "log of large numbers", ours: { Elementary.log($0) }, theirs: { log($0) },
        range: 1...1e300),
      Pair(
        testDescription: "log1p", ours: { Elementary.log1p($0) }, theirs: { log1p($0) },
        range: -0.999...3),
      Pair(
        testDescription: "log2", ours: { Elementary.log2($0) }, theirs: { log2($0) },
        range: 1e-9...4),
      Pair(
        testDescription: "log10", ours: { Elementary.log10($0) }, theirs: { log10($0) },
        range: 1e-9...20),
      Pair(
        testDescription: "sin", ours: { Elementary.sin($0) }, theirs: { sin($0) }, range: -10...10),
      Pair(
        testDescription: "sin to 2^20", ours: { Elementary.sin($0) }, theirs: { sin($0) },
        range: -0x1p20...0x1p20),
      Pair(
        testDescription: "sin of large numbers", ours: { Elementary.sin($0) }, theirs: { sin($0) },
        range: 0...1e300),
      Pair(
        testDescription: "cos", ours: { Elementary.cos($0) }, theirs: { cos($0) }, range: -10...10),
      Pair(
        testDescription: "cos to 2^20", ours: { Elementary.cos($0) }, theirs: { cos($0) },
        range: -0x1p20...0x1p20),
      Pair(
        testDescription: "tanh", ours: { Elementary.tanh($0) }, theirs: { tanh($0) },
        range: -20...20),
      Pair(
        testDescription: "atan", ours: { Elementary.atan($0) }, theirs: { atan($0) }, range: -9...9),
      Pair(
        testDescription: "asin", ours: { Elementary.asin($0) }, theirs: { asin($0) }, range: -1...1),
      Pair(
        testDescription: "acos", ours: { Elementary.acos($0) }, theirs: { acos($0) }, range: -1...1),
      Pair(
        testDescription: "pow", ours: { Elementary.pow(1.37, $0) }, theirs: { pow(1.37, $0) },
        range: -2250...2250),
    ])
  func denseWalk(_ pair: Pair) {
    let count = 100_003
    let width = pair.range.upperBound - pair.range.lowerBound
    var worst: (distance: UInt64, argument: Double) = (0, 0)
    for step in 0...count {
      let argument = pair.range.lowerBound + width * (Double(step) / Double(count))
      let (ours, theirs) = (pair.ours(argument), pair.theirs(argument))
      let distance = steps(from: ours, to: theirs)
      if distance > worst.distance { worst = (distance, argument) }
    }
    #expect(worst.distance <= 2, "\(pair.testDescription)(\(worst.argument))")
  }

  /// How many doubles lie between two of them, the second one included.
  private func steps(from a: Double, to b: Double) -> UInt64 {
    if a == b { return 0 }
    guard a.sign == b.sign else { return a.magnitude.bitPattern + b.magnitude.bitPattern }
    let (low, high) = (min(a.magnitude, b.magnitude), max(a.magnitude, b.magnitude))
    return high.bitPattern - low.bitPattern
  }
}
