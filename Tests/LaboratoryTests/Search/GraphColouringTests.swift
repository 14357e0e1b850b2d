import Laboratory
import Testing

@Suite("Colouring graphs")
struct GraphColouringTests {
  private static let graphs: [(graph: Graph, vertices: Int, edges: Int, colours: Int)] = [
    (.queens(5), 25, 160, 5), (.queens(6), 36, 290, 7), (.queens(7), 49, 476, 7),
    (.queens(8), 64, 728, 9), (.mycielski(4), 23, 71, 5), (.mycielski(5), 47, 236, 6),
  ]

  /// Conflicts, counted edge by edge.
  private func conflicts(_ search: GraphColouring) -> Int {
    (0..<search.graph.count).reduce(0) { sum, vertex in
      sum
        + search.graph.neighbours[vertex].count {
          $0 < vertex && search.colour[$0] == search.colour[vertex]
        }
    }
  }

  @Test("Queens' and Mycielski's graphs have the published sizes", arguments: 0..<6)
  func sizes(index: Int) {
    let (graph, vertices, edges, _) = Self.graphs[index]
    #expect(graph.count == vertices)
    #expect(graph.edges == edges)
    for (vertex, neighbours) in graph.neighbours.enumerated() {
      #expect(neighbours.allSatisfy { graph.neighbours[$0].contains(vertex) && $0 != vertex })
    }
  }

  @Test("Mycielski's graphs have no triangle", arguments: 1...5)
  func triangles(order: Int) {
    let graph = Graph.mycielski(order)
    for (vertex, neighbours) in graph.neighbours.enumerated() {
      for neighbour in neighbours {
        #expect(!graph.neighbours[neighbour].contains { graph.neighbours[vertex].contains($0) })
      }
    }
  }

  @Test("A search counts its conflicts", arguments: GraphColouring.Method.allCases)
  func bookkeeping(method: GraphColouring.Method) {
    var search = GraphColouring(.queens(6), colours: 7, random: SplitMix64(seed: 3))
    for _ in 0..<200 where search.conflicts > 0 {
      search.step(method)
      #expect(search.conflicts == conflicts(search))
      #expect(search.colour.allSatisfy { (0..<7).contains($0) })
    }
  }

  @Test("Tabu search colours all six graphs with every seed", arguments: 0..<6)
  func tabu(index: Int) {
    let (graph, _, _, colours) = Self.graphs[index]
    for seed in 1...5 as ClosedRange<UInt64> {
      var search = GraphColouring(graph, colours: colours, random: SplitMix64(seed: seed))
      while search.conflicts > 0, search.moves < 10_000 { search.step(.tabu) }
      #expect(conflicts(search) == 0)
    }
  }

  @Test("Min-conflicts is stuck on the larger boards", arguments: [2, 3])
  func minConflicts(index: Int) {
    let (graph, _, _, colours) = Self.graphs[index]
    var solved = 0
    for seed in 1...5 as ClosedRange<UInt64> {
      var search = GraphColouring(graph, colours: colours, random: SplitMix64(seed: seed))
      while search.conflicts > 0, search.moves < 20_000 { search.step(.minConflicts) }
      if search.conflicts == 0 { solved += 1 }
    }
    #expect(solved <= 1)
  }
}
