import Figures

/// Observations of some cases under some conditions with some seeds: conditions outermost, seeds
/// innermost.
struct LearningGrid<Observation> {
  /// The number of cases, such as rules, under each condition.
  let cases: Int
  /// The number of seeds.
  let seeds: Int
  /// One observation for each.
  let observations: [Observation]

  /// The observations of one case under one condition, one per seed.
  func observations(_ condition: Int, case index: Int) -> ArraySlice<Observation> {
    let first = (condition * cases + index) * seeds
    return observations[first..<first + seeds]
  }

  /// A measurement of one case under one condition, a sample per seed.
  func samples(
    _ condition: Int, case index: Int, _ measurement: (Observation) -> Double
  ) -> [Double] {
    observations(condition, case: index).map(measurement)
  }

  /// A measurement averaged over the cases, a sample per seed.
  func samples(_ condition: Int, _ measurement: (Observation) -> Double) -> [Double] {
    (0..<seeds).map { seed in
      Statistics.mean(
        (0..<cases).map { index in
          measurement(observations[(condition * cases + index) * seeds + seed])
        }) ?? .nan
    }
  }

  /// A measurement of one case under one condition, averaged over the seeds.
  func mean(_ condition: Int, case index: Int, _ measurement: (Observation) -> Double) -> Double {
    Statistics.mean(samples(condition, case: index, measurement)) ?? .nan
  }
}

extension NamedValue {
  /// The mean of `samples`, one per seed, under `name`.
  init(_ name: String, mean samples: [Double]) {
    self.init(name, Statistics.mean(samples) ?? .nan, samples: samples)
  }
}

extension Table.Cell {
  /// The mean of `samples` with their standard deviation, where there are several.
  static func spread(_ samples: [Double]) -> Table.Cell {
    guard let mean = Statistics.mean(samples) else { return .empty }
    guard let deviation = Statistics.deviation(samples) else { return .number(mean) }
    return .spread(mean: mean, deviation: deviation)
  }
}

/// The smallest and the largest of at least one number.
func extent(_ numbers: [Double]) -> (low: Double, high: Double) {
  (numbers.reduce(.infinity) { min($0, $1) }, numbers.reduce(-.infinity) { max($0, $1) })
}
