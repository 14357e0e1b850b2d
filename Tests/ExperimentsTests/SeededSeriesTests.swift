import Experiments
import Figures
import Testing

@Suite("A series over seeds")
struct SeededSeriesTests {
  @Test("Points are means, intervals are Student's")
  func arithmetic() throws {
    let samples = [0.811, 0.8, 0.79, 0.83, 0.815]
    let series = SeededSeries([(1, samples), (2, [0.5, 0.5, 0.5])])
    let interval = try #require(Statistics.interval(samples))
    #expect(series.points == [Point(1, interval.mean), Point(2, 0.5)])
    #expect(
      series.intervals == [
        Span(x: 1, from: interval.lower, to: interval.upper), Span(x: 2, from: 0.5, to: 0.5),
      ])
  }

  @Test("A geometric mean averages logarithms, and its interval stays above zero")
  func geometric() {
    let series = SeededSeries([(0, [1, 100]), (1, [4, 0])], mean: .geometric)
    #expect(abs(series.points[0].y - 10) < 1e-12)
    let interval = series.intervals[0]
    #expect(interval.start.y > 0 && abs(interval.start.y * interval.end.y - 100) < 1e-9)
    #expect(series.points[1].y.isNaN && series.intervals[1].start.y.isNaN)
  }

  @Test("One seed keeps its number to the last digit and has no interval")
  func oneSeed() {
    let series = SeededSeries([(0, [0.1]), (1, [-3])], mean: .geometric)
    #expect(series.points == [Point(0, 0.1), Point(1, -3)])
    #expect(series.line(ink: .strong) == [.line(series.points, ink: .strong)])
    #expect(series.dots(ink: .strong) == [.dots(series.points, ink: .strong)])
  }

  @Test("A seed without a number makes a gap")
  func gap() {
    let series = SeededSeries([(0, [1, 2]), (1, [1, .nan]), (2, [])])
    #expect(series.points.map { $0.y.isNaN } == [false, true, true])
  }

  @Test("Intervals end where measurements can")
  func bounds() {
    let series = SeededSeries([(0, [0.7, 1])], within: 0...1)
    #expect(series.intervals[0] == Span(x: 0, from: 0, to: 1))
  }

  @Test("Lines have bands, dots have error bars where seeds differ")
  func marks() {
    let series = SeededSeries([(0, [1, 2]), (1, [3, 3])])
    #expect(
      series.line(ink: .series(1), label: "a") == [
        .area(series.intervals, ink: .series(1)),
        .line(series.points, ink: .series(1), label: "a"),
      ])
    #expect(
      series.dots(ink: .series(1), label: "a") == [
        .whiskers([series.intervals[0]], ink: .series(1)),
        .dots(series.points, ink: .series(1), label: "a"),
      ])
  }

  @Test("The note says over how many seeds, and what the intervals are")
  func note() {
    #expect(
      SeededSeries.note("Dots", "bars", seeds: 3)
        == "Dots are means over 3 seeds, bars their 95\u{202F}% intervals.")
    #expect(
      SeededSeries.note("Lines", nil, seeds: 5, mean: .geometric)
        == "Lines are geometric means over 5 seeds.")
    #expect(SeededSeries.note("Dots", "bars", seeds: 1) == "Dots show one seed.")
  }
}
