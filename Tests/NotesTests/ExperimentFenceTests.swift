import Notes
import Testing

struct ExperimentFenceTests {
  private static func reading(_ body: String) -> NoteReading {
    NoteReading("---\ntitle: T\n---\n\(body)", file: "n.md", slug: "n")
  }

  private static func headlines(_ body: String) -> [String] {
    reading(body).diagnostics.map(\.description)
  }

  /// Every experiment of a note, wherever it stands.
  private static func fences(_ blocks: [Block]) -> [ExperimentFence] {
    blocks.flatMap { block -> [ExperimentFence] in
      switch block {
      case .experiment(let fence): [fence]
      case .quote(let blocks): fences(blocks)
      case .list(_, _, let items): items.flatMap { fences($0.blocks) }
      default: []
      }
    }
  }

  private static func at(_ line: Int, _ column: Int) -> Place {
    Place(file: "n.md", line: line, column: column)
  }

  @Test func everyKeyAndValueHasItsPlace() throws {
    let body = """
      Text.

      ```experiment descent
      id: fig-himmelblau
      surface: himmelblau
      optimizers: [gd, "adam"]
      rate: 0.01
      # a remark
      caption: Three optimizers leave the same point.
      alt:
        - A contour plot.
        - >-
          A falling
          line.
      show: trajectories
      weights: {a: 1}
      ```

      """
    let reading = Self.reading(body)
    #expect(reading.diagnostics.isEmpty)
    let fence = try #require(Self.fences(reading.note.blocks).first)
    #expect(fence.name == Located("descent", at: Self.at(6, 15)))
    #expect(fence.id == Located("fig-himmelblau", at: Self.at(7, 5)))
    #expect(
      fence.caption == Located("Three optimizers leave the same point.", at: Self.at(12, 10)))
    #expect(
      fence.alt
        == [
          Located("A contour plot.", at: Self.at(14, 5)),
          Located("A falling line.", at: Self.at(15, 5)),
        ])
    #expect(fence.show == [Located("trajectories", at: Self.at(18, 7))])
    #expect(fence.place == Self.at(6, 1))
    #expect(
      fence.settings
        == [
          .init(
            key: Located("surface", at: Self.at(8, 1)),
            value: .scalar(Located("himmelblau", at: Self.at(8, 10)), isQuoted: false)),
          .init(
            key: Located("optimizers", at: Self.at(9, 1)),
            value: .list(
              [
                .scalar(Located("gd", at: Self.at(9, 14)), isQuoted: false),
                .scalar(Located("adam", at: Self.at(9, 18)), isQuoted: true),
              ], Self.at(9, 13))),
          .init(
            key: Located("rate", at: Self.at(10, 1)),
            value: .scalar(Located("0.01", at: Self.at(10, 7)), isQuoted: false)),
          .init(
            key: Located("weights", at: Self.at(19, 1)), value: .mapping(Self.at(19, 10))),
        ])
  }

  @Test func emptyBodyTakesEveryDefault() throws {
    for body in ["```experiment descent\n```\n", "~~~~ experiment  descent \n# nothing\n~~~~\n"] {
      let reading = Self.reading(body)
      #expect(reading.diagnostics.isEmpty)
      let fence = try #require(Self.fences(reading.note.blocks).first)
      #expect(fence.name.value == "descent")
      #expect(fence.id == Located("descent", at: Self.at(4, 1)))
      #expect(fence.alt.isEmpty && fence.show == nil && fence.caption == nil)
      #expect(fence.settings.isEmpty)
    }
  }

  /// What a list, a quotation, an indented fence and a tab strip from the lines is counted again.
  @Test(arguments: [
    ("- a\n\n  ```experiment descent\n  rate: 1\n  steps: [2]\n  ```\n", 3),
    ("> ```experiment descent\n> rate: 1\n>steps: [2]\n> ```\n", 3),
    ("> 1. a\n>\n>    ```experiment descent\n>    rate: 1\n>    steps: [2]\n>    ```\n", 6),
    ("   ```experiment descent\n   rate: 1\n steps: [2]\n  ```\n", 4),
    ("- > - ```experiment descent\n  >   rate: 1\n  >   steps: [2]\n  >   ```\n", 7),
    ("-\t```experiment descent\n\trate: 1\n\tsteps: [2]\n\t```\n", 2),
    (">\t\t- x\n\n- ä ü\n  > ```experiment descent\n  > rate: 1\n  > steps: [2]\n  > ```\n", 5),
  ])
  func placesCountWhatContainersStrip(body: String, column: Int) throws {
    let reading = Self.reading(body)
    #expect(reading.diagnostics.isEmpty)
    let fence = try #require(Self.fences(reading.note.blocks).first)
    let rate = try #require(fence.settings.first)
    let steps = try #require(fence.settings.last)
    #expect(fence.name.place.line + 1 == rate.key.place.line)
    #expect(rate.key.place.column == column)
    #expect(rate.value.place.column == column + 6)
    let line = body.split(separator: "\n", omittingEmptySubsequences: false)[
      steps.key.place.line - 4]
    #expect(line.dropFirst(steps.key.place.column - 1).hasPrefix("steps"))
    #expect(line.dropFirst(steps.value.place.column - 1).hasPrefix("["))
  }

  @Test func idsThatAuthorsLeaveOutAreNamesWithNumbers() {
    let body = """
      # Descent-3

      ```experiment descent
      ```
      ```experiment descent
      id: descent-2
      ```
      - ```experiment descent
        ```
      ```experiment automata
      ```
      ```experiment 3d_plot
      ```
      """
    let reading = Self.reading(body)
    #expect(reading.diagnostics.isEmpty)
    #expect(
      Self.fences(reading.note.blocks).map(\.id.value)
        == ["descent", "descent-2", "descent-4", "automata", "experiment-3d-plot"])
  }

  @Test func idIsTakenOnce() {
    let body = """
      ```experiment a
      id: fig-x
      ```
      ```experiment b
      id: fig-x
      ```
      ## Set up
      ```experiment c
      id: set-up
      ```
      ```experiment d
      id: Fig-X
      ```

      """
    #expect(
      Self.headlines(body)
        == [
          "n.md:8:5: error: id 'fig-x' is taken in line 5; choose another",
          "n.md:12:5: error: id 'set-up' is the anchor of the heading in line 10; choose another",
          "n.md:15:5: error: id 'Fig-X' is taken in line 5; choose another",
        ])
    #expect(
      Self.fences(Self.reading(body).note.blocks).map(\.id.value) == ["fig-x", "b", "c", "d"])
  }

  @Test(arguments: [
    ("```experiment\n```", "4:4: error: an experiment needs a name: '```experiment descent'"),
    ("```experiment a b c\n```", "4:17: error: unexpected 'b' after the experiment's name"),
    (
      "```experimant a\n```",
      "4:4: error: unknown kind of block 'experimant'; did you mean 'experiment'?"
    ),
    (
      "- x\n  ~~~ Experiments a\n  ~~~",
      "5:7: error: unknown kind of block 'Experiments'; did you mean 'experiment'?"
    ),
    (
      "```experiment a\nid: 3x\n```",
      "5:5: error: 'id' must start with a letter and hold letters a to z, digits and hyphens only, at most 64, not '3x'"
    ),
    (
      "```experiment a\nid: a.b\n```",
      "5:5: error: 'id' must start with a letter and hold letters a to z, digits and hyphens only, at most 64, not 'a.b'"
    ),
    (
      "```experiment a\nalt: {a: b}\n```",
      "5:6: error: 'alt' must be a text or a list of texts, not a mapping"
    ),
    ("```experiment a\nshow: [x, '']\n```", "5:11: error: 'show' has no value"),
    (
      "```experiment a\nrate: 1\nrate: 2\n```",
      "6:1: error: duplicate key 'rate'; it stands in line 5 already"
    ),
    ("```experiment a\nrate:\n```", "5:6: error: 'rate' has no value"),
    (
      "```experiment a\njust text\n```", "5:1: error: expected 'key: value' lines, but found a text"
    ),
    ("```experiment a\nx: [1\n```", "5:4: error: no ']' closes this '[', or a comma is missing"),
    (
      "> ```experiment a\n> caption: a: b\n> ```",
      "5:13: error: unexpected ':'; quote a text that holds a colon and a space"
    ),
    (
      "```experiment a\nx: 1\n---\ny: 2\n```",
      "6:1: error: '---' starts a second document; there is room for one"
    ),
    ("```experiment a\nx: 1\n", "4:1: error: code block is never closed by a line '```'"),
    ("~~~~~swift\nlet x\n~~~~\n", "4:1: error: code block is never closed by a line '~~~~~'"),
    ("> ```\n> x\n\n```\n```\n", "4:3: error: code block is never closed by a line '```'"),
    ("- ```\n  x\n```\n```\n", "4:3: error: code block is never closed by a line '```'"),
    ("- > ```\n  > x\n  ```\n  ```\n", "4:5: error: code block is never closed by a line '```'"),
    ("[^1]: ```\n    x\n\na[^1]\n", "4:7: error: code block is never closed by a line '```'"),
  ])
  func mistakeIsToldInOneSentence(body: String, sentence: String) {
    #expect(Self.headlines(body) == ["n.md:\(sentence)"])
  }

  @Test(arguments: [
    "```\n```\n", "```", "~~~\n```\n~~~\n", "````\n```\n````\n", "  ```\n ```\n",
    "```\nx\n  `````  \n",
    "> ```\n> x\n> ```\n", ">```\n>x\n>   ```\n", "- ```\n  x\n  ```\n",
    "1. ```\n   x\n\n\n   ```\n",
    "-\t```\n\tx\n\t```\n", "- - ```\n    ```\n", "> - ```\n>   x\n>\n>   ```\n",
    "- a\n\n     ```\n  x\n     ```\n",
    "10) > ```\n    > x\n    > ```\n", "[^1]: a\n\n    ```\n    x\n    ```\n\nb[^1]\n",
    "> [^1]: ```\n>     x\n>     ```\n\nb[^1]\n", "- [ ] t\n\n  ```\n  ```\n",
    "-    ```\n     ```\n",
    "-     not fenced\n", "```experimental\n```\n", "```expert mode\n```\n",
    "```swift experiment\n```\n",
  ])
  func closedFenceIsClosed(body: String) {
    // A lone fence at the very end is the one sample here that is open.
    #expect(Self.headlines(body).isEmpty == (body != "```"))
  }

  @Test func fortyMistakesAreFortyDiagnostics() {
    let bad = (1...20).map { "```experiment a\nid: \($0)\nalt: {}\n```\n" }.joined()
    #expect(Self.headlines(bad).count == 40)
  }

  /// Whoever knows the experiments can go on and look at the rest of a block with a mistake.
  @Test func blockWithAMistakeKeepsTheRest() throws {
    let reading = Self.reading("```experiment a\nid: 1\nrate: 2\nx: *y\n```\n")
    let fence = try #require(Self.fences(reading.note.blocks).first)
    #expect(fence.settings.map(\.key.value) == ["rate"])
    #expect(fence.id.value == "a")
  }
}
