import Claims
import Figures

/// Two blocks of the note `n` and one of another note, with values that are easy to reckon with.
let sampleEvidence = Evidence([
  BlockEvidence(
    note: "n", id: "a",
    values: [
      NamedValue("one", 1), NamedValue("two", 2), NamedValue("steps", 12_345, unit: "steps"),
      NamedValue("gd.at-0.03.loss", 0.25), NamedValue("small", -0.000_032_1),
      NamedValue("never", .infinity), NamedValue("unknown", .nan), NamedValue("gd", 3),
      // Means 0.72, 0.92, 0.73 and 1; the differences of the first two are equal within 0.01.
      NamedValue("low", 0.72, samples: [0.70, 0.72, 0.74]),
      NamedValue("high", 0.92, samples: [0.89, 0.92, 0.95]),
      NamedValue("near", 0.73, samples: [0.74, 0.71, 0.74]),
      NamedValue("sure", 1, samples: [1, 1, 1]),
      NamedValue("broken", .infinity, samples: [1, .infinity, 1]),
    ],
    tables: [
      Table(
        "sweep", title: "A sweep",
        columns: [
          Table.Column("Rule"), Table.Column("CNN"), Table.Column("MLP"), Table.Column("Ratio"),
          Table.Column("Ratio"), Table.Column("Verdict"), Table.Column("Gaps"),
        ],
        rows: [
          [
            .number(30), .number(1), .spread(mean: 0.5, deviation: 0.1), .number(2), .number(4),
            .text("good"), .number(1),
          ],
          [
            .number(90), .number(0.9), .number(0.8), .number(3), .number(9), .text("bad"), .empty,
          ],
        ]),
      Table(
        "other", title: "Another", columns: [Table.Column("Rule")],
        rows: [[.number(1)], [.number(2)], [.number(3)]]),
    ], seeds: [1, 2, 3],
    parameters: [
      ("rows", "64"), ("rate", "[0.02, 0.041]"), ("surface", "bowl"), ("two", "7"),
      ("optimizers", "[gd, adam]"), ("start", "[]"), ("seeds", "[1, 2, 3]"),
    ]),
  BlockEvidence(
    note: "n", id: "b",
    values: [
      NamedValue("low", 0.7, samples: [0.69, 0.71]), NamedValue("single", 5, samples: [5]),
    ], tables: [], seeds: [1, 2]),
  BlockEvidence(
    note: "n", id: "c", values: [NamedValue("single", 5, samples: [5])], tables: [], seeds: [7]),
  BlockEvidence(
    note: "part/m", id: "d", values: [NamedValue("three", 3)], tables: [], seeds: []),
])

/// What `condition`, written in the note `n`, comes to.
func finding(_ condition: String) throws(ExpressionError) -> Finding {
  try Evaluator(condition, in: "n", with: sampleEvidence).finding(Expression(condition: condition))
}

/// What prose in the note `n` says for `formula`.
func prose(_ formula: String) throws -> String {
  let read = try Formula(formula)
  let quantity = try Evaluator(formula, in: "n", with: sampleEvidence).quantity(read.expression)
  return try read.format.text(of: quantity)
}
