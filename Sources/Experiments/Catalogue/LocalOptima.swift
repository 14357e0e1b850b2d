import Figures
import Laboratory

/// Descends from many random tours, and compares the local optima with the shortest tour.
///
/// Where short tours share their legs with the shortest one, the land is a big valley.
///
/// Reference: Boese, Kahng & Muddu, "A new adaptive multi-start technique for combinatorial global
/// optimizations", 1994: the big valley.
public struct LocalOptima: Experiment {
  /// What notes and the command line call it.
  public static let name = "local-optima"
  /// What it does.
  public static let summary =
    "Descends from many random tours and compares the local optima with the shortest tour"

  /// The figure and the table it reports.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("valley", "How long the local optima are against how many legs they do not share"),
    .table("optima", "The shortest of the local optima, and how often each was reached"),
  ]

  private var instance = TourInstance()
  private var starts = 2000
  private var seed = 1

  /// Random places, few enough that the shortest tour can be had for certain.
  public init() {
    instance = TourInstance(cities: 12)
  }

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    instance.bind(&parameters)
    parameters.integer("starts", &starts, in: 2...100_000, "descents, each from a random tour")
    parameters.integer("seed", &seed, in: 0...999_999, "the seed of the random tours")
    parameters.require(
      instance.data.places.count <= TravelProblem.exactLimit,
      instance.file == nil ? "cities" : "instance",
      "has more than \(TravelProblem.exactLimit) places, too many to find the shortest tour for certain"
    )
  }

  /// The seed of the random tours.
  public var seeds: [Int] { [seed] }

  /// All descents; they are short.
  public struct Trial: Storable, Hashable {
    var data: TourData
    var starts: Int
    var seed: Int
  }

  /// The local optima, from short to long.
  public struct Observation: Storable, Hashable {
    /// Their lengths.
    var lengths: [Int]
    /// How many of their legs the shortest tour does not have.
    var strange: [Int]
    /// How many descents ended in each.
    var counts: [Int]
  }

  /// One trial with all descents.
  public func trials() -> [Trial] { [Trial(data: instance.data, starts: starts, seed: seed)] }

  /// Descends by the best move of all, again and again.
  public static func observe(_ trial: Trial) -> Observation {
    let problem = trial.data.problem
    let shortest = Legs(of: problem.shortestTour())
    var random = SplitMix64(stream: [UInt64(trial.seed), 3])
    var found: [(legs: Legs, length: Int, count: Int)] = []
    for _ in 0..<trial.starts {
      var search = TourSearch(problem, from: problem.randomTour(from: &random), random: random)
      search.descendSteepest()
      let legs = Legs(of: search.tour)
      if let index = found.firstIndex(where: { $0.legs == legs }) {
        found[index].count += 1
      } else {
        found.append((legs, search.length, 1))
      }
    }
    // Equal lengths stand in the order in which they were found.
    let order = found.indices.sorted { (found[$0].length, $0) < (found[$1].length, $1) }
    return Observation(
      lengths: order.map { found[$0].length },
      strange: order.map { found[$0].legs.count(notIn: shortest) },
      counts: order.map { found[$0].count })
  }
}

extension LocalOptima {
  /// Turns the observation into a figure, a table and values.
  ///
  /// The values: `optima`, how many distinct local optima were found; `hit-rate`, the share of
  /// descents that end in a shortest tour; `gap`, the mean share by which the ends of all descents
  /// are longer than the shortest tour; `correlation`, that of length and distance to the shortest
  /// tour over all descents; `shortest`, the length of the shortest tour.
  public func report(_ observations: [Observation]) -> Outcome {
    guard let optima = observations.first, let shortest = optima.lengths.first else {
      return Outcome(exhibits: [])
    }
    // A descent need not have come by the shortest tour.
    let least = Double(shortestLength ?? shortest)
    let gaps = optima.lengths.map { least == 0 ? 0 : Double($0) / least - 1 }
    let distances = optima.strange.map { Double($0) }
    let all = optima.counts.indices.flatMap { Array(repeating: $0, count: optima.counts[$0]) }
    let correlation = Statistics.correlation(all.map { gaps[$0] }, all.map { distances[$0] })
    let hits = optima.counts.indices.filter { gaps[$0] == 0 }.reduce(0) { $0 + optima.counts[$1] }
    let hitRate = Double(hits) / Double(starts)
    let share = optima.counts.map { Double($0) / Double(starts) }
    return Outcome(
      exhibits: [
        .figure(figure(gaps: gaps, distances: distances, hitRate: hitRate)),
        .table(table(optima, gaps: gaps, share: share)),
      ],
      values: [
        NamedValue("optima", Double(gaps.count)), NamedValue("hit-rate", hitRate),
        NamedValue("gap", Statistics.mean(all.map { gaps[$0] }) ?? .nan),
        NamedValue("correlation", correlation ?? .nan), NamedValue("shortest", least),
      ])
  }

  private var shortestLength: Int? {
    let problem = instance.data.problem
    return problem.length(of: problem.shortestTour())
  }

  private func figure(gaps: [Double], distances: [Double], hitRate: Double) -> Figure {
    Figure(
      "valley", title: "The local optima of \(instance.title)",
      summary: "\(gaps.count) local optima from \(starts) descents. "
        + "\(NumberFormat.percent(1).text(hitRate)) of the descents end in a shortest tour; the "
        + "longest local optimum is \(NumberFormat.percent(1).text(gaps.last ?? 0)) longer.",
      plots: [
        Plot(
          x: Axis("Legs that the shortest tour does not have"),
          y: Axis("Longer than the shortest tour, in %"),
          marks: [
            .dots(zip(distances, gaps).map { Point($0, 100 * $1) }, ink: .series(0))
          ])
      ])
  }

  private func table(_ optima: Observation, gaps: [Double], share: [Double]) -> Table {
    Table(
      "optima", title: "The shortest local optima of \(instance.title)",
      columns: [
        Table.Column("Length", format: .integer),
        Table.Column("Longer than the shortest", key: "gap", format: .percent(2)),
        Table.Column("Legs not shared", key: "strange", format: .integer),
        Table.Column("Descents that end there", key: "share", format: .percent(1)),
      ],
      rows: optima.lengths.indices.prefix(10).map {
        [
          .number(Double(optima.lengths[$0])), .number(gaps[$0]),
          .number(Double(optima.strange[$0])), .number(share[$0]),
        ]
      })
  }
}

/// The legs of a tour, whichever way round it is walked, in order.
private struct Legs: Equatable {
  private let codes: [Int]

  init(of tour: [Int]) {
    codes = tour.indices.map { index in
      let (a, b) = (tour[index], tour[index + 1 == tour.count ? 0 : index + 1])
      return min(a, b) * tour.count + max(a, b)
    }.sorted()
  }

  func count(notIn other: Legs) -> Int { codes.count { !other.codes.contains($0) } }
}
