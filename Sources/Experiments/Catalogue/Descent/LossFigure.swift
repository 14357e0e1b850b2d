import Elementary
import Figures
import Laboratory

extension Descent.Findings {
  /// The loss above that of the lowest minimum, after each step.
  ///
  /// Several rates of one optimizer, or several optimizers with one rate, share a plot; where there
  /// are several of both, each rate has its own.
  func losses(on title: String) -> Figure {
    let isSplit = optimizers.count > 1 && rates.count > 1
    let domains = (x: 0...lastStep, y: lossDomain)
    let plots = (isSplit ? rates.map { $0 as Double? } : [nil]).map { rate in
      Plot(
        rate.map { "η = \(plainDecimal($0))" }, x: Axis("Step", domain: domains.x),
        y: Axis("Loss above the minimum", scale: .log, domain: domains.y),
        marks: series.filter { rate == nil || $0.rate == rate }.flatMap(lines))
    }
    let cut = Int(lastStep) < problem.steps ? "The first \(Int(lastStep)) steps. " : ""
    return Figure(
      "loss", title: "Loss after each step on \(title)",
      summary: cut + sentences.joined(separator: " "),
      note: seedCount > 1
        ? SeededSeries.note(
          "Lines of \(randomTitles)", "bands", seeds: seedCount, mean: .geometric) : "",
      columns: min(plots.count, 2), plots: plots)
  }

  private func lines(of series: Descent.Series) -> [Mark] {
    let isByRate = optimizers.count == 1
    let number =
      isByRate ? rates.firstIndex(of: series.rate) : optimizers.firstIndex(of: series.optimizer)
    let label =
      !isByRate
      ? series.optimizer.title
      : rates.count > 1 ? "η = \(plainDecimal(series.rate))" : nil
    let ink = Ink.series(number ?? 0)
    let places = heights(of: series).filter { $0.x <= lastStep }
    return SeededSeries(places, mean: .geometric).line(ink: ink, label: label)
  }

  /// The heights above the floor at the steps that all seeds have kept, one for each seed.
  private func heights(of series: Descent.Series) -> [(x: Double, samples: [Double])] {
    guard let first = series.traces.first else { return [] }
    var places = series.traces.map { _ in 0 }
    return first.losses.compactMap { sample in
      var samples: [Double] = []
      for (seed, trace) in series.traces.enumerated() {
        while places[seed] < trace.losses.count, trace.losses[places[seed]].step < sample.step {
          places[seed] += 1
        }
        guard places[seed] < trace.losses.count, trace.losses[places[seed]].step == sample.step
        else { return nil }
        // At the minimum itself, or below it by rounding, there is no height left to show.
        let height = trace.losses[places[seed]].loss - floor
        samples.append(height > 0 ? height : .nan)
      }
      return (Double(sample.step), samples)
    }
  }

  private var traces: [Descent.Trace] { series.flatMap { $0.traces } }

  /// The height of the start, or 1 where that is no height.
  private var startHeight: Double {
    let height = problem.surface.value(at: problem.start) - floor
    return height > 0 ? height : 1
  }

  /// The height below which a loss counts as the minimum's: rounding is all that is left of it.
  private var lowestHeight: Double { startHeight * 1e-15 }

  /// The last step at which there is something to see: where runs settle or are gone, a little later.
  private var lastStep: Double {
    var last = 1
    for trace in traces {
      switch trace.verdict.kind {
      case .converges, .stalls:
        let visible = trace.losses.last { $0.loss - floor > lowestHeight }
        last = max(last, (visible?.step ?? 0) * 5 / 4)
      case .diverges: last = max(last, trace.losses.last?.step ?? 0)
      case .descends: last = problem.steps
      case .bounces: break
      }
    }
    let hasOnlyBounces = traces.allSatisfy { $0.verdict.kind == .bounces }
    return Double(hasOnlyBounces ? problem.steps : min(last, problem.steps))
  }

  /// Whole powers of ten around the heights, but no more than rounding leaves below the start's, and
  /// a thousand times above.
  private var lossDomain: ClosedRange<Double> {
    var (low, high) = (startHeight, startHeight)
    for sample in traces.flatMap({ $0.losses }) {
      let height = sample.loss - floor
      if height > lowestHeight { low = min(low, height) }
      if height < startHeight * 1000 { high = max(high, height) }
    }
    let bottom = Elementary.pow(10, Elementary.log10(low).rounded(.down))
    let top = Elementary.pow(10, Elementary.log10(high).rounded(.up))
    return bottom...max(top, bottom * 10)
  }
}
