import Claims
import Testing

@Suite("Conditions and formulas with errors")
struct ExpressionErrorTests {
  @Test(
    "Each says what is wrong, and where",
    arguments: [
      ("", 0, "the condition is empty"),
      ("a.one", 0, "a condition compares, as in 'a > b' or 'a = 0.74 ± 0.01'"),
      ("a.one >", 7, "unexpected end where a value should stand"),
      ("a.one > > 2", 8, "unexpected '>' where a value should stand"),
      ("a.one > 2 3", 10, "unexpected '3' after the end of the expression"),
      ("(a.one > 2", 0, "'(' is never closed"), ("a.one == 1", 6, "'==' is written '='"),
      ("a.one => 1", 6, "'=>' is written '>='"), ("1 < 2 && 2 < 3", 6, "'&&' is written 'and'"),
      ("a.one > 0.5x", 8, "'0.5x' is neither a number nor a name"),
      ("a.one > 1e999", 8, "'1e999' is too large"), ("a.one ? 1", 6, "unexpected '?'"),
      ("a.one > 1 ± 0.1", 10, "'±' belongs to '=', not to '>'"),
      ("a.one ± 0.1", 6, "'±' gives a tolerance, as in 'a = 0.74 ± 0.01'"),
      ("a.one = 1 ± -1", 12, "a tolerance is not negative"),
      ("not a.one", 4, "a condition should stand here, such as 'a > b'"),
      ("a.one and 1 < 2", 0, "a condition should stand here, such as 'a > b'"),
      ("(1 < 2) + 1 > 2", 0, "a number should stand here, not a condition"),
      ("(1 < 2) < 3", 0, "a number should stand here, not a condition"),
      ("min(1 < 2) = 1", 4, "a number should stand here, not a condition"),
      ("headline > 1", 0, "'headline' is no value; a value is called 'block.value'"),
      ("min > 1", 0, "'min' is a function: 'min(…)'"),
      ("ratio(1) = 1", 0, "'ratio' takes 2 in its parentheses, not 1"),
      ("all(a.cnn)", 4, "'all' takes a condition on columns, as in 'all(a.b > 0)'"),
      ("all(a.one > 0)", 4, "'all' takes a condition on columns"),
      ("a.cnn > 0", 0, "a condition on a column needs 'all(…)' or 'any(…)' around it"),
      ("count(a.one) > 0", 6, "'count' takes a column, or a condition on columns"),
      ("a.surface > 0", 0, "block 'a' has no value 'surface'"),
      ("count(a.start) = 0", 6, "block 'a' has no value 'start'"),
      ("first(a.one) > 0", 6, "'first' takes a column"),
      (
        "all(a.sweep.rule > a.other.rule)", 19,
        "'a.other.rule' has 3 rows and meets a column of 2"
      ),
      (
        "all(a.cnn > 0 and a.other.rule > 0)", 4,
        "the columns of a condition have as many rows each"
      ),
      (
        "a.low > b.low", 8,
        "'b.low' has other seeds than what it meets, so that they cannot be paired; "
          + "take 'mean(…)' of both"
      ),
      (
        "a.one-a.two > 0", 0,
        "block 'a' has no value 'one-a.two'; a minus sign has spaces around it"
      ),
      ("a.two-1 = 1", 0, "block 'a' has no value 'two-1'; a minus sign has spaces around it"),
      ("a.rule > 1", 0, "block 'a' has no value 'rule'"),
      ("a.verdict > 1", 0, "block 'a' has no value 'verdict'"),
      ("a..one > 1", 0, "'a..one' has a dot too many"),
      ("part/m# > 1", 7, "after 'part/m#' stands a value: 'part/m#block.value'"),
    ])
  func message(condition: String, offset: Int, message: String) {
    let error = #expect(throws: ExpressionError.self) { try finding(condition) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
  }

  @Test(
    "Names that are nearly right are suggested",
    arguments: [
      ("a.tow > 1", "block 'a' has no value 'tow'", "a.two"),
      ("a.sweep.cn > 1", "block 'a' has no value 'sweep.cn'", "a.sweep.cnn"),
      ("d.three > 1", "no block 'd' in this note", "part/m#d.three"),
      ("part/m#e.three > 1", "no block 'e' in 'part/m', which has 'd'", nil),
      ("par/m#d.three > 1", "no note 'par/m' with experiments", "part/m#d.three"),
      ("alll(a.cnn > 1)", "unknown word 'alll'", "all"),
    ] as [(String, String, String?)])
  func suggestion(condition: String, message: String, suggestion: String?) {
    let error = #expect(throws: ExpressionError.self) { try finding(condition) }
    #expect(error?.message == message)
    #expect(error?.suggestion == suggestion)
  }

  @Test(
    "A formula says what is wrong with its format",
    arguments: [
      (
        "a.one as", 8,
        "after 'as' stands one of 'percent', 'fixed', 'significant', 'scientific', "
          + "'integer', 'interval', 'words'", nil
      ),
      ("a.one as fixd 2", 9, "unknown format 'fixd'", "fixed"),
      ("a.one as fixed", 14, "'fixed' takes the number of digits, as in 'fixed 3'", nil),
      ("a.one as fixed 20", 15, "'fixed' takes a number of digits from 0 to 15, not '20'", nil),
      (
        "a.one as significant 0", 21,
        "'significant' takes a number of digits from 1 to 15, not '0'", nil
      ),
      ("a.one as fixed 2 2", 17, "unexpected '2' after the end of the expression", nil),
      (
        "a.one as interval words", 18,
        "after 'interval' stands a format of numbers, such as 'fixed 3'", nil
      ),
      ("a.one > 2", 6, "unexpected '>' after the end of the expression", nil),
      ("a.cnn", 0, "'a.cnn' is a column; take 'min', 'max', 'mean', 'first' or 'last' of it", nil),
    ] as [(String, Int, String, String?)])
  func format(formula: String, offset: Int, message: String, suggestion: String?) {
    let error = #expect(throws: ExpressionError.self) { try prose(formula) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
    #expect(error?.suggestion == suggestion)
  }

  @Test("No nesting is deep enough to end the program")
  func nesting() {
    for open in ["(", "-", "not ", "abs("] {
      let text = String(repeating: open, count: 100_000) + "1 > 2"
      let error = #expect(throws: ExpressionError.self) { try finding(text) }
      #expect(error?.message == "expressions are nested more than 40 deep")
    }
  }
}
