import Figures
import Laboratory

/// Colours graphs by local search, with memory and without.
///
/// References: Hertz & de Werra 1987; Minton et al. 1992.
public struct Colouring: Experiment {
  /// What notes and the command line call it.
  public static let name = "colouring"
  /// What it does.
  public static let summary =
    "Colours graphs by tabu search and by min-conflicts, which has no memory"

  /// The figure and the table it reports.
  public static let exhibits: [ExhibitDeclaration] = [
    .table("moves", "The moves that each search takes, and how often it arrives"),
    .figure("conflicts", "Conflicts after each move on the last graph", isShownByDefault: false),
  ]

  /// Graphs by the names an author gives them: queens' moves on a chessboard, and Mycielski's graphs.
  enum GraphName: String, ParameterChoice {
    case queen5, queen6, queen7, queen8, queen9
    case myciel3, myciel4, myciel5, myciel6
  }

  private var graphs: [GraphName] = [.queen5, .queen6, .queen7, .queen8, .myciel4, .myciel5]
  private var colours = [5, 7, 7, 9, 5, 6]
  private var methods = GraphColouring.Method.allCases
  private var limit = 20_000
  /// The seeds: one run of each search on each graph for each of them.
  public private(set) var seeds = Array(1...5)

  /// Six graphs, each with few colours.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.choices(
      "graphs", &graphs, count: 1...GraphName.allCases.count, "the graphs to colour")
    parameters.integers(
      "colours", &colours, in: 2...30, count: 1...GraphName.allCases.count,
      "how many colours each of them may have")
    parameters.choices("methods", &methods, count: 1...2, "how to choose moves")
    parameters.integer("limit", &limit, in: 1...1_000_000, "moves after which a search gives up")
    parameters.integers(
      "seeds", &seeds, in: 0...999_999, count: 1...50, "each search runs once for each of these")
    parameters.require(graphs.isDistinct, "graphs", "names a graph twice")
    parameters.require(
      colours.count == graphs.count, "colours", "takes as many numbers as there are graphs")
    parameters.require(methods.isDistinct, "methods", "names a method twice")
    parameters.require(seeds.isDistinct, "seeds", "names a seed twice")
  }

  /// One search on one graph.
  public struct Trial: Storable, Hashable {
    var graph: String
    var colours: Int
    var method: GraphColouring.Method
    var limit: Int
    var seed: Int
  }

  /// How a search went.
  public struct Observation: Storable, Hashable {
    /// The moves it took; nil where it gave up.
    var moves: Int?
    /// The conflicts before the first move and after each of the first 2000.
    var conflicts: [Int]
  }

  /// By graph, method and seed.
  public func trials() -> [Trial] {
    zip(graphs, colours).flatMap { graph, colours in
      methods.flatMap { method in
        seeds.map {
          Trial(
            graph: graph.rawValue, colours: colours, method: method, limit: limit, seed: $0)
        }
      }
    }
  }

  /// Searches until there is no conflict, or the limit.
  public static func observe(_ trial: Trial) -> Observation {
    guard let name = GraphName(word: trial.graph) else {
      return Observation(moves: nil, conflicts: [])
    }
    var search = GraphColouring(
      name.graph, colours: trial.colours, random: SplitMix64(stream: [UInt64(trial.seed), 4]))
    var conflicts = [search.conflicts]
    while search.conflicts > 0, search.moves < trial.limit {
      search.step(trial.method)
      if search.moves <= 2000 { conflicts.append(search.conflicts) }
    }
    return Observation(moves: search.conflicts == 0 ? search.moves : nil, conflicts: conflicts)
  }
}

extension Colouring.GraphName {
  /// The graph of this name.
  var graph: Graph {
    switch self {
    case .queen5: .queens(5)
    case .queen6: .queens(6)
    case .queen7: .queens(7)
    case .queen8: .queens(8)
    case .queen9: .queens(9)
    case .myciel3: .mycielski(3)
    case .myciel4: .mycielski(4)
    case .myciel5: .mycielski(5)
    case .myciel6: .mycielski(6)
    }
  }
}

extension GraphColouring.Method: ParameterChoice {
  /// The method as it stands in a table.
  fileprivate var title: String {
    switch self {
    case .tabu: "Tabu search"
    case .minConflicts: "Min-conflicts"
    }
  }
}

extension Colouring {
  /// Turns the observations into a table, a figure and values.
  ///
  /// The values, for each graph and method such as `queen7.tabu`: `queen7.tabu.solved`, how many seeds
  /// found a colouring, and, where all did, `queen7.tabu.moves`, the mean of their moves; over all
  /// graphs `tabu.most-moves`, the most moves of a search that arrived.
  public func report(_ observations: [Observation]) -> Outcome {
    var values: [NamedValue] = []
    var rows: [[Table.Cell]] = []
    var most = Array(repeating: 0, count: methods.count)
    var next = 0
    for (name, colours) in zip(graphs, colours) {
      let graph = name.graph
      var row: [Table.Cell] = [
        .text(name.rawValue), .number(Double(graph.count)), .number(Double(graph.edges)),
        .number(Double(colours)),
      ]
      for (index, method) in methods.enumerated() {
        let moves = observations[next..<next + seeds.count].map { $0.moves }
        next += seeds.count
        let arrived = moves.compactMap { $0 }
        most[index] = max(most[index], arrived.max() ?? 0)
        let key = "\(name.rawValue).\(method.rawValue)"
        values.append(NamedValue("\(key).solved", Double(arrived.count), unit: "seeds"))
        if arrived.count == moves.count {
          let samples = arrived.map { Double($0) }
          values.append(
            NamedValue("\(key).moves", Statistics.mean(samples) ?? .nan, samples: samples))
        }
        row.append(.number(Double(arrived.count)))
        row.append(median(arrived).map { .number($0) } ?? .empty)
      }
      rows.append(row)
    }
    for (method, moves) in zip(methods, most) {
      values.append(NamedValue("\(method.rawValue).most-moves", Double(moves), unit: "moves"))
    }
    let columns =
      [
        Table.Column("Graph"), Table.Column("Vertices", format: .integer),
        Table.Column("Edges", format: .integer), Table.Column("Colours", format: .integer),
      ]
      + methods.flatMap { method in
        [
          Table.Column(
            "\(method.title): solved, of \(seeds.count)", key: "\(method.rawValue)-solved",
            format: .integer),
          Table.Column(
            "\(method.title): median moves", key: "\(method.rawValue)-moves", format: .integer),
        ]
      }
    let table = Table(
      "moves", title: "Colourings found within \(NumberFormat.integer.text(Double(limit))) moves",
      columns: columns, rows: rows)
    return Outcome(
      exhibits: [.table(table), .figure(figure(observations))], values: values)
  }

  private func median(_ numbers: [Int]) -> Double? {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return nil }
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The first seed's conflicts on the last graph.
  private func figure(_ observations: [Observation]) -> Figure {
    let runs = observations.suffix(methods.count * seeds.count)
    let name = graphs.last?.rawValue ?? ""
    var words: [String] = []
    let marks = methods.enumerated().map { index, method in
      let run = runs[runs.startIndex + index * seeds.count]
      words.append(
        run.moves.map { "\(method.title) has none left after \($0) moves" }
          ?? "\(method.title) still has \(run.conflicts.last ?? 0) after \(run.conflicts.count - 1)"
      )
      return Mark.line(
        run.conflicts.enumerated().map { Point(Double($0.offset), Double($0.element)) },
        ink: .series(index), label: method.title)
    }
    return Figure(
      "conflicts", title: "Conflicts on \(name) with \(colours.last ?? 0) colours",
      summary: "Conflicts after each move of the first seed. " + words.joined(separator: "; ")
        + ".",
      plots: [Plot(x: Axis("Move"), y: Axis("Conflicts"), marks: marks)])
  }
}
