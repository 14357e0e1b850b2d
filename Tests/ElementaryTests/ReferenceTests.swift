import Elementary
import Testing

@Suite("Elementary functions against true values")
struct ReferenceTests {
  /// A function of one number, its true values, and the error it promises, in units of the last place.
  struct Function: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var value: @Sendable (Double) -> Double
    var reference: String
    var bound: Double
  }

  static let functions = [
    Function(
      testDescription: "exp", value: { Elementary.exp($0) }, reference: Reference.exp, bound: 0.6),
    Function(
      testDescription: "expm1", value: { Elementary.expm1($0) }, reference: Reference.expm1,
      bound: 0.7),
    Function(
      testDescription: "log", value: { Elementary.log($0) }, reference: Reference.log, bound: 0.8),
    Function(
      testDescription: "log1p", value: { Elementary.log1p($0) }, reference: Reference.log1p,
      bound: 0.8),
    Function(
      testDescription: "log2", value: { Elementary.log2($0) }, reference: Reference.log2, bound: 0.6
    ),
    Function(
      testDescription: "log10", value: { Elementary.log10($0) }, reference: Reference.log10,
      bound: 0.6),
    Function(
      testDescription: "tanh", value: { Elementary.tanh($0) }, reference: Reference.tanh, bound: 0.7
    ),
    Function(
      testDescription: "sin", value: { Elementary.sin($0) }, reference: Reference.sin, bound: 0.9),
    Function(
      testDescription: "cos", value: { Elementary.cos($0) }, reference: Reference.cos, bound: 0.9),
    Function(
      testDescription: "atan", value: { Elementary.atan($0) }, reference: Reference.atan, bound: 0.6
    ),
    Function(
      testDescription: "asin", value: { Elementary.asin($0) }, reference: Reference.asin, bound: 0.6
    ),
    Function(
      testDescription: "acos", value: { Elementary.acos($0) }, reference: Reference.acos, bound: 0.6
    ),
  ]

  @Test("A function of one number errs less than it promises", arguments: functions)
  func functionOfOneNumber(_ function: Function) throws {
    let entries = try parse(function.reference, words: 2)
    #expect(entries.count >= 40)
    for (words, rest) in entries {
      let argument = Double(bitPattern: words[0])
      let value = function.value(argument)
      let error = error(of: value, nearest: words[1], rest: rest)
      let bound = value.isSubnormal ? 1 : function.bound
      #expect(error <= bound, "\(function.testDescription)(\(argument)) errs by \(error) ulp")
    }
  }

  @Test("pow errs by at most 1 ulp")
  func power() throws {
    let entries = try parse(Reference.pow, words: 3)
    #expect(entries.count >= 40)
    for (words, rest) in entries {
      let (base, exponent) = (Double(bitPattern: words[0]), Double(bitPattern: words[1]))
      let error = error(of: Elementary.pow(base, exponent), nearest: words[2], rest: rest)
      #expect(error <= 1, "pow(\(base), \(exponent)) errs by \(error) ulp")
    }
  }

  @Test("atan2 errs by at most 0.6 ulp")
  func angle() throws {
    let entries = try parse(Reference.atan2, words: 3)
    #expect(entries.count >= 30)
    for (words, rest) in entries {
      let (y, x) = (Double(bitPattern: words[0]), Double(bitPattern: words[1]))
      let error = error(of: Elementary.atan2(y, x), nearest: words[2], rest: rest)
      #expect(error <= 0.6, "atan2(\(y), \(x)) errs by \(error) ulp")
    }
  }

  /// How far `value` lies from the true one, in units of the last place.
  private func error(of value: Double, nearest: UInt64, rest: Double) -> Double {
    guard value.isFinite, value.bitPattern >> 63 == nearest >> 63 else { return .infinity }
    let steps = Int64(bitPattern: value.magnitude.bitPattern) - Int64(nearest & (1 << 63 - 1))
    let isNegative = nearest >> 63 == 1
    return abs(Double(isNegative ? -steps : steps) - rest)
  }

  /// The entries of a table: bit patterns, and the rest.
  private func parse(_ table: String, words: Int) throws -> [([UInt64], Double)] {
    let fields = table.split { $0 == " " || $0 == "\n" }
    return try stride(from: 0, to: fields.count, by: words + 1).map { start in
      let patterns = try (0..<words).map { try #require(UInt64(fields[start + $0], radix: 16)) }
      return (patterns, try #require(Double(fields[start + words])))
    }
  }
}
