import Elementary
import Testing

@Suite("Elementary functions of eight lanes")
struct VectorsTests {
  typealias Lanes = SIMD8<Float>

  /// A function of lanes, the same to double precision, and the error it promises.
  struct Function: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var lanes: @Sendable (Lanes) -> Lanes
    var precise: @Sendable (Double) -> Double
    var bound: Double
  }

  static let functions = [
    Function(
      testDescription: "exp", lanes: { Elementary.exp($0) }, precise: { Elementary.exp($0) },
      bound: 1.5),
    Function(
      testDescription: "tanh", lanes: { Elementary.tanh($0) }, precise: { Elementary.tanh($0) },
      bound: 3),
    Function(
      testDescription: "sigmoid", lanes: { Elementary.sigmoid($0) },
      precise: { 1 / (1 + Elementary.exp(-$0)) }, bound: 3),
    Function(
      testDescription: "softplus", lanes: { Elementary.softplus($0) },
      precise: { max($0, 0) + Elementary.log1p(Elementary.exp(-abs($0))) }, bound: 3),
    Function(
      testDescription: "softplusExcess", lanes: { Elementary.softplusExcess($0) },
      precise: { Elementary.log1p(Elementary.exp(-abs($0))) }, bound: 3),
  ]

  @Test(
    "A walk through all finite numbers finds no larger error than promised", arguments: functions)
  func bounds(_ function: Function) {
    var worst: (error: Double, argument: Float) = (0, 0)
    for start in stride(from: UInt32(0), to: UInt32.max - 8 * 4001, by: 8 * 4001) {
      var arguments = Lanes()
      for lane in 0..<8 { arguments[lane] = Float(bitPattern: start + UInt32(lane) * 4001) }
      let values = function.lanes(arguments)
      for lane in 0..<8 where arguments[lane].isFinite {
        let expected = function.precise(Double(arguments[lane]))
        let error = error(of: values[lane], expected: expected)
        if error > worst.error { worst = (error, arguments[lane]) }
      }
    }
    #expect(worst.error <= function.bound, "\(function.testDescription)(\(worst.argument))")
    #expect(worst.error > 0.4, "not even rounding was seen")
  }

  @Test("A lane's result depends on nothing but the lane", arguments: functions)
  func lanesAreIndependent(_ function: Function) {
    let numbers: [Float] = [-90, -3.5, -0.0, 1e-30, 0.7, 12, .infinity, .nan]
    let together = function.lanes(Lanes(numbers))
    for (lane, number) in numbers.enumerated() {
      let alone = function.lanes(Lanes(repeating: number))
      for place in 0..<8 {
        #expect(alone[place].bitPattern == alone[0].bitPattern)
      }
      if number.isNaN {
        #expect(alone[0].isNaN && together[lane].isNaN)
      } else {
        #expect(together[lane].bitPattern == alone[0].bitPattern, "\(number)")
      }
    }
  }

  @Test("Zeros and infinities give what they should")
  func specialValues() {
    func check(_ value: Lanes, _ expected: Float) {
      #expect(value[5].bitPattern == expected.bitPattern)
    }
    let (zero, infinity) = (Lanes(repeating: -0.0), Lanes(repeating: .infinity))
    check(Elementary.exp(zero), 1)
    check(Elementary.exp(infinity), .infinity)
    check(Elementary.exp(-infinity), 0)
    check(Elementary.tanh(zero), -0.0)
    check(Elementary.tanh(-infinity), -1)
    check(Elementary.sigmoid(zero), 0.5)
    check(Elementary.sigmoid(infinity), 1)
    check(Elementary.sigmoid(-infinity), 0)
    check(Elementary.softplus(infinity), .infinity)
    check(Elementary.softplus(-infinity), 0)
    check(Elementary.softplusExcess(zero), 0x1.62e43p-1)
  }

  /// How far `value` lies from `expected`, in units of the last place that a float would have there.
  private func error(of value: Float, expected: Double) -> Double {
    let nearest = Float(expected)
    guard nearest.isFinite, value.isFinite else { return nearest == value ? 0 : .infinity }
    return abs(Double(value) - expected) / Double(nearest.magnitude.ulp)
  }
}
