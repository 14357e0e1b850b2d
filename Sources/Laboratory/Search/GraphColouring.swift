/// A search for a colouring in which no edge joins two vertices of one colour: one vertex at a time
/// gets another colour.
public struct GraphColouring: Sendable {
  /// The graph.
  public let graph: Graph
  /// How many colours there are.
  public let colours: Int
  /// The colour of each vertex.
  public private(set) var colour: [Int]
  /// How many edges join two vertices of one colour.
  public private(set) var conflicts: Int
  /// The fewest conflicts so far.
  public private(set) var fewest: Int
  /// How many vertices have been given another colour.
  public private(set) var moves = 0
  /// For each vertex and colour: how many neighbours have that colour.
  private var clashes: [Int]
  /// For each vertex and colour: the first move at which it may have the colour again.
  private var freeFrom: [Int]
  private var random: SplitMix64

  /// A search from a colouring drawn from all of them.
  public init(_ graph: Graph, colours: Int, random: SplitMix64) {
    self.graph = graph
    self.colours = colours
    self.random = random
    colour = []
    for _ in 0..<graph.count { colour.append(self.random.below(colours)) }
    clashes = Array(repeating: 0, count: graph.count * colours)
    freeFrom = Array(repeating: 0, count: graph.count * colours)
    conflicts = 0
    fewest = 0
    for vertex in 0..<graph.count {
      for neighbour in graph.neighbours[vertex] {
        clashes[vertex * colours + colour[neighbour]] += 1
        if colour[neighbour] == colour[vertex], neighbour < vertex { conflicts += 1 }
      }
    }
    fewest = conflicts
  }

  /// How a search chooses its next move.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    /// The best move of all that change a vertex in conflict; what a vertex has just been, it may
    /// not be again for a while, unless that gives fewer conflicts than ever.
    ///
    /// References: Glover, "Tabu search, part I", 1989; Hertz & de Werra, "Using tabu search
    /// techniques for graph coloring", 1987; the tenure of 0.6 conflicts + up to 9 moves is that of
    /// Galinier & Hao, "Hybrid evolutionary algorithms for graph coloring", 1999.
    case tabu
    /// Some vertex in conflict gets a colour that clashes least, which may be its own; no memory.
    ///
    /// Reference: Minton et al., "Minimizing conflicts", Artificial Intelligence 58, 1992.
    case minConflicts = "min-conflicts"
  }
}

extension GraphColouring {
  /// Makes one move by `method`; there must be a conflict, and a second colour.
  public mutating func step(_ method: Method) {
    switch method {
    case .tabu: stepTabu()
    case .minConflicts: stepMinConflicts()
    }
  }

  private func isInConflict(_ vertex: Int) -> Bool {
    clashes[vertex * colours + colour[vertex]] > 0
  }

  private mutating func stepTabu() {
    var choice = Choice()
    // For the case that everything is forbidden.
    var fallback = Choice()
    for vertex in 0..<graph.count where isInConflict(vertex) {
      let row = vertex * colours
      let now = clashes[row + colour[vertex]]
      for new in 0..<colours where new != colour[vertex] {
        let change = clashes[row + new] - now
        if freeFrom[row + new] <= moves || conflicts + change < fewest {
          choice.offer(vertex, new, change, &random)
        } else {
          fallback.offer(vertex, new, change, &random)
        }
      }
    }
    if choice.count == 0 { choice = fallback }
    let old = colour[choice.vertex]
    apply(choice)
    let tenure = 6 * conflicts / 10 + random.below(10)
    freeFrom[choice.vertex * colours + old] = moves + tenure
  }

  private mutating func stepMinConflicts() {
    let candidates = (0..<graph.count).filter { isInConflict($0) }
    let vertex = candidates[random.below(candidates.count)]
    var choice = Choice()
    let now = clashes[vertex * colours + colour[vertex]]
    for new in 0..<colours {
      choice.offer(vertex, new, clashes[vertex * colours + new] - now, &random)
    }
    apply(choice)
  }

  private mutating func apply(_ choice: Choice) {
    moves += 1
    let old = colour[choice.vertex]
    if choice.colour == old { return }
    for neighbour in graph.neighbours[choice.vertex] {
      clashes[neighbour * colours + old] -= 1
      clashes[neighbour * colours + choice.colour] += 1
    }
    colour[choice.vertex] = choice.colour
    conflicts += choice.change
    fewest = min(fewest, conflicts)
  }

  /// The best of the moves offered; among the equally good, each with the same probability.
  private struct Choice {
    var vertex = 0
    var colour = 0
    var change = Int.max
    var count = 0

    mutating func offer(
      _ vertex: Int, _ colour: Int, _ change: Int, _ random: inout SplitMix64
    ) {
      if change > self.change { return }
      count = change < self.change ? 1 : count + 1
      if count == 1 || random.below(count) == 0 {
        (self.vertex, self.colour, self.change) = (vertex, colour, change)
      }
    }
  }
}

#if !hasFeature(Embedded)
extension GraphColouring.Method: Codable {}
#endif
