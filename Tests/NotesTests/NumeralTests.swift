import Notes
import Testing

@Suite("Numbers that nothing checks")
struct NumeralTests {
  /// The warnings for a note that holds an experiment and then `text`, which starts in line 7.
  private static func warnings(
    _ text: String, head: String = "", course: String = "title: A course\n"
  ) -> [String] {
    let note = "---\ntitle: T\n---\n```experiment descent\n```\n\n\(text)\n"
    let reading = flatCourse([
      "n.md": note.replacing("title: T\n", with: "title: T\n\(head)"), "course.yml": course,
    ])
    #expect(reading.headlines == [])
    return reading.uncheckedNumbers.map(\.description)
  }

  /// The numbers in `text` that are warned of, each with its column.
  private static func numbers(_ text: String) -> [String] {
    warnings(text).map { warning in
      let parts = warning.split(separator: ":")
      let number = warning.split(separator: "'").dropFirst().first ?? ""
      return "\(parts[2]) \(number)"
    }
  }

  @Test("A number has its place and a way out")
  func message() {
    #expect(
      Self.warnings("Text.\n\n> Größe 74 % here") == [
        "notes/n.md:9:9: warning: nothing checks the number '74'; make it a value or a claim, list it "
          + "in 'constants', or write '[74](plain:)'"
      ])
  }

  @Test(
    "What may be a result is told, wherever it stands",
    arguments: [
      ("0.74 and -3", ["1 0.74", "11 3"]), ("1,000 runs, 1e-9.", ["1 1,000", "13 1e-9"]),
      ("*about 5 times* as", ["8 5"]), ("[see 7](https://example.org)", ["6 7"]),
      ("- item 12\n", ["8 12"]), ("| a |\n|---|\n| 3.5 |", ["3 3.5"]),
      ("10x in 5ms", ["1 10", "8 5"]),
      ("64 rows of 16 cells", ["1 64", "12 16"]), ("1/2", ["1 1", "3 2"]), ("by 99.", ["4 99"]),
      ("![A line at 7](a.png)", ["13 7"]), ("a[^n]\n\n[^n]: Of 8.", ["10 8"]),
      ("> [!EXERCISE]\n> Is 6?\n>\n> > [!SOLUTION]\n> > No, 9.", ["6 6", "9 9"]),
    ])
  func told(text: String, numbers: [String]) {
    #expect(Self.numbers(text) == numbers)
  }

  @Test(
    "Names, years, dates, ordinals and numbers of things are left alone",
    arguments: [
      "two of them", "in 1983 and 2017", "on 22 November and November 3", "on 2026-11-22",
      "the 3rd and the 20th", "x2, H2O, lesson-3, 3D, float32", "version 1.2.3", "Figure 3",
      "Figures 3 and 4, 5", "section 2.1", "see § 4", "p. 3", "`42` and ``0.5``", "[42](plain:)",
      "[about 74 %](claim: \"a = 0.74\")", "https://example.org/3/4", "us7@example.org",
      "1. one\n2. two", "&#64;home", "rule 110", "2/L, 1/(λk)",
    ])
  func leftAlone(text: String) {
    #expect(Self.numbers(text) == [])
  }

  @Test("Only the sections that hold an experiment are looked at, footnotes where they are called")
  func near() {
    let text = """
      Near 1.

      ## Far

      Far 2 [^b] .

      ## Near

      Near 3 [^a] .

      ```experiment descent
      ```

      [^a]: Near 4
      [^b]: Far 5
      """
    #expect(Self.numbers(text) == ["6 1", "6 3", "12 4"])
  }

  @Test(
    "A heading belongs to the section that it starts, without what numbers or names it",
    arguments: [
      ("### Part of 12 {#a-1-2}", ["13 12"]), ("## 3 ways", ["4 3"]), ("## 2. Part of 5", ["15 5"]),
      ("## 2.1) Part", []), ("## Lesson 3", []), ("## The `= fig.n`", []),
    ])
  func headings(heading: String, numbers: [String]) {
    #expect(Self.numbers("\(heading)\n\n```experiment descent\n```\n") == numbers)
    #expect(Self.numbers(heading) == [])
  }

  @Test("Captions and text alternatives are prose, however YAML holds them")
  func captions() {
    let note = """
      ---
      title: "Of 11 things"
      description: >-
        In two lines
        the \"number\" 12, and `= fig.n as fixed 2`.
      ---

      Far 1.

      # A section

      ```experiment descent
      id: fig
      caption: About 74 % and `= fig.x as fixed 2`, [5](plain:), Figure 3.
      alt:
        - |
          Größe
            20 and
          30.
        - 'It''s 40.'
      rate: 0.5
      ```

      """
    let reading = flatCourse(["n.md": note, "course.yml": "title: A course\n"])
    #expect(reading.headlines == [])
    let places = reading.uncheckedNumbers.map {
      "\($0.place.line):\($0.place.column) \($0.summary.split(separator: "'")[1])"
    }
    #expect(places == ["2:12 11", "5:16 12", "14:16 74", "18:7 20", "19:5 30", "20:12 40"])
  }

  @Test(
    "A title and a description are near every experiment of their note, and only then looked at")
  func head() {
    #expect(Self.warnings("", head: "description: 3 of 4\n").count == 2)
    let far = flatCourse([
      "n.md": "---\ntitle: 7 of 9\n---\n1 word\n", "course.yml": "title: A course\n",
    ])
    #expect(far.uncheckedNumbers == [])
  }

  @Test("Constants and plain notes are silent")
  func silenced() {
    #expect(Self.warnings("3, 4.0 and 5", head: "constants: [3, 4]\n").count == 1)
    #expect(
      Self.warnings("1,000 and 2", course: "title: A\nconstants: [1000, 2]\n") == [])
    #expect(Self.warnings("7", head: "plain: true\n") == [])
    #expect(
      flatCourse(["n.md": "---\ntitle: T\nconstants: [1, pi]\n---\n"]).headlines == [
        "notes/n.md:3:16: error: 'constants' must be a list of numbers, but holds 'pi'"
      ])
  }
}
