import Claims
import Testing

@Suite("Values in prose")
struct FormatTests {
  @Test(
    "Each format writes as readers expect",
    arguments: [
      ("a.one", "1"), ("a.gd.at-0.03.loss", "0.250"), ("a.steps", "12\u{202F}345\u{A0}steps"),
      ("a.low as percent", "72\u{202F}%"), ("a.low as percent 1", "72.0\u{202F}%"),
      ("a.low as fixed 3", "0.720"), ("a.small as significant 2", "−3.2 × 10⁻⁵"),
      ("a.small as scientific 1", "−3.2 × 10⁻⁵"),
      ("a.steps as scientific 2", "1.23 × 10⁴\u{A0}steps"),
      ("a.low as integer", "1"), ("a.low as interval", "0.72 ± 0.05"),
      ("a.low as interval fixed 2", "0.72 ± 0.05"),
      ("a.low as interval percent 1", "72.0 ± 5.0\u{202F}%"), ("a.two as words", "two"),
      ("a.two as Words", "Two"), ("a.two * 21 as words", "forty-two"),
      ("10 * a.two as words", "twenty"),
      ("a.one - a.one as words", "zero"), ("-a.low as fixed 2", "−0.72"),
      ("a.high - a.low as interval", "0.200 ± 0.025"), ("max(a.mlp) as percent 0", "80\u{202F}%"),
      ("ratio(a.two, a.gd.at-0.03.loss)", "8"), ("part/m#d.three as words", "three"),
    ])
  func text(formula: String, text: String) throws {
    #expect(try prose(formula) == text)
  }

  @Test(
    "What cannot be written says why",
    arguments: [
      ("a.never", "is infinite, which prose cannot state"),
      ("a.unknown as fixed 2", "is not a number, which prose cannot state"),
      ("a.low as words", "is 0.72 ± 0.05, and 'words' writes whole numbers from 0 to 99"),
      ("a.steps as words", "is 12\u{202F}345, and 'words' writes whole numbers from 0 to 99"),
      ("a.one as interval", "has no interval, because fewer than two seeds are behind it"),
    ])
  func unwritable(formula: String, reason: String) {
    let error = #expect(throws: ValueFormat.Unwritable.self) { try prose(formula) }
    #expect(error?.reason == reason)
  }
}
