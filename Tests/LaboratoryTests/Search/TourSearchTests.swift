import Elementary
import Laboratory
import Testing

@Suite("Searches for short tours")
struct TourSearchTests {
  private func search(_ problem: TravelProblem, seed: UInt64) -> TourSearch {
    var random = SplitMix64(seed: seed)
    let start = problem.randomTour(from: &random)
    return TourSearch(problem, from: start, random: random)
  }

  /// Every order of `places`: the slow reference.
  private func orders(_ places: [Int]) -> [[Int]] {
    guard places.count > 1 else { return [places] }
    return places.indices.flatMap { index in
      var rest = places
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  @Test("The shortest tour is that of all tours", arguments: 1...6)
  func heldKarp(seed: Int) throws {
    let problem = TravelProblem(random: 3 + seed, seed: seed)
    let least = orders(Array(1..<problem.count)).map { problem.length(of: [0] + $0) }.min()
    let shortest = problem.shortestTour()
    #expect(shortest.sorted() == Array(0..<problem.count))
    #expect(problem.length(of: shortest) == least)
  }

  @Test("The published optima", arguments: [("burma14", 3323), ("ulysses16", 6859)])
  func optima(name: String, length: Int) throws {
    let problem = try courseProblem(name)
    #expect(problem.length(of: problem.shortestTour()) == length)
  }

  @Test(
    "A search keeps a tour, its length and the best so far",
    arguments: [
      Cooling.constant(0), .constant(.infinity), .constant(40), .geometric(from: 200, to: 1),
      .linear(from: 100, to: 0), .quadratic(from: 100), .logarithmic(100),
    ])
  func bookkeeping(cooling: Cooling) {
    let problem = TravelProblem(random: 17, seed: 3)
    var search = search(problem, seed: 5)
    var least = search.length
    for end in stride(from: 1, through: 3000, by: 7) {
      let before = search.length
      search.anneal(to: end, of: 3000, cooling)
      #expect(search.evaluations == end)
      #expect(search.tour.sorted() == Array(0..<17))
      #expect(search.length == problem.length(of: search.tour))
      #expect(search.bestLength == problem.length(of: search.best))
      #expect(search.bestLength <= least)
      if cooling == .constant(0) { #expect(search.length <= before) }
      least = search.bestLength
    }
  }

  @Test("Where the search stops on the way does not matter, up to rounding of the temperature")
  func stops() {
    let problem = TravelProblem(random: 20, seed: 1)
    var (whole, parts) = (search(problem, seed: 9), search(problem, seed: 9))
    whole.anneal(to: 5000, of: 5000, .linear(from: 80, to: 0))
    for end in stride(from: 500, through: 5000, by: 500) {
      parts.anneal(to: end, of: 5000, .linear(from: 80, to: 0))
    }
    #expect(whole.tour == parts.tour)
  }

  @Test("At a constant temperature tours come as often as Gibbs says")
  func gibbs() {
    // Five places have twelve tours.
    let problem = TravelProblem(random: 5, seed: 4)
    let temperature = 0.3 * problem.meanDistance
    let tours = orders([1, 2, 3, 4]).filter { $0[0] < $0[3] }.map { [0] + $0 }
    let weights = tours.map {
      Elementary.exp(-Double(problem.length(of: $0)) / temperature)
    }
    let sum = weights.reduce(0, +)
    var search = search(problem, seed: 2)
    var counts = Array(repeating: 0, count: tours.count)
    let moves = 400_000
    for end in 1...moves {
      search.anneal(to: end, of: moves, .constant(temperature))
      let start = search.tour.firstIndex(of: 0) ?? 0
      var tour = Array(search.tour[start...] + search.tour[..<start])
      if tour[1] > tour[4] { tour = [0] + tour.dropFirst().reversed() }
      counts[tours.firstIndex(of: tour) ?? 0] += 1
    }
    for (count, weight) in zip(counts, weights) {
      #expect(abs(Double(count) / Double(moves) - weight / sum) < 0.006)
    }
  }

  @Test("The steepest descent ends where no move makes the tour shorter", arguments: 1...5)
  func localOptimum(seed: UInt64) {
    let problem = TravelProblem(random: 14, seed: 8)
    var search = search(problem, seed: seed)
    search.descendSteepest()
    for i in 0..<14 {
      for j in i..<14 {
        let stretch = search.tour[i...j].reversed()
        let other = Array(search.tour[..<i] + stretch + search.tour[(j + 1)...])
        #expect(problem.length(of: other) >= search.length)
      }
    }
  }

  @Test("Repeated descents evaluate as many moves as they may, and never forget the best")
  func repeated() {
    let problem = TravelProblem(random: 9, seed: 2)
    let shortest = problem.length(of: problem.shortestTour())
    var search = search(problem, seed: 1)
    search.descendRepeatedly(to: 20_000)
    #expect(search.evaluations == 20_000)
    #expect(search.bestLength == shortest)
    #expect(search.length == problem.length(of: search.tour))
  }
}
