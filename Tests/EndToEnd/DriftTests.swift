import Testing

@Suite("Claims that the run no longer supports")
struct DriftTests {
  private static let lesson = """
    ---
    title: A lesson
    ---

    [The limit is near 0.04](claim: "fig.limit = 0.04 ± 0.002").
    [The larger rate leaves less](claim: "fig.gd.at-0.01.loss - fig.gd.at-0.03.loss > 0").
    [It does so in spite of noise](claim: "fig.sgd.at-0.01.distance > fig.sgd.at-0.03.distance").
    It is `= fig.limit as fixed 3`.

    ```experiment descent
    id: fig
    surface: quadratic
    curvatures: [1, 50]
    optimizers: [gd, sgd]
    rate: [0.01, 0.03]
    steps: 100
    noise: 1
    seeds: [1, 2, 3, 4, 5]
    show: [loss]
    alt: Falling lines.
    ```

    """

  /// The headlines of a build after `old` became `new`, up to what was measured; it must fail and
  /// leave the site as it was.
  private func headlines(_ old: String, _ new: String) throws -> [String] {
    let course = try SmallCourse(["notes/a.md": Self.lesson])
    try course.build()
    let before = try course.site()
    try course.edit("notes/a.md", old, new)
    for command in ["check", "build"] {
      #expect(try course.fieldbook(command).status == 1)
    }
    #expect(try course.site() == before)
    let said = try course.fieldbook("build").errors.split(separator: "\n").map(String.init)
    return said.filter { $0.hasPrefix("notes/") }
  }

  @Test("Nothing fails while the evidence stands, and editing a claim runs nothing")
  func stands() throws {
    let course = try SmallCourse(["notes/a.md": Self.lesson])
    try course.build()
    #expect(try course.read("site/a.html").contains("It is 0.040."))
    try course.edit("notes/a.md", "0.04 ± 0.002", "0.04 ± 0.003")
    #expect(try course.build().output.contains(" trials, 0 run"))
  }

  @Test("A value that changed by a tenth")
  func value() throws {
    #expect(
      try headlines("[1, 50]", "[1, 45]") == [
        "notes/a.md:5:34: error: the claim 'The limit is near 0.04' does not hold: fig.limit is "
          + "0.0444444 and would have to lie between 0.038 and 0.042"
      ])
  }

  @Test("A difference that changed its sign, with every other claim that fails")
  func sign() throws {
    let said = try headlines("[1, 50]", "[1, 70]")
    #expect(said.count == 3)
    #expect(
      said[1].hasPrefix(
        "notes/a.md:6:39: error: the claim 'The larger rate leaves less' does not hold: "
          + "fig.gd.at-0.01.loss - fig.gd.at-0.03.loss is −"))
    #expect(said[1].hasSuffix(" and would have to be more than 0"))
  }

  @Test("An interval that now holds zero")
  func interval() throws {
    let said = try headlines("noise: 1", "noise: 8")
    #expect(said.count == 1)
    #expect(
      said[0].hasPrefix(
        "notes/a.md:7:40: error: the claim 'It does so in spite of noise' does not hold: "
          + "fig.sgd.at-0.01.distance − fig.sgd.at-0.03.distance is "))
    #expect(
      said[0].hasSuffix(" seed by seed, and the 95 % interval would have to lie above 0"))
  }

  @Test("A block that is called otherwise now: every place that names it, before any trial runs")
  func name() throws {
    #expect(
      try headlines("id: fig", "id: figure")
        == ["5:34", "6:39", "7:40", "8:10"].map {
          "notes/a.md:\($0): error: no block 'fig' in this note, which has 'figure'"
        })
  }

  @Test("A draft is written with the failing claim marked, and still fails")
  func draft() throws {
    let course = try SmallCourse([
      "notes/a.md": Self.lesson.replacing("0.04 ± 0.002", with: "0.05 ± 0.002")
    ])
    let words = "fig.limit is 0.04 and would have to lie between 0.048 and 0.052"
    for _ in 1...2 {
      let transcript = try course.fieldbook("build", "--keep-going")
      #expect(transcript.status == 1)
      #expect(transcript.errors.contains(words))
    }
    let page = try course.read("site/a.html")
    #expect(page.contains("<span class=\"claim failed\" id=\"claim:1\">The limit is near 0.04<a "))
    #expect(page.contains("<p class=\"reason\">Does not hold: \(words).</p>"))
    #expect(page.contains("<span class=\"claim\" id=\"claim:2\">"))
    let ledger = try course.read("site/claims.html")
    #expect(ledger.contains("3 claims, and 1 of them does not hold."))
    #expect(try course.fieldbook("build").status == 1)
  }

  @Test("Failing claims of several notes are said in one run")
  func together() throws {
    let claim = "---\ntitle: B\n---\n\n[So](claim: \"a#fig.limit > 1\")\n"
    let course = try SmallCourse([
      "notes/a.md": Self.lesson.replacing("± 0.002", with: "± 0 and 1 < 0"), "notes/b.md": claim,
    ])
    let transcript = try course.fieldbook("check")
    #expect(transcript.status == 1)
    #expect(transcript.errors.contains("notes/a.md:5:59: error: the claim"))
    #expect(transcript.errors.contains("notes/b.md:5:14: error: the claim 'So' does not hold"))
    #expect(transcript.errors.hasSuffix("2 errors\n"))
  }

  @Test("The values of a note are listed by their names")
  func values() throws {
    let course = try SmallCourse(["notes/a.md": Self.lesson])
    let list = try course.fieldbook("values", "a")
    #expect(list.status == 0)
    let lines = list.output.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
    #expect(lines.first == "notes/a.md")
    #expect(lines.contains("fig.limit 0.04"))
    #expect(lines.contains("fig.steps 100"))
    #expect(lines.contains("fig.rate 2 rows: 0.01, 0.03"))
    #expect(lines.contains { $0.hasPrefix("fig.sgd.at-0.01.loss ") && $0.hasSuffix("(5 seeds)") })
    #expect(lines.contains { $0.hasPrefix("fig.summary.final-loss 4 rows: ") })
  }
}
