import Figures
import Gallery
import Testing

@Suite("The data of a figure")
struct FigureDataTests {
  let figure = Figure(
    "all", title: "All marks", columns: 2,
    plots: [
      Plot(
        "Left, first", x: Axis("Step"), y: Axis("Loss, nats", scale: .log, domain: 0.1...10),
        marks: [
          .line([Point(0, 4), Point(1, .nan), Point(2, 0.1)], ink: .series(0), label: "gd"),
          .dots([Point(2, 0.1)], ink: .series(0)),
          .rule(.y(1), label: "Target"),
          .rule(.x(1.5)),
        ]),
      Plot(
        x: Axis("x", domain: -1...1), y: Axis(domain: -1...1), aspect: 1,
        marks: [
          .contour([
            ContourLevel(value: 0.5, lines: [[Point(0, 0), Point(1, 1)], [Point(-1, 0)]]),
            ContourLevel(value: 2, lines: []),
          ]),
          .arrows(
            [Arrow(from: Point(0, 0), to: Point(-0.25, 1.0 / 3))], ink: .strong, label: "down"),
          .heatMap(
            Grid(columns: 2, rows: 1, x: -1...1, y: -1...1, values: [0, 12345.678]), domain: 0...1),
          .text("here, \"there\"", at: Point(0, 0.5)),
        ]),
    ])

  @Test("CSV is in long form and full precision")
  func csv() {
    #expect(
      figure.csv.replacing("\r\n", with: "\n") == """
        plot,mark,series,part,x,y,value
        "Left, first",line,gd,,0,4,
        "Left, first",line,gd,,1,,
        "Left, first",line,gd,,2,0.1,
        "Left, first",dots,,,2,0.1,
        "Left, first",rule,Target,,,1,
        "Left, first",rule,,,1.5,,
        2,contour,,1,0,0,0.5
        2,contour,,1,1,1,0.5
        2,contour,,2,-1,0,0.5
        2,arrow,down,1,0,0,tail
        2,arrow,down,1,-0.25,0.3333333333333333,head
        2,cells,,1,,0,0 12345.678
        2,text,,,0,0.5,"here, ""there""\"

        """)
  }

  @Test("The long description tells axes, series and their extremes")
  func longDescription() {
    #expect(
      figure.longDescription == """
        All marks. The figure has 2 plots. Plot 1: Left, first. Horizontal axis: Step, from 0 to 2. \
        Vertical axis: Loss, nats, logarithmic, from 0.1 to 10. gd: 2 points, first (0, 4), \
        last (2, 0.1), lowest (2, 0.1), highest (0, 4); 1 point cannot be shown. \
        gd, dots: 1 point at (2, 0.1). Reference line at Loss, nats 1: Target. \
        Reference line at Step 1.5. Plot 2. Horizontal axis: x, from −1 to 1. \
        Vertical axis: from −1 to 1. Contours at 2 levels from 0.5 to 2. down: 1 arrow. \
        Heat map of 2 by 1 cells with values from 0 to 12\u{202F}350. \
        Note at (0, 0.5): here, "there".
        """)
  }

  @Test("A line with its own dots is described once")
  func onlyOnce() {
    let text = Samples.panels.longDescription
    #expect(text.matches(of: /Place: 12 points/).count == 3)
  }

  @Test("Marks of one ink are described together")
  func together() {
    let bars = (0..<3).map { number in
      Mark.line(
        [Point(Double(number), 1), Point(Double(number), 2 + Double(number))], ink: .series(0))
    }
    let points = (0..<3).map { Point(Double($0), 1.5) }
    let plot = Plot(
      x: Axis("x"), y: Axis("y"),
      marks: bars + [
        .dots(points, ink: .series(0), label: "MLP"),
        .line([Point(0, 0), Point(1, 1)], ink: .quiet, label: "Baseline"),
        .line([Point(1, 1), Point(2, 0)], ink: .quiet),
        .line([Point(0, 3), Point(1, 3)], ink: .quiet, label: "Other"),
        .line([Point(0, 5), Point(1, 5)], ink: .strong),
      ])
    #expect(
      Figure("f", title: "F", plots: [plot]).longDescription == """
        F. Horizontal axis: x, from 0 to 2. Vertical axis: y, from 0 to 5. \
        MLP, line: 3 lines of 6 points, lowest (0, 1), highest (2, 4). \
        MLP: 3 points, lowest (0, 1.5), highest (0, 1.5). \
        Baseline: 2 lines of 4 points, lowest (0, 0), highest (1, 1). \
        Other: 2 points, first (0, 3), last (1, 3), lowest (0, 3), highest (0, 3). \
        Line: 2 points, first (0, 5), last (1, 5), lowest (0, 5), highest (0, 5).
        """)
  }

  @Test("Nothing is described as nothing")
  func nothing() {
    #expect(Samples.nothing.longDescription == "No plots. The figure shows no data.")
    #expect(Samples.nothing.csv == "plot,mark,series,part,x,y,value\r\n")
    #expect(Samples.empty.longDescription == "Nothing to see. No data.")
  }
}
