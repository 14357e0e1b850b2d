import Figures
import Laboratory

extension Descent.Findings {
  /// Where each run ended; means and standard deviations where an optimizer has several seeds.
  var summary: Table {
    Table(
      "summary", title: "Where each run ended",
      columns: [
        .init("Optimizer"), .init("Learning rate", format: .significant(3)),
        .init("Final loss", format: .significant(4), best: .lowest),
        .init("Distance to the nearest minimum", format: .significant(3)),
        .init(
          "Steps to within \(plainDecimal(problem.tolerance))", format: .integer, best: .lowest),
        .init("Verdict"),
      ],
      rows: series.map { series in
        [
          .text(series.optimizer.title), .text(plainDecimal(series.rate)),
          cell(series.traces.map(loss)), cell(series.traces.map(distance)),
          cell(series.traces.map { $0.verdict.steps ?? .nan }), .text(series.verdict),
        ]
      })
  }

  /// One number or its spread; nothing where a seed has none.
  private func cell(_ samples: [Double]) -> Table.Cell {
    guard let mean = Statistics.mean(samples), !samples.contains(where: { $0.isNaN }) else {
      return .empty
    }
    guard let deviation = Statistics.deviation(samples), deviation.isFinite else {
      return .number(samples.contains(.infinity) ? .infinity : mean)
    }
    return .spread(mean: mean, deviation: deviation)
  }
}

extension Descent.Series {
  /// The verdict in words; where the seeds differ, each verdict with the number of seeds.
  var verdict: String {
    guard let first = traces.first else { return "" }
    if traces.allSatisfy({ $0.verdict.words.utf8.elementsEqual(first.verdict.words.utf8) }) {
      return first.verdict.words
    }
    var parts: [String] = []
    for kind in Descent.Verdict.Kind.allCases {
      let count = traces.count { $0.verdict.kind == kind }
      if count == traces.count { return kind.words }
      if count > 0 { parts.append("\(kind.words) (\(count) of \(traces.count))") }
    }
    return parts.joined(separator: ", ")
  }
}

extension Descent.Verdict {
  /// The verdict without its particulars.
  enum Kind: String, CaseIterable, Hashable {
    case converges, descends, bounces, stalls, diverges

    /// The verdict in words.
    var words: String {
      switch self {
      case .converges: "converges"
      case .descends: "still descending"
      case .bounces: "bounces"
      case .stalls: "stalls"
      case .diverges: "diverges"
      }
    }
  }

  /// The verdict without its particulars.
  var kind: Kind {
    switch self {
    case .converges: .converges
    case .stalls: .stalls
    case .descends: .descends
    case .bounces: .bounces
    case .diverges: .diverges
    }
  }

  /// The verdict in words, with the step at which a run was gone.
  var words: String {
    if case .diverges(let step?) = self { return "diverges at step \(step)" }
    return kind.words
  }

  /// The steps to arrive at a minimum.
  var steps: Double? {
    if case .converges(let arrival) = self { Double(arrival.step) } else { nil }
  }
}
