import Figures
import Laboratory

extension Annealing {
  /// Turns the observations into figures, a table and values.
  ///
  /// The values, for each search after its name, `geometric` for instance, with the first temperature
  /// as in `geometric.at-0.5` where it has several, and the budget as in `greedy.in-10000` where there
  /// are several:
  /// - `greedy.gap` and `greedy.final-gap`: how much longer than the shortest tour the best and the
  ///   last one are, as a share; means with a sample for each seed;
  ///   `multistart`, which keeps its best tour, has no last one;
  /// - `greedy.hits`: how many seeds found a shortest tour.
  ///
  /// And `optimum`, the length that gaps are measured from, `mean-distance`, `places`, and `identity`,
  /// the length of the tour in the order of the file.
  public func report(_ observations: [Observation]) -> Outcome {
    let findings = Findings(self, observations)
    return Outcome(
      exhibits: [
        .figure(findings.gaps("best", "Best tour so far") { $0.best }),
        .figure(findings.gaps("current", "Tour at that moment") { $0.current }),
        .figure(findings.temperatures), .figure(findings.tours), .table(findings.summary),
      ],
      values: findings.values)
  }

  /// The observations, sorted by what they are of.
  struct Findings {
    let experiment: Annealing
    let problem: TravelProblem
    /// The length that gaps are measured from.
    let optimum: Int
    /// Whether that is the shortest, or only the best that was found.
    let isOptimumKnown: Bool
    /// By budget, then by search.
    let series: [[Series]]

    init(_ experiment: Annealing, _ observations: [Observation]) {
      self.experiment = experiment
      problem = experiment.instance.data.problem
      var known = experiment.instance.knownOptimum
      var courses: [Course] = []
      for observation in observations {
        switch observation {
        case .shortest(let tour): known = problem.length(of: tour)
        case .search(let course): courses.append(course)
        }
      }
      let best = courses.compactMap { $0.best.last }.min() ?? 0
      // What is shorter than the author's optimum shows that it is none.
      let optimum = known.map { courses.isEmpty ? $0 : min($0, best) } ?? best
      isOptimumKnown = known == optimum
      self.optimum = optimum
      var next = 0
      series = experiment.budgets.map { budget in
        experiment.variants.map { variant in
          defer { next += experiment.seeds.count }
          let runs = courses[next..<next + experiment.seeds.count]
          return Series(variant: variant, budget: budget, courses: Array(runs))
        }
      }
    }
  }

  /// The runs of one search at one budget.
  struct Series {
    let variant: SearchVariant
    let budget: Int
    let courses: [Course]
  }
}

extension Annealing.Findings {
  /// By what share `length` is above the optimum; none where all places are the same.
  func gap(_ length: Int) -> Double { optimum == 0 ? 0 : Double(length) / Double(optimum) - 1 }

  /// The gaps of the best tours, and those of the last ones.
  private func gaps(of series: Annealing.Series) -> (best: [Double], last: [Double]) {
    (
      series.courses.map { gap($0.best.last ?? 0) },
      series.courses.map { gap($0.current.last ?? 0) }
    )
  }

  private func hits(_ series: Annealing.Series) -> Int {
    series.courses.count { $0.best.last == optimum }
  }

  /// What gaps are measured from, as a title calls it.
  private var measure: String { isOptimumKnown ? "the shortest tour" : "the best tour found" }

  /// Mean gaps against evaluations, a plot for each budget.
  func gaps(
    _ name: String, _ what: String, _ lengths: (Annealing.Course) -> [Int]
  ) -> Figure {
    var words: [String] = []
    let plots = series.map { searches in
      let marks = searches.enumerated().map { index, search -> Mark in
        let evaluations = search.courses.first?.evaluations ?? []
        let points = evaluations.indices.map { place in
          Point(
            Double(evaluations[place]),
            100 * (Statistics.mean(search.courses.map { gap(lengths($0)[place]) }) ?? 0))
        }
        words.append(
          "\(search.variant.title) ends at \(NumberFormat.significant(2).text(points.last?.y ?? 0)) %"
        )
        // A gap that is closed in every seed has no place on a logarithmic axis.
        let visible = points.map { $0.y > 0 ? $0 : Point($0.x, .nan) }
        return .line(visible, ink: .series(index), label: search.variant.title)
      }
      return Plot(
        series.count > 1
          ? "\(NumberFormat.integer.text(Double(searches[0].budget))) evaluations" : nil,
        x: Axis("Evaluations", scale: .log), y: Axis("Above the shortest in %", scale: .log),
        marks: marks)
    }
    return Figure(
      name, title: "\(what) on \(experiment.instance.title), above \(measure)",
      summary: "Means over \(experiment.seeds.count) seeds, in percent above \(measure), on "
        + "logarithmic axes. " + words.joined(separator: "; ") + ".",
      note: SeededSeries.note("Lines", nil, seeds: series.first?.first?.courses.count ?? 0),
      columns: min(plots.count, 2), plots: plots)
  }

  /// The temperatures of the longest budget, in mean distances.
  var temperatures: Figure {
    let searches = series.last ?? []
    let marks = searches.enumerated().compactMap { index, search -> Mark? in
      guard let cooling = search.variant.cooling else { return nil }
      let points = (0...200).map { step in
        let move = min(search.budget - 1, step * search.budget / 200)
        return Point(
          Double(step) / 200, cooling.temperature(at: move, of: search.budget))
      }
      return .line(points, ink: .series(index), label: search.variant.title)
    }
    return Figure(
      "temperature", title: "Temperature, in mean distances",
      summary: "The temperature of each search against the share of the budget that is spent, on a "
        + "logarithmic axis.",
      plots: [
        Plot(
          x: Axis("Share of the budget", domain: 0...1),
          y: Axis("Temperature in mean distances", scale: .log), marks: marks)
      ])
  }

  /// The tour of the first seed, at the longest budget, of each search.
  var tours: Figure {
    let searches = series.last ?? []
    // Longitude runs to the right on a map, and latitude up.
    let isMap = problem.distance == .geographical
    let points = problem.places.map { isMap ? Point($0.y, $0.x) : Point($0.x, $0.y) }
    let (width, height) = (extent(points.map { $0.x }), extent(points.map { $0.y }))
    let plots = searches.compactMap { search -> Plot? in
      guard let course = search.courses.first else { return nil }
      let path = (course.tour + course.tour.prefix(1)).map { points[$0] }
      let length = problem.length(of: course.tour)
      return Plot(
        "\(search.variant.title): \(NumberFormat.integer.text(Double(length)))",
        x: Axis(domain: width, hasTicks: false), y: Axis(domain: height, hasTicks: false),
        aspect: min(1.2, max(0.5, span(height) / span(width))),
        marks: [.line(path, ink: .series(0)), .dots(points, ink: .strong)])
    }
    let lengths = plots.compactMap { $0.title }.joined(separator: ", ")
    return Figure(
      "tours", title: "Tours through \(experiment.instance.title)",
      summary: "Each search's tour with the first seed, and its length: \(lengths). "
        + "\(isOptimumKnown ? "The shortest is" : "The best found is") \(optimum).",
      columns: plots.count == 3 || plots.count > 4 ? 3 : min(2, plots.count), plots: plots)
  }

  private func extent(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let room = max(0.04 * (high - low), 1e-3)
    return (low - room)...(high + room)
  }

  private func span(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }

  /// Gaps and hits.
  var summary: Table {
    let hasBudgets = series.count > 1
    var columns = [
      Table.Column("Search"),
      Table.Column(
        "Best tour, above the \(isOptimumKnown ? "shortest" : "best found") in %", key: "gap",
        format: .fixed(2)),
      Table.Column("Last tour", key: "final-gap", format: .fixed(2)),
      Table.Column(
        "Seeds that found it, of \(experiment.seeds.count)", key: "hits", format: .integer),
    ]
    if hasBudgets {
      columns.insert(Table.Column("Evaluations", key: "budget", format: .integer), at: 1)
    }
    return Table(
      "summary", title: "What each search found on \(experiment.instance.title)", columns: columns,
      rows: series.flatMap { searches in
        searches.map { search in
          let gaps = gaps(of: search)
          var row: [Table.Cell] = [
            .text(search.variant.title), .spread(of: gaps.best.map { 100 * $0 }),
            search.variant.cooling == nil ? .empty : .spread(of: gaps.last.map { 100 * $0 }),
            .number(Double(hits(search))),
          ]
          if hasBudgets { row.insert(.number(Double(search.budget)), at: 1) }
          return row
        }
      })
  }

  /// The named numbers.
  var values: [NamedValue] {
    var values: [NamedValue] = []
    for search in series.flatMap({ $0 }) {
      let key = search.variant.key + (series.count > 1 ? ".in-\(search.budget)" : "")
      let gaps = gaps(of: search)
      values.append(
        NamedValue("\(key).gap", Statistics.mean(gaps.best) ?? .nan, samples: gaps.best))
      if search.variant.cooling != nil {
        values.append(
          NamedValue("\(key).final-gap", Statistics.mean(gaps.last) ?? .nan, samples: gaps.last))
      }
      values.append(NamedValue("\(key).hits", Double(hits(search)), unit: "seeds"))
    }
    return values + [
      NamedValue("optimum", Double(optimum)), NamedValue("mean-distance", problem.meanDistance),
      NamedValue("places", Double(problem.count)),
      NamedValue("identity", Double(problem.length(of: Array(problem.places.indices)))),
    ]
  }
}
