import Figures
import Laboratory

extension Descent.Findings {
  /// The paths over the surface's contours, in one plot for each rate; of several seeds, that of the
  /// first one.
  func trajectories(on title: String) -> Figure {
    let frame = Descent.Frame(of: problem)
    let contours = Descent.contours(of: problem, over: frame)
    let isAlone = rates.count == 1
    let plots = rates.map { rate in
      Plot(
        isAlone ? nil : "η = \(plainDecimal(rate))",
        x: Axis("x", domain: frame.x), y: Axis("y", domain: frame.y),
        aspect: frame.height / frame.width,
        marks: [contours] + minimaMarks(within: frame) + paths(at: rate) + [startMark])
    }
    let columns = plots.count == 3 || plots.count > 4 ? 3 : 2
    return Figure(
      "trajectories", title: "Descents on \(title) from \(coordinates(problem.start))",
      summary: "Contours of \(title). " + sentences.joined(separator: " "),
      note: seedCount > 1
        ? "Paths of \(randomTitles) are those of the first of \(seedCount) seeds." : "",
      columns: min(plots.count, columns), sharing: [.x, .y], plots: plots)
  }

  private func paths(at rate: Double) -> [Mark] {
    var marks: [Mark] = []
    for series in series where series.rate == rate {
      let ink = Ink.series(optimizers.firstIndex(of: series.optimizer) ?? 0)
      let label = optimizers.count > 1 ? series.optimizer.title : nil
      guard let trace = series.traces.first else { continue }
      marks.append(.line(joined(trace.chains), ink: ink, label: label))
      if !trace.strides.isEmpty {
        marks.append(.dots(trace.strides.map { Point($0.x, $0.y) }, ink: ink))
      }
    }
    return marks
  }

  /// The chains' points with a gap between one chain and the next.
  private func joined(_ chains: [[SIMD2<Double>]]) -> [Point] {
    var points: [Point] = []
    for chain in chains {
      if !points.isEmpty { points.append(Point(.nan, .nan)) }
      points += chain.map { Point($0.x, $0.y) }
    }
    return points
  }

  private var startMark: Mark {
    .dots([Point(problem.start.x, problem.start.y)], ink: .strong, label: "start")
  }

  private func minimaMarks(within frame: Descent.Frame) -> [Mark] {
    // Among very many, the lowest is the one to find.
    let isCrowded = minima.count > 9
    let shown = (isCrowded ? Array(minima.prefix(1)) : minima).map { $0.position }
      .filter(frame.contains)
    let label = isCrowded ? "lowest minimum" : "minimum"
    return shown.isEmpty
      ? [] : [.dots(shown.map { Point($0.x, $0.y) }, ink: .quiet, label: label)]
  }

  /// What became of each run, a sentence for each.
  var sentences: [String] {
    series.map { series in
      let subject = "\(series.optimizer.title) with rate \(plainDecimal(series.rate))"
      guard series.traces.count == 1, let verdict = series.traces.first?.verdict else {
        return "\(subject): \(series.verdict)."
      }
      return "\(subject) \(predicate(verdict))."
    }
  }

  private func predicate(_ verdict: Descent.Verdict) -> String {
    switch verdict {
    case .converges(let arrival), .stalls(let arrival):
      "\(verdict.words) at \(coordinates(points[arrival.point].position)), where it arrives after"
        + " \(arrival.step) steps"
    case .descends: "is \(verdict.words) after \(problem.steps) steps"
    case .bounces, .diverges: verdict.words
    }
  }
}
