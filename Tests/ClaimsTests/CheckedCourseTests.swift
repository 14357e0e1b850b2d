import Claims
import Figures
import Notes
import Testing

@Suite("A checked course")
struct CheckedCourseTests {
  private static let head = "---\ntitle: A note\n---\n\n"
  private static let block = """

    ```experiment descent
    id: fig
    caption: It ends at `= fig.loss as fixed 2`.
    alt: A path that ends at `= fig.loss`.
    ```

    """

  private func check(
    _ text: String, loss: Double = 0.25, gap: [Double] = [0.1, 0.2, 0.3]
  ) -> CheckedCourse {
    let source = Self.head + text + Self.block
    let reading = NoteReading(source, file: "notes/a.md", slug: "a")
    #expect(reading.diagnostics == [])
    var course = Course(title: "Course")
    course.notes = [reading.note]
    let values = [
      NamedValue("loss", loss),
      NamedValue("gap", gap.reduce(0, +) / Double(gap.count), samples: gap),
    ]
    let block = BlockEvidence(note: "a", id: "fig", values: values, tables: [], seeds: [1, 2, 3])
    return course.checked(against: Evidence([block]), sources: ["notes/a.md": source])
  }

  private func faults(_ text: String) -> [String] {
    let source = Self.head + text + Self.block
    var course = Course(title: "Course")
    course.notes = [NoteReading(source, file: "notes/a.md", slug: "a").note]
    return course.claimFaults(sources: ["notes/a.md": source]).map(\.description)
  }

  @Test("Values stand in running text of every kind, and in captions and text alternatives")
  func places() {
    let checked = check(
      """
      # Down to `= fig.loss`

      - In *a list, `= fig.loss`*

      > and a quotation [with a link to `= fig.loss`](https://example.org)[^1]

      | Loss | `= fig.loss` |
      |---|---|
      | ![alt `= fig.loss`](x.png) | `= fig.loss as percent` |

      [^1]: a footnote `= fig.loss`
      """)
    #expect(checked.diagnostics == [])
    let note = checked.course.notes[0]
    #expect(
      note.blocks[0]
        == .heading(
          level: 1, content: [.text("Down to "), .text("0.250")], anchor: "down-to",
          place: Place(file: "notes/a.md", line: 5)))
    let all = "\(note)"
    #expect(!all.contains("= fig"))
    #expect(all.matches(of: #/"0\.250"/#).count == 6)
    #expect(all.contains("25\u{202F}%"))
    #expect(note.experiments[0].caption?.value == "It ends at 0.25.")
    #expect(note.experiments[0].alt[0].value == "A path that ends at 0.250.")
  }

  @Test(
    "Every format writes the same in every kind of text",
    arguments: [
      ("percent 1", "72.0\u{202F}%"), ("fixed 3", "0.720"), ("significant 2", "0.72"),
      ("scientific 2", "7.20 × 10⁻¹"), ("integer", "1"), ("interval", "0.72 ± 0.05"),
      ("words", nil),
    ])
  func formats(format: String, words: String?) {
    let formula = words == nil ? "fig.loss * 4" : "fig.gap"
    let value = "`= \(formula) as \(format)`"
    let words = words ?? "one"
    let source = """
      ---
      title: T \(value)
      description: D \(value)
      ---

      ## H \(value)

      P \(value)[^1]

      | C \(value) | ![A \(value)](x.png) |
      |---|---|
      | R \(value) | x |

      > [!EXERCISE]
      > > [!SOLUTION]
      > > S \(value)

      ```experiment descent
      id: fig
      caption: K \(value) of [42](plain:)
      alt:
        - "L \(value)"
        - >-
          M of

          \(value)
      ```

      [^1]: F \(value)
      """
    let reading = NoteReading(source, file: "notes/a.md", slug: "a")
    #expect(reading.diagnostics == [])
    var course = Course(title: "Course")
    course.notes = [reading.note]
    let block = BlockEvidence(
      note: "a", id: "fig",
      values: [
        NamedValue("loss", 0.25), NamedValue("gap", 0.72, samples: [0.70, 0.72, 0.74]),
      ], tables: [], seeds: [1, 2, 3])
    let checked = course.checked(against: Evidence([block]), sources: ["notes/a.md": source])
    #expect(checked.diagnostics == [])
    let note = checked.course.notes[0]
    #expect(note.frontMatter.title == "T \(words)")
    #expect(note.frontMatter.description == "D \(words)")
    #expect(note.experiments[0].caption?.value == "K \(words) of 42")
    #expect(note.experiments[0].alt.map(\.value) == ["L \(words)", "M of\n\(words)"])
    let all = "\(note)"
    #expect(!all.contains("as \(format)"))
    for letter in ["H", "P", "C", "A", "R", "S", "F"] {
      let start = all.firstRange(of: "text(\"\(letter) \"), ")?.upperBound
      let rest = start.map { all[$0...].drop { $0 != "(" }.dropFirst() }
      #expect(rest?.hasPrefix("\(words.debugDescription))") == true, "\(letter)")
    }
  }

  @Test("Captions, alternatives, titles and descriptions hold no claims, and say so")
  func claimsInCaptions() {
    let source = """
      ---
      title: A note
      description: "[So](claim: '1 < 2') it is"
      ---

      ```experiment descent
      id: fig
      caption: >-
        It falls, and [it falls fast](claim: "fig.loss < 1").
      alt: A line.
      ```
      """
    let reading = NoteReading(source, file: "notes/a.md", slug: "a")
    #expect(reading.diagnostics == [])
    var course = Course(title: "Course")
    course.notes = [reading.note]
    let rule = "titles, descriptions, captions and text alternatives hold values but no claims; "
    #expect(
      course.claimFaults(sources: ["notes/a.md": source]).map(\.description) == [
        "notes/a.md:3:15: error: \(rule)claim that 'So' in the text beside them",
        "notes/a.md:9:17: error: \(rule)claim that 'it falls fast' in the text beside them",
      ])
  }

  @Test("An anchor does not change with the value in its heading")
  func anchors() {
    let anchors = [0.25, 0.5].map { loss -> String? in
      if case .heading(_, _, let anchor, _)? = check("# `= fig.loss` is left", loss: loss).course
        .notes[0].blocks.first
      {
        anchor
      } else {
        nil
      }
    }
    #expect(anchors == ["is-left", "is-left"])
  }

  @Test("A claim that holds is listed with what was measured")
  func holds() {
    let checked = check("[The loss is `= fig.loss`](claim: \"fig.loss < 0.3\") at the end.")
    #expect(checked.diagnostics == [])
    #expect(checked.failures == [])
    #expect(
      checked.claims == [
        CheckedClaim(
          note: "a", number: 1, words: "The loss is 0.250", condition: "fig.loss < 0.3",
          holds: true, reason: nil,
          measurements: [
            CheckedClaim.Measurement(
              name: "fig.loss", value: "0.25", seeds: 0, note: "a", block: "fig", table: nil)
          ])
      ])
  }

  @Test("A claim that does not hold says all there is to say, with a caret in its condition")
  func fails() throws {
    let checked = check(
      "So [there is a\ngap](claim:\n  \"fig.loss < 1\n  and fig.gap > 0.15\"), it seems.")
    let failure = try #require(checked.failures.first)
    #expect(
      failure.rendered(source: "\n\n\n\n\n\n\n  and fig.gap > 0.15\"), it seems.")
        == """
        notes/a.md:8:7: error: the claim 'there is a gap' does not hold: fig.gap is 0.20 ± 0.25, \
        and the 95 % interval would have to lie above 0.15
          8 |   and fig.gap > 0.15"), it seems.
            |       ^
            condition: fig.loss < 1 and fig.gap > 0.15
            measured: fig.loss = 0.25
            measured: fig.gap = 0.20 ± 0.25 (3 seeds)
        """)
  }

  @Test("What is wrong with values and claims has a place, before any experiment runs")
  func early() {
    #expect(
      faults("A `= fig.loss as fixd 2` and `= fog.loss`, [a claim](claim: \"fig.loss <\").") == [
        "notes/a.md:5:18: error: unknown format 'fixd'; did you mean 'fixed'?",
        "notes/a.md:5:33: error: no block 'fog' in this note; did you mean 'fig.loss'?",
        "notes/a.md:5:72: error: unexpected end where a value should stand",
      ])
    #expect(
      faults("[words](claim:) and [](claim: \"1 < 2\")") == [
        "notes/a.md:5:1: error: a claim has no condition; write '[words](claim: \"a > b\")'",
        "notes/a.md:5:21: error: a claim has no words between its brackets",
      ])
    #expect(faults("`= fig.anything` [may be](claim: \"fig.anything > 0\")") == [])
  }

  @Test("What only the run can tell has a place too")
  func late() {
    let checked = check(
      "A `= fig.lose` [or](claim: \"1 < 2 and fig.gap.x > 0\") `= fig.loss as words`")
    #expect(
      checked.diagnostics.map(\.description) == [
        "notes/a.md:5:6: error: block 'fig' has no value 'lose'; did you mean 'fig.loss'?",
        "notes/a.md:5:39: error: block 'fig' has no value 'gap.x'; did you mean 'fig.gap'?",
        "notes/a.md:5:58: error: 'fig.loss' is 0.25, and 'words' writes whole numbers from 0 to 99",
      ])
  }

  @Test("A mistake in a caption has its own place")
  func caption() {
    let source =
      Self.head + "Text.\n" + Self.block.replacing("fig.loss as fixed 2", with: "fig.lost")
    var course = Course(title: "Course")
    course.notes = [NoteReading(source, file: "notes/a.md", slug: "a").note]
    let block = BlockEvidence(
      note: "a", id: "fig", values: [NamedValue("loss", 1)], tables: [], seeds: [])
    let checked = course.checked(against: Evidence([block]), sources: ["notes/a.md": source])
    #expect(
      checked.diagnostics.map(\.description) == [
        "notes/a.md:9:24: error: block 'fig' has no value 'lost'; did you mean 'fig.loss'?"
      ])
  }
}
