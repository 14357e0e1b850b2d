import Notes
import Testing

@Suite("Callouts")
struct CalloutTests {
  private func read(_ markdown: String, head: String = "", solutions: Solutions = .all)
    -> NoteReading
  {
    NoteReading(
      "---\ntitle: T\n\(head)---\n\(markdown)", file: "t.md", slug: "t", solutions: solutions)
  }

  private func callout(_ block: Block?) -> Callout? {
    if case .callout(let callout)? = block { callout } else { nil }
  }

  @Test(
    "GitHub's five alerts, in whatever case",
    arguments: [
      ("NOTE", Callout.Kind.note), ("Tip", .tip), ("IMPORTANT", .important), ("warning", .warning),
      ("CAUTION", .caution),
    ])
  func alerts(word: String, kind: Callout.Kind) {
    let reading = read("Before.\n\n> [!\(word)]\n> Mind the *step*.\n>\n> - one\n")
    #expect(reading.diagnostics.isEmpty)
    let alert = callout(reading.note.blocks.last)
    #expect(alert?.kind == kind)
    #expect(alert?.place == Place(file: "t.md", line: 6, column: 3))
    #expect(
      alert?.blocks == [
        .paragraph([.text("Mind the "), .emphasis([.text("step")]), .text(".")]),
        .list(start: nil, isTight: true, items: [ListItem(blocks: [.paragraph([.text("one")])])]),
      ])
  }

  @Test("The first line may stand alone, and places after it hold")
  func alone() {
    let reading = read("> [!NOTE]\n>\n> See [x](u).\n")
    #expect(
      callout(reading.note.blocks.first)?.blocks == [
        .paragraph([
          .text("See "),
          .link(
            destination: "u", title: "", content: [.text("x")],
            place: Place(file: "t.md", line: 6, column: 7)), .text("."),
        ])
      ])
    #expect(callout(read("> [!NOTE]\n").note.blocks.first)?.blocks == [])
  }

  @Test(
    "Other quotations stay quotations",
    arguments: [
      "> Plain.\n", "> [!x](u)\n", "> A [!NOTE]\n", "> # [!NOTE]\n", "> - [!NOTE]\n",
      "> [!NOTE 2]\n> x\n", "> `[!NOTE]`\n",
    ])
  func quotations(markdown: String) {
    let reading = read(markdown)
    #expect(reading.diagnostics.isEmpty)
    guard case .quote = reading.note.blocks.first else {
      Issue.record("expected a quotation")
      return
    }
  }

  @Test("Exercises may have ids, and hold their solutions and experiments")
  func exercises() {
    let reading = read(
      """
      > [!EXERCISE]
      > One.

      - item

        > [!EXERCISE] {#ex-bowl}
        > Two.
        >
        > > [!SOLUTION]
        > > So:
        > >
        > > ```experiment descent
        > > id: fig-bowl
        > > rate: 0.1
        > > ```

      """)
    #expect(reading.diagnostics.isEmpty)
    #expect(callout(reading.note.blocks.first)?.kind == .exercise)
    guard case .list(_, _, let items) = reading.note.blocks.last else {
      Issue.record("expected a list")
      return
    }
    let second = callout(items[0].blocks.last)
    #expect(second?.id == Located("ex-bowl", at: Place(file: "t.md", line: 9, column: 19)))
    #expect(second?.blocks.count == 2)
    let solution = callout(second?.blocks.last)
    #expect(solution?.kind == .solution)
    #expect(reading.note.experiments.map(\.id.value) == ["fig-bowl"])
    #expect(
      reading.note.experiments.first?.settings.first?.key.place
        == Place(file: "t.md", line: 17, column: 7))
  }

  @Test("A withheld solution holds nothing, and nothing in it is counted")
  func withheld() {
    let markdown = """
      > [!EXERCISE]
      > Why?[^a]
      >
      > > [!SOLUTION]
      > > Secret[^b].
      > >
      > > ```experiment descent
      > > rate: 0.1
      > > ```

      Then[^c].

      [^a]: First.
      [^b]: Hidden.
      [^c]: Last.

      """
    let note = read(markdown, solutions: .withheld).note
    let exercise = callout(note.blocks.first)
    #expect(exercise?.blocks.count == 2)
    #expect(callout(exercise?.blocks.last)?.blocks == [])
    #expect(note.experiments.isEmpty)
    #expect(note.footnotes.map(\.number) == [1, 2])
    #expect(
      note.footnotes.map(\.blocks)
        == [[.paragraph([.text("First.")])], [.paragraph([.text("Last.")])]])
    #expect(read(markdown).note.footnotes.count == 3)
  }

  @Test(
    "A note can name the day of its solutions",
    arguments: [
      (Solutions.all, true), (.withheld, false), (.released(by: nil), false),
      (.released(by: "2026-11-30"), false), (.released(by: "2026-12-01"), true),
      (.released(by: "2027-01-01"), true),
    ])
  func released(solutions: Solutions, isShown: Bool) {
    let note = read(
      "> [!EXERCISE]\n> Why?\n>\n> > [!SOLUTION]\n> > So.\n", head: "solutions: 2026-12-01\n",
      solutions: solutions
    ).note
    let solution = callout(callout(note.blocks.first)?.blocks.last)
    #expect(solution?.blocks.isEmpty == !isShown)
  }

  @Test("A note that names no day shows its solutions unless all are withheld")
  func undated() {
    let markdown = "> [!EXERCISE]\n> Why?\n>\n> > [!SOLUTION]\n> > So.\n"
    let solution = callout(
      callout(read(markdown, solutions: .released(by: nil)).note.blocks.first)?.blocks.last)
    #expect(solution?.blocks.count == 1)
  }

  @Test(
    "Mistakes are told with their place",
    arguments: [
      ("> [!NOTICE]\n> x\n", "t.md:4:5: error: unknown callout 'NOTICE'; did you mean 'NOTE'?"),
      (
        "> [!REMARKABLE]\n",
        "t.md:4:5: error: unknown callout 'REMARKABLE'; there are 'NOTE', 'TIP', 'IMPORTANT', "
          + "'WARNING', 'CAUTION', 'EXERCISE' and 'SOLUTION'"
      ),
      (
        "> [!NOTE] Mind\n> this\n",
        "t.md:4:11: error: text after '[!NOTE]'; begin it in the next line of the quotation"
      ),
      (
        "> [!SOLUTION]\n> So.\n",
        "t.md:4:3: error: a solution stands in its exercise: give each of its lines another '> '"
      ),
      (
        "> [!TIP] {#tip}\n> x\n", "t.md:4:12: error: only an exercise has an id; remove '{#tip}'"
      ),
      (
        "> [!EXERCISE] {#2}\n> x\n",
        "t.md:4:17: error: an id starts with a letter and holds letters a to z, digits and hyphens "
          + "only, at most 64, not '2'"
      ),
      (
        "# Bowl\n\n> [!EXERCISE] {#bowl}\n> x\n",
        "t.md:6:17: error: id 'bowl' is the anchor of a heading; choose another"
      ),
      (
        "> [!EXERCISE] {#a}\n> x\n\n> [!EXERCISE] {#a}\n> y\n",
        "t.md:7:17: error: id 'a' is taken in line 4; choose another"
      ),
    ])
  func mistakes(markdown: String, message: String) {
    #expect(read(markdown).diagnostics.map(\.description) == [message])
  }

  @Test("The day of solutions must be a day")
  func day() {
    #expect(
      read("", head: "solutions: soon\n").diagnostics.map(\.description)
        == ["t.md:3:12: error: 'solutions' must be a day such as 2026-11-22, not 'soon'"])
  }
}

@Suite("Barriers in a note's structure")
struct AccessibilityTests {
  private func headlines(_ markdown: String) -> [String] {
    NoteReading("---\ntitle: T\n---\n\(markdown)", file: "t.md", slug: "t").diagnostics
      .map(\.description)
  }

  @Test("No level of headings is skipped on the way down")
  func headings() {
    #expect(
      headlines("## A\n\n#### B\n") == [
        "t.md:6:1: error: a heading of level 4 stands under one of level 2; give it level 3"
      ])
    #expect(headlines("### A\n\n## B\n\n### C\n\n#### D\n\n## E\n") == [])
  }

  @Test("A table says what its columns hold")
  func tables() {
    #expect(
      headlines("x\n\n|  |  |\n|---|---|\n| 1 | 2 |\n") == [
        "t.md:6:1: error: no column of the table has a heading; say in its first row what they hold"
      ])
    #expect(headlines("|  | Loss |\n|---|---|\n| gd | 2 |\n") == [])
  }
}
