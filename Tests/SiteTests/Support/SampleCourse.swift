import Figures
import Notes
import Site

/// A course with something of everything, for laws that hold on every page.
enum SampleCourse {
  static var edition: Edition {
    var course = course(
      [home, lesson, second, nested], title: "Intuition for training")
    course.description = "How learning rates and the lay of the land decide where training ends."
    course.author = "A. Author"
    course.baseURL = "https://example.org/course/"
    course.links = [
      Course.Link(title: "Source", url: "https://example.org/source"),
      Course.Link(title: "Notation", url: "appendix/notation.md"),
    ]
    return Edition(course: course, results: results)
  }

  static var results: [BlockKey: BlockResult] {
    [
      BlockKey(note: "lesson-1", id: "fig-paths"): result([.figure(paths)]),
      BlockKey(note: "lesson-1", id: "fig-loss"): result(
        [
          .figure(losses("loss", title: "Loss per step")),
          .figure(losses("distance", title: "Distance to the nearest minimum")),
          .table(summary),
        ], seeds: [0, 1, 2, 3, 4]),
      BlockKey(note: "lesson-1", id: "tab-rates"): result([.table(table("rates"))]),
      BlockKey(note: "lesson-2", id: "fig-diagram"): result([.figure(diagram)]),
    ]
  }

  private static let home = note(
    "index", title: "Intuition for training",
    [
      .paragraph([
        .text("Big steps first and small ones later. Each number on these pages came out of a "),
        .emphasis(words("run")), .text(" that you can "),
        link("lesson-1.md#two-steps", "repeat"), .text("."),
      ])
    ])

  private static let second = note(
    "lesson-2", title: "Randomness where you know little",
    description: "An elementary automaton, drawn row by row.", date: "2026-11-22",
    tags: ["automata"],
    [
      heading(2, "The rule"),
      .paragraph([
        .text("Rule 30 in "), link("#fig-diagram"), .text("; compare "),
        link("lesson-1.md#fig-loss"), .text(" and "), link("lesson-1.md"), .text("."),
      ]),
      experiment("fig-diagram", name: "automata", caption: "Rule 30 from one live cell."),
      heading(2, "What follows"),
      paragraph("The centre column looks random, and nobody has shown that it is not."),
    ])

  private static let nested = note(
    "appendix/notation", title: "Notation", description: nil, date: nil,
    [
      .paragraph([
        .text("Symbols used in "), link("../lesson-1.md", "the first lesson"), .text("."),
      ])
    ])

  private static let lesson = note(
    "lesson-1", title: "The lay of the land",
    description: "Why three optimizers that start at one point end in three places, and what the "
      + "step size has to do with it.", date: "2026-11-15", tags: ["optimizers", "step size"],
    opening + code + closing, footnotes: footnotes)

  private static let opening: [Block] = [
    .paragraph([
      .text("A loss is a landscape, and training walks downhill on it. The walker sees "),
      .emphasis(words("the ground under its feet")),
      .text(" and nothing else: the value, the slope, and whatever it remembers"),
      .footnote(number: 1, occurrence: 1),
      .text(". How far it goes in one step is the "), .strong(words("learning rate")),
      .text(", which it multiplies with the slope. "), link("#fig-paths"),
      .text(" shows what that does on a surface with four valleys."),
    ]),
    heading(2, "Three optimizers, one start"),
    paragraph(
      "The surface is Himmelblau’s: a polynomial of degree four in two variables with four minima, "
        + "all of the same depth. Whoever leaves the same point with another rule can end in "
        + "another valley, and neither is wrong."),
    experiment(
      "fig-paths",
      caption: "Three optimizers leave the same point. Momentum overshoots the "
        + "nearest valley and comes back; Adam goes straight.",
      alt: ["Contour plot with three descent paths that leave one point."]),
    .list(
      start: nil, isTight: true,
      items: [
        ListItem(blocks: [
          .paragraph([.code("gd", place: somewhere), .text(" takes the slope as it is;")])
        ]),
        ListItem(blocks: [
          .paragraph([
            .code("momentum", place: somewhere), .text(" keeps a share of the last step;"),
          ])
        ]),
        ListItem(blocks: [
          .paragraph([
            .code("adam", place: somewhere),
            .text(" divides by a running estimate of the slope’s size."),
          ]),
          .list(
            start: 3, isTight: true,
            items: [ListItem(blocks: [paragraph("It has two memories.")])]),
        ]),
      ]),
    heading(2, "Two steps"),
    .paragraph([
      .text("At a rate above two over the largest curvature, descent on a quadratic "),
      .strikethrough(words("converges")), .text(" diverges. See "), link("#fig-loss"),
      .text(", "), link("#fig-loss.summary"), .text(" and "), link("#tab-rates"), .text("."),
    ]),
    heading(3, "Losses and distances"),
    experiment(
      "fig-loss", caption: "The loss falls for all three; the distance need not.",
      alt: ["Falling lines.", "Lines that cross."]),
  ]

  private static let code: [Block] = [
    heading(3, "In code"),
    .paragraph([
      .text("The whole of momentum is two lines, here in Swift, with "),
      .code("velocity", place: somewhere), .text(" kept from step to step:"),
    ]),
    .code(
      info: "swift",
      text: """
        public mutating func step() {
          velocity = momentum * velocity - rate * slope(position)  // Polyak, 1964
          position += velocity
        }

        """, place: somewhere),
    .quote([
      paragraph("In the long run, the learning rate is the only parameter that is never right."),
      paragraph("A lecturer"),
    ]),
    experiment("tab-rates", caption: "Steps to the tolerance at each rate.", alt: []),
    .table(
      alignments: [.left, .right, .center],
      header: [words("Surface"), words("Minima"), words("Smooth?")],
      rows: [
        [words("Himmelblau"), words("4"), words("yes")],
        [words("Rosenbrock"), words("1"), words("yes")],
        [words("Rastrigin, a surface with a name that needs room"), words("∞"), words("yes")],
      ]),
  ]

  private static let closing: [Block] = [
    heading(2, "Exercises"),
    .list(
      start: 1, isTight: false,
      items: [
        ListItem(blocks: [
          paragraph("Double the rate until the path leaves the picture. Which bound did you find?")
        ]),
        ListItem(blocks: [
          paragraph("Start at the other side of the ridge."),
          paragraph("Which valley does each optimizer reach?"),
        ]),
      ]),
    .list(
      start: nil, isTight: true,
      items: [
        ListItem(isDone: true, blocks: [paragraph("Read the lesson")]),
        ListItem(isDone: false, blocks: [paragraph("Run the experiments again")]),
      ]),
    .thematicBreak,
    .paragraph([
      .text("Next: "), link("lesson-2.md", "randomness"), .text(", and the "),
      link("appendix/notation.md", "notation"), .text(". The idea of a velocity"),
      .footnote(number: 2, occurrence: 1), .text(" returns there"),
      .footnote(number: 1, occurrence: 2), .text("."),
    ]),
  ]

  private static let footnotes = [
    Footnote(
      number: 1, references: 2,
      blocks: [paragraph("Some optimizers remember nothing, some remember two moments.")]),
    Footnote(
      number: 2, references: 1,
      blocks: [
        .paragraph([.text("Polyak, "), .emphasis(words("Some methods of speeding up")), .text(".")])
      ]),
  ]
}
