import Figures
import Gallery
import Testing

@Suite("What a figure cannot show")
struct FigureFaultTests {
  private func faults(_ plots: Plot...) -> [String] {
    Figure("f", title: "F", plots: plots).faults
  }

  private func line(_ values: [Double], _ label: String?) -> Mark {
    .line(values.enumerated().map { Point(Double($0), $1) }, ink: .series(0), label: label)
  }

  @Test("Values at or below zero on a logarithmic axis are told by series")
  func log() {
    let plot = Plot(
      x: Axis("Step"), y: Axis("Loss", unit: "nats", scale: .log),
      marks: [line([1, 0, -2, .nan, 4], "gd"), line([1, 2], "adam"), .rule(.y(2))])
    #expect(
      faults(plot) == [
        "'gd' has 2 values at or below zero, which the logarithmic axis 'Loss (nats)' cannot show"
      ])
  }

  @Test("Marks of one ink count together, and those without a name are called what they are")
  func names() {
    let shared = Plot(
      x: Axis(), y: Axis(scale: .log),
      marks: [line([0, 1], "gd"), .dots([Point(1, -1)], ink: .series(0))])
    #expect(
      faults(shared) == [
        "'gd' has 2 values at or below zero, which a logarithmic axis cannot show"
      ])
    let bars = Plot(
      "Right", x: Axis(categories: ["a", "b"]), y: Axis("Count", scale: .log),
      marks: Mark.bars([("n", [3, 4])]).map(\.withoutLabel))
    #expect(
      faults(shared, bars) == [
        "'gd' has 2 values at or below zero, which a logarithmic axis cannot show in plot 1",
        "a row of bars has 2 values at or below zero, which the logarithmic axis 'Count' cannot show"
          + " in 'Right'",
      ])
  }

  @Test("A chosen domain excuses nothing")
  func domain() {
    let plot = Plot(
      x: Axis(), y: Axis("Loss", scale: .log, domain: 0.1...10), marks: [line([1, 0, 20], "gd")])
    #expect(
      faults(plot) == [
        "'gd' has 1 value at or below zero, which the logarithmic axis 'Loss' cannot show"
      ])
  }

  @Test("An interval with one end below zero is drawn open; one with both is a fault")
  func openIntervals() {
    func plot(_ span: Span) -> Plot {
      Plot(
        x: Axis(), y: Axis("Share", scale: .log),
        marks: [.whiskers([span], ink: .series(0), label: "gd")])
    }
    let open = plot(Span(x: 1, from: 0, to: 0.5))
    #expect(faults(open).isEmpty)
    #expect(
      Figure("f", title: "F", plots: [open]).longDescription.hasSuffix(
        " gd, intervals: 0 to 0.5 at 1; 1 reaches zero, beyond the axis."))
    #expect(
      faults(plot(Span(x: 1, from: -1, to: 0))) == [
        "'gd' has 2 values at or below zero, which the logarithmic axis 'Share' cannot show"
      ])
  }

  @Test("Sound figures and other scales have no faults")
  func none() {
    let values = line([1, 0, -2], "gd")
    #expect(faults(Plot(x: Axis(), y: Axis(), marks: [values])).isEmpty)
    #expect(faults(Plot(x: Axis(), y: Axis(scale: .symlog(1)), marks: [values])).isEmpty)
    let gaps = line([1, .nan, 0.01], "gd")
    #expect(
      faults(Plot(x: Axis(), y: Axis(scale: .log, domain: 0.1...10), marks: [gaps])).isEmpty)
  }
}

@Suite("The data of a figure as a table")
struct DataTableTests {
  @Test("Rows are lines, dots, bars and intervals; columns without content are left out")
  func rows() throws {
    let points = [Point(0, 4), Point(1, .nan)]
    let plot = Plot(
      x: Axis("Step"), y: Axis("Loss"),
      marks: [
        .line(points, ink: .series(0), label: "gd"), .dots(points, ink: .series(0)),
        .whiskers([Span(x: 0, from: 3, to: 5)], ink: .series(0), label: "gd"), .rule(.y(1)),
      ])
    let table = try #require(Figure("f", title: "F", plots: [plot]).dataTable())
    #expect(table.columns.map(\.title) == ["Series", "Step", "Loss", "From", "To"])
    #expect(
      table.rows == [
        [.text("gd"), .number(0), .number(4), .empty, .empty],
        [.text("gd"), .number(1), .empty, .empty, .empty],
        [.text("gd"), .number(0), .empty, .number(3), .number(5)],
      ])
    let bars = Plot(
      "Left", x: Axis("Rule", categories: ["30"]), y: Axis("Accuracy"),
      marks: Mark.bars([("CNN", [0.5])]))
    let two = try #require(Figure("f", title: "F", plots: [bars, bars]).dataTable())
    #expect(two.columns.map(\.title) == ["Plot", "Series", "Rule", "Accuracy"])
    #expect(two.rows[1] == [.text("Left"), .text("CNN"), .text("30"), .number(0.5)])
  }

  @Test("There is none for very many rows, and none for pictures of a plane")
  func none() {
    let line = Mark.line((0..<101).map { Point(Double($0), 0) }, ink: .series(0))
    let plot = Plot(x: Axis(), y: Axis(), marks: [line])
    #expect(Figure("f", title: "F", plots: [plot]).dataTable() == nil)
    #expect(Samples.noise.dataTable() == nil && Samples.nothing.dataTable() == nil)
  }
}
