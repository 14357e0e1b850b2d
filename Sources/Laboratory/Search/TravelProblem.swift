/// A traveling salesman problem: places, and the distance between every two of them.
///
/// A tour is the places in the order in which they are visited; from the last one it returns to the
/// first.
public struct TravelProblem: Hashable, Sendable {
  /// Where the places are.
  public let places: [SIMD2<Double>]
  /// How distances follow from that.
  public let distance: TravelDistance
  /// The distances, row by row.
  let matrix: [Int32]

  /// The problem of visiting `places`, at least three of them.
  ///
  /// - Complexity: O(*n*²) for *n* places.
  public init(_ places: [SIMD2<Double>], distance: TravelDistance = .euclidean) {
    precondition(places.count >= 3, "a tour needs three places")
    self.places = places
    self.distance = distance
    var matrix = [Int32](repeating: 0, count: places.count * places.count)
    for i in places.indices {
      for j in 0..<i {
        let length = Int32(distance.between(places[i], places[j]))
        matrix[i * places.count + j] = length
        matrix[j * places.count + i] = length
      }
    }
    self.matrix = matrix
  }

  /// `count` places drawn from a square of a thousand by a thousand.
  public init(random count: Int, seed: Int) {
    var random = SplitMix64(stream: [UInt64(seed), 0x7473_7000])
    self.init(
      (0..<count).map { _ in
        SIMD2((random.uniform() * 1000).rounded(), (random.uniform() * 1000).rounded())
      })
  }
}

extension TravelProblem {
  /// How many places there are.
  public var count: Int { places.count }

  /// The distance between two places, by their numbers.
  public func length(_ a: Int, _ b: Int) -> Int { Int(matrix[a * count + b]) }

  /// The length of a tour.
  public func length(of tour: [Int]) -> Int {
    var length = 0
    for (index, place) in tour.enumerated() {
      length += self.length(place, tour[index + 1 == tour.count ? 0 : index + 1])
    }
    return length
  }

  /// The mean distance between two different places.
  public var meanDistance: Double {
    let sum = matrix.reduce(0) { $0 + Int($1) }
    return Double(sum) / Double(count * (count - 1))
  }

  /// A tour drawn from all of them.
  public func randomTour(from random: inout SplitMix64) -> [Int] {
    var tour = Array(places.indices)
    random.shuffle(&tour)
    return tour
  }
}
