import Foundation
import Testing

@Suite("Solutions")
struct SolutionTests {
  private let lesson = """
    ---
    title: A lesson
    solutions: 2026-12-01
    ---

    > [!EXERCISE]
    > Where does the path end?
    >
    > > [!SOLUTION]
    > > In the hollow.
    > >
    > > ```experiment descent
    > > id: fig-bowl
    > > surface: quadratic
    > > optimizers: [gd]
    > > rate: 0.02
    > > steps: 20
    > > alt: A path runs down a bowl.
    > > ```

    """

  @Test("A solution's day is told to a build, and an early site knows nothing of it")
  func day() throws {
    let course = try SmallCourse(["notes/a.md": lesson])
    let early = try course.build("--today", "2026-11-30")
    #expect(early.output.hasSuffix("0 trials, 0 run\n"), "\(early.output)")
    #expect(try course.read("site/a.html").contains("is given from 1 December 2026."))
    #expect(try !course.site().values.contains { $0.range(of: Data("hollow".utf8)) != nil })
    #expect(try !course.site().keys.contains { $0.hasSuffix(".csv") })

    // Another day is another build, though no note has changed.
    try course.build("--today", "2026-12-01")
    #expect(try course.read("site/a.html").contains("In the hollow."))
    #expect(try course.site().keys.contains("data/a/fig-bowl-trajectories.csv"))

    try course.build("--without-solutions", "--today", "2026-12-01")
    #expect(try !course.read("site/a.html").contains("In the hollow."))
  }

  @Test("A check looks into solutions that are kept back")
  func check() throws {
    let course = try SmallCourse([
      "notes/a.md": lesson.replacing("surface: quadratic", with: "surface: cubic")
    ])
    try course.build()
    let transcript = try course.fieldbook("check")
    #expect(transcript.status == 1)
    #expect(transcript.errors.hasPrefix("notes/a.md:14:14: error: "), "\(transcript.errors)")
  }

  @Test("What is no day is refused")
  func refused() throws {
    let course = try SmallCourse(["notes/a.md": lesson])
    let transcript = try course.fieldbook("build", "--today", "tomorrow")
    #expect(transcript.status == 64)
    #expect(
      transcript.errors.hasPrefix(
        "Error: '--today' takes a day such as 2026-11-22, not 'tomorrow'.\n"))
  }
}
