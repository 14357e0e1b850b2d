import Elementary
import Testing

@Suite("Elementary functions at the ends of their domains")
struct SpecialValueTests {
  private static let infinity = Double.infinity

  /// One call: what it is, what it gave, what it has to give; signs of zeros count.
  struct Call: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var value: Double
    var expected: Double

    init(_ description: String, _ value: Double, _ expected: Double) {
      self.testDescription = description
      self.value = value
      self.expected = expected
    }
  }

  @Test(
    "IEEE 754 says what comes out",
    arguments: [
      Call("exp(0)", Elementary.exp(0), 1), Call("exp(-0)", Elementary.exp(-0.0), 1),
      Call("exp(∞)", Elementary.exp(infinity), infinity),
      Call("exp(-∞)", Elementary.exp(-infinity), 0),
      Call("exp, overflow", Elementary.exp(709.7827128933841), infinity),
      Call("exp, last", Elementary.exp(709.782712893384), 0x1.fffffffffff2ap+1023),
      Call("exp, underflow", Elementary.exp(-745.1332191019412), 0),
      Call("expm1(-0)", Elementary.expm1(-0.0), -0.0),
      Call("expm1(∞)", Elementary.expm1(infinity), infinity),
      Call("expm1(-∞)", Elementary.expm1(-infinity), -1),
      Call("expm1(-745)", Elementary.expm1(-745), -1),
      Call("log(0)", Elementary.log(0), -infinity),
      Call("log(-0)", Elementary.log(-0.0), -infinity),
      Call("log(1)", Elementary.log(1), 0), Call("log(∞)", Elementary.log(infinity), infinity),
      Call("log(-1)", Elementary.log(-1), .nan), Call("log(-∞)", Elementary.log(-infinity), .nan),
      Call("log1p(-0)", Elementary.log1p(-0.0), -0.0),
      Call("log1p(-1)", Elementary.log1p(-1), -infinity),
      Call("log1p(-2)", Elementary.log1p(-2), .nan),
      Call("log1p(∞)", Elementary.log1p(infinity), infinity),
      Call("log2(0)", Elementary.log2(0), -infinity), Call("log2(-1)", Elementary.log2(-1), .nan),
      Call("log2(∞)", Elementary.log2(infinity), infinity),
      Call("log10(0)", Elementary.log10(0), -infinity),
      Call("log10(-1)", Elementary.log10(-1), .nan),
      Call("log10(∞)", Elementary.log10(infinity), infinity),
      Call("sin(-0)", Elementary.sin(-0.0), -0.0), Call("sin(∞)", Elementary.sin(infinity), .nan),
      Call("sin(-∞)", Elementary.sin(-infinity), .nan), Call("cos(0)", Elementary.cos(0), 1),
      Call("cos(∞)", Elementary.cos(infinity), .nan),
      Call("tanh(-0)", Elementary.tanh(-0.0), -0.0),
      Call("tanh(∞)", Elementary.tanh(infinity), 1),
      Call("tanh(-∞)", Elementary.tanh(-infinity), -1),
      Call("atan(∞)", Elementary.atan(infinity), 0.5 * Double.pi),
      Call("asin(-0)", Elementary.asin(-0.0), -0.0),
      Call("asin(1)", Elementary.asin(1), 0.5 * Double.pi),
      Call("asin(1.1)", Elementary.asin(1.1), .nan), Call("acos(1)", Elementary.acos(1), 0),
      Call("acos(-1)", Elementary.acos(-1), Double.pi),
      Call("acos(0)", Elementary.acos(0), 0.5 * Double.pi),
      Call("acos(-1.1)", Elementary.acos(-1.1), .nan),
    ])
  func functionOfOneNumber(_ call: Call) { expect(call) }

  @Test(
    "NaN stays NaN",
    arguments: [
      Elementary.exp(.nan), Elementary.expm1(.nan), Elementary.log(.nan), Elementary.log1p(.nan),
      Elementary.log2(.nan), Elementary.log10(.nan), Elementary.sin(.nan), Elementary.cos(.nan),
      Elementary.tanh(.nan), Elementary.atan(.nan), Elementary.asin(.nan), Elementary.acos(.nan),
      Elementary.pow(.nan, 1), Elementary.pow(2, .nan), Elementary.atan2(.nan, 1),
      Elementary.atan2(1, .nan),
    ])
  func notANumber(_ value: Double) { #expect(value.isNaN) }

  @Test(
    "pow follows C",
    arguments: [
      Call("nan^0", Elementary.pow(.nan, 0), 1), Call("1^nan", Elementary.pow(1, .nan), 1),
      Call("0^3", Elementary.pow(0, 3), 0), Call("(-0)^3", Elementary.pow(-0.0, 3), -0.0),
      Call("(-0)^2", Elementary.pow(-0.0, 2), 0),
      Call("(-0)^-3", Elementary.pow(-0.0, -3), -infinity),
      Call("0^-2.5", Elementary.pow(0, -2.5), infinity),
      Call("(-1)^∞", Elementary.pow(-1, infinity), 1),
      Call("0.5^∞", Elementary.pow(0.5, infinity), 0),
      Call("0.5^-∞", Elementary.pow(0.5, -infinity), infinity),
      Call("2^∞", Elementary.pow(2, infinity), infinity),
      Call("(-∞)^3", Elementary.pow(-infinity, 3), -infinity),
      Call("(-∞)^-3", Elementary.pow(-infinity, -3), -0.0),
      Call("(-∞)^2", Elementary.pow(-infinity, 2), infinity),
      Call("∞^-1", Elementary.pow(infinity, -1), 0),
      Call("(-8)^(1/3)", Elementary.pow(-8, 1 / 3), .nan),
      Call("(-2)^3", Elementary.pow(-2, 3), -8), Call("(-2)^4", Elementary.pow(-2, 4), 16),
      Call("2^1024", Elementary.pow(2, 1024), infinity),
      Call("(-2)^1025", Elementary.pow(-2, 1025), -infinity),
      Call("2^-1075", Elementary.pow(2, -1075), 0),
      Call("2^-1074", Elementary.pow(2, -1074), .leastNonzeroMagnitude),
    ])
  func power(_ call: Call) { expect(call) }

  @Test(
    "atan2 follows C",
    arguments: [
      Call("(0, 1)", Elementary.atan2(0, 1), 0), Call("(-0, 1)", Elementary.atan2(-0.0, 1), -0.0),
      Call("(0, 0)", Elementary.atan2(0, 0), 0), Call("(0, -0)", Elementary.atan2(0, -0.0), .pi),
      Call("(-0, -1)", Elementary.atan2(-0.0, -1), -.pi),
      Call("(1, 0)", Elementary.atan2(1, 0), 0.5 * Double.pi),
      Call("(-1, -0)", Elementary.atan2(-1, -0.0), -0.5 * Double.pi),
      Call("(1, ∞)", Elementary.atan2(1, infinity), 0),
      Call("(-1, ∞)", Elementary.atan2(-1, infinity), -0.0),
      Call("(1, -∞)", Elementary.atan2(1, -infinity), .pi),
      Call("(∞, 1)", Elementary.atan2(infinity, 1), 0.5 * Double.pi),
      Call("(∞, ∞)", Elementary.atan2(infinity, infinity), 0.25 * Double.pi),
      Call("(-∞, -∞)", Elementary.atan2(-infinity, -infinity), -0.75 * Double.pi),
    ])
  func angle(_ call: Call) { expect(call) }

  @Test("Powers of two and of ten have exact logarithms, and come out exact")
  func exactPowers() {
    for power in -1074...1023 {
      let value = Elementary.pow(2, Double(power))
      #expect(value == Double(sign: .plus, exponent: power, significand: 1))
      #expect(Elementary.log2(value) == Double(power))
    }
    var ten = 1.0
    for power in 0...22 {
      #expect(Elementary.pow(10, Double(power)) == ten)
      #expect(Elementary.log10(ten) == Double(power))
      ten *= 10
    }
  }

  private func expect(_ call: Call) {
    let isEqual =
      call.expected.isNaN
      ? call.value.isNaN : call.value.bitPattern == call.expected.bitPattern
    #expect(isEqual, "\(call.testDescription) gave \(call.value), not \(call.expected)")
  }
}
