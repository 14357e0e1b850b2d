/// A graph as lists of neighbours.
public struct Graph: Hashable, Sendable {
  /// For each vertex its neighbours, rising.
  public let neighbours: [[Int]]

  /// The graph of `count` vertices with an edge between every two for which `isEdge` holds.
  init(_ count: Int, isEdge: (Int, Int) -> Bool) {
    neighbours = (0..<count).map { vertex in
      (0..<count).filter { $0 != vertex && isEdge(min($0, vertex), max($0, vertex)) }
    }
  }

  /// How many vertices there are.
  public var count: Int { neighbours.count }

  /// How many edges there are.
  public var edges: Int { neighbours.reduce(0) { $0 + $1.count } / 2 }
}

extension Graph {
  /// The squares of a chessboard of `size` by `size`, with an edge where a queen can move.
  public static func queens(_ size: Int) -> Graph {
    Graph(size * size) { a, b in
      let (across, down) = (abs(a % size - b % size), abs(a / size - b / size))
      return across == 0 || down == 0 || across == down
    }
  }

  /// Mycielski's graph of this order: no triangle in it, and yet it takes `order` + 1 colours.
  ///
  /// It starts from a single edge at order 1; DIMACS calls it `myciel` with this number.
  ///
  /// Reference: Mycielski, "Sur le coloriage des graphes", 1955.
  public static func mycielski(_ order: Int) -> Graph {
    var joined = [[false, true], [true, false]]
    for _ in 1..<order {
      // A shadow of each vertex, joined to the vertex's neighbours, and one vertex joined to all
      // shadows.
      let count = joined.count
      var larger = Array(
        repeating: Array(repeating: false, count: 2 * count + 1), count: 2 * count + 1)
      func join(_ a: Int, _ b: Int) {
        larger[a][b] = true
        larger[b][a] = true
      }
      for a in 0..<count {
        join(a + count, 2 * count)
        for b in 0..<count where joined[a][b] {
          join(a, b)
          join(a + count, b)
        }
      }
      joined = larger
    }
    return Graph(joined.count) { joined[$0][$1] }
  }
}
