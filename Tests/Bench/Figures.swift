import Figures
import Gallery

/// Drawing and the size of drawings.
func figures(_ meter: inout Meter) {
  let thousands = Figure(
    "walk", title: "Ten thousand points",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Place"), marks: [.line(walk(10_000), ink: .series(0))])
    ])
  meter.time("a line of 10,000 points drawn", within: .milliseconds(5)) {
    thousands.svgDocument()
  }
  let cloud = Figure(
    "cloud", title: "Ten thousand dots",
    plots: [
      Plot(
        x: Axis("Step"), y: Axis("Place"), marks: [.dots(walk(10_000), ink: .series(0))])
    ])
  meter.time("10,000 dots drawn", within: .milliseconds(5)) { cloud.svgDocument() }

  let lines = Samples.lines.svgDocument().source.utf8.count
  meter.size("two lines of 100 points, a file of its own", of: lines, within: 5 << 10)
  for rule in [30, 90, 110] {
    let cells = Figure(
      "cells", title: "Rule \(rule)",
      plots: [
        Plot(
          x: Axis("Cell"), y: Axis("Time step"), aspect: 1,
          marks: [
            .heatMap(
              Samples.automaton(rule, width: 200, steps: 200), domain: 0...1, isFlipped: true)
          ])
      ])
    let size = cells.svg(id: "cells").source.utf8.count
    meter.size("200 × 200 cells of rule \(rule), on a page", of: size, within: 40 << 10)
  }
  for states in [2, 15] {
    let size = noise(states).svg(id: "noise").source.utf8.count
    meter.size("200 × 200 cells of noise in \(states) colours", of: size, within: 40 << 10)
  }
}

/// Cells whose states follow no pattern.
private func noise(_ states: Int) -> Figure {
  let values = Samples.bell(40_000).map { draw in
    ((draw - draw.rounded(.down)) * Double(states)).rounded(.down) / Double(states - 1)
  }
  return Figure(
    "noise", title: "Noise",
    plots: [
      Plot(
        x: Axis("Cell"), y: Axis("Time step"), colours: ColourScale(.sequential, label: "State"),
        aspect: 1,
        marks: [
          .heatMap(
            Grid(columns: 200, rows: 200, x: 0...200, y: 0...200, values: values), domain: 0...1)
        ])
    ])
}

/// A walk of `count` steps that never repeats itself, from the fractions of multiples of √2.
private func walk(_ count: Int) -> [Point] {
  var place = 0.0
  return (0..<count).map { step in
    let turn = Double(step) * 2.0.squareRoot()
    place += turn - turn.rounded(.down) - 0.5
    return Point(Double(step), place)
  }
}
