import Foundation
import Testing

@Suite("Notes with errors")
struct FaultyNotesTests {
  /// Builds `lesson` over a good site and expects exactly these headlines, exit 1 and the old site.
  private func expect(
    _ lesson: String, says headlines: [String], by commands: [String] = ["build", "check", "plan"]
  ) throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let before = try course.site()
    let times = try course.times()
    try course.write("notes/a.md", lesson)
    for command in commands {
      let transcript = try course.fieldbook(command)
      #expect(transcript.status == 1)
      let said = transcript.errors.split(separator: "\n").map(String.init)
      #expect(said.filter { $0.hasPrefix("notes/") } == headlines)
      let count = headlines.count
      #expect(said.last == "\(count) error\(count == 1 ? "" : "s")")
    }
    #expect(try course.site() == before)
    #expect(try course.times() == times)
  }

  @Test("An unknown experiment")
  func unknownExperiment() throws {
    try expect(
      smallLesson.replacing("experiment descent", with: "experiment decent"),
      says: [
        "notes/a.md:7:15: error: unknown experiment 'decent'; did you mean 'descent'?"
      ])
  }

  @Test("An unknown parameter, a wrong type, a value out of range, an unknown word")
  func parameters() throws {
    try expect(
      smallLesson.replacing("surface: quadratic", with: "surfaces: quadratic")
        .replacing("optimizers: [gd]", with: "optimizers: [gd, adaam]")
        .replacing("rate: 0.02", with: "rate: fast").replacing("steps: 20", with: "steps: -3"),
      says: [
        "notes/a.md:9:1: error: unknown parameter 'surfaces' of experiment 'descent'; "
          + "did you mean 'surface'?",
        "notes/a.md:10:18: error: parameter 'optimizers' takes one of 'gd', 'sgd', 'momentum', "
          + "'nesterov', 'rmsprop', 'adam', not 'adaam'; did you mean 'adam'?",
        "notes/a.md:11:7: error: parameter 'rate' takes a number from 1e-09 to 100, not 'fast'",
        "notes/a.md:12:8: error: parameter 'steps' takes a whole number from 1 to 100000, not '-3'",
      ])
  }

  @Test("An automaton that is none: no such rule, too narrow, no rows, an even window, no seeds")
  func automaton() throws {
    try expect(
      """
      ---
      title: A
      ---

      ```experiment automata-learning
      id: tab-a
      rules: [30, 256]
      width: 2
      rows: 0
      kernel: 4
      seeds: []
      show: [accuracy]
      ```

      """,
      says: [
        "notes/a.md:7:13: error: parameter 'rules' takes a whole number from 0 to 255, not '256'",
        "notes/a.md:8:8: error: parameter 'width' takes a whole number from 3 to 64, not '2'",
        "notes/a.md:9:7: error: parameter 'rows' takes a whole number from 1 to 100000, not '0'",
        "notes/a.md:10:9: error: parameter 'kernel' takes odd numbers, "
          + "so that a cell is in the middle",
        "notes/a.md:11:8: error: parameter 'seeds' takes 1 to 100 values, not 0",
      ])
  }

  @Test("A figure without a text alternative")
  func missingAlternative() throws {
    try expect(
      smallLesson.replacing("alt: A path runs down a bowl.\n", with: ""),
      says: [
        "notes/a.md:8:5: error: 'fig-bowl' shows a figure without a text alternative; add 'alt'"
      ], by: ["build", "check"])
  }

  @Test(
    "A wrong parameter hides no wrong choice of figures, and a refused text is not also missing")
  func allAtOnce() throws {
    try expect(
      smallLesson.replacing("rate: 0.02", with: "rate: -1\nshow: [nope, loss, loss]")
        .replacing("alt: A path runs down a bowl.", with: "alt: \"  \""),
      says: [
        "notes/a.md:11:7: error: parameter 'rate' takes a number from 1e-09 to 100, not '-1'",
        "notes/a.md:12:8: error: experiment 'descent' has no figure or table 'nope'",
        "notes/a.md:12:20: error: 'loss' is shown twice",
        "notes/a.md:14:6: error: 'alt' has no value",
      ])
  }

  @Test("A comment that would swallow the rest of the note")
  func openComment() throws {
    try expect(
      smallLesson.replacing("Some prose.", with: "<!-- todo"),
      says: ["notes/a.md:5:1: error: a comment starts here and is never closed by '-->'"],
      by: ["build", "check"])
  }

  @Test("The offending line and a caret stand under the headline")
  func caret() throws {
    let course = try SmallCourse([
      "notes/a.md": smallLesson.replacing("rate: 0.02", with: "rate: fast")
    ])
    let said = try course.fieldbook("build").errors
    #expect(said.contains("'fast'\n  11 | rate: fast\n     |       ^\n"), "\(said)")
  }

  @Test("Forty errors are forty errors")
  func forty() throws {
    let keys = (1...40).map { "nonsense-\($0): 1" }.joined(separator: "\n")
    let course = try SmallCourse([
      "notes/a.md": smallLesson.replacing("steps: 20", with: keys)
    ])
    let transcript = try course.fieldbook("build")
    #expect(transcript.status == 1)
    #expect(transcript.errors.split(separator: "\n").count { $0.contains(": error: ") } == 40)
    #expect(transcript.errors.hasSuffix("40 errors\n"))
    #expect(throws: (any Error).self) { try course.site() }
  }

  @Test("Errors of several notes and of the course file are said together")
  func together() throws {
    let course = try SmallCourse([
      "notes/course.yml": "title: A course\nauthr: Me\n",
      "notes/a.md": smallLesson.replacing("surface: quadratic", with: "surface: cubic"),
      "notes/b.md": "No title.\n",
      "notes/c.md": "---\ntitle: C\n---\n\n```experiment descent\n",
      "notes/d.md": "---\ntitle: D\n---\n\n[gone](nowhere.md)\n",
    ])
    let said = try course.fieldbook("build").errors
    for file in ["course.yml:2:1", "a.md:9:10", "b.md:1:1", "c.md:5:1", "d.md:5:1"] {
      #expect(said.contains("notes/\(file): error: "), "\(file) in \(said)")
    }
  }
}
