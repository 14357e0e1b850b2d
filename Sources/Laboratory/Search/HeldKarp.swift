extension TravelProblem {
  /// A shortest tour, found for certain, by dynamic programming over the sets of places visited.
  ///
  /// Reference: Held & Karp, "A dynamic programming approach to sequencing problems", 1962.
  ///
  /// - Complexity: O(2ⁿ·n²) time and O(2ⁿ·n) memory for *n* places, so at most `exactLimit` of them.
  public func shortestTour() -> [Int] {
    precondition(count <= Self.exactLimit, "the table of \(count) places would be too large")
    // The last place is where every tour starts; sets are of the others.
    let others = count - 1
    let unreachable = Int32.max / 2
    // For each set and each of its members: the shortest way from the start through the set to it.
    var shortest = [Int32](repeating: unreachable, count: others << others)
    for place in 0..<others {
      shortest[(1 << place) * others + place] = matrix[others * count + place]
    }
    for set in 1..<(1 << others) {
      for last in 0..<others where set >> last & 1 == 1 {
        let way = shortest[set * others + last]
        for next in 0..<others where set >> next & 1 == 0 {
          let index = (set | 1 << next) * others + next
          shortest[index] = min(shortest[index], way + matrix[last * count + next])
        }
      }
    }

    var set = (1 << others) - 1
    var tour = [others]
    while set > 0 {
      var best = -1
      var least = Int32.max
      for last in 0..<others where set >> last & 1 == 1 {
        let way = shortest[set * others + last] + matrix[last * count + tour[tour.count - 1]]
        if way < least { (best, least) = (last, way) }
      }
      tour.append(best)
      set &= ~(1 << best)
    }
    return tour
  }

  /// The most places for which `shortestTour` is asked.
  public static let exactLimit = 16
}
