import Laboratory

/// What a tour has to visit: the places of a TSPLIB file, or random ones.
struct TourInstance {
  /// The file; without one, places are drawn at random.
  private(set) var file: DataFile?
  private var cities: Int
  private var citySeed = 1
  private var optimum = 0
  private var places: [SIMD2<Double>] = []
  private var distance = TravelDistance.euclidean

  /// So many random places until a file is bound.
  init(cities: Int = 30) { self.cities = cities }

  /// Offers the instance's parameters to `parameters`, and what is wrong with the file.
  mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.file(
      "instance", &file, ending: ".tsp", "a TSPLIB file of places, or none for random ones")
    if let file {
      let read = TSPLIB(parsing: file.text.utf8)
      for problem in read.problems {
        let unknown = problem.word.map {
          ParameterError.Unknown(word: $0, known: problem.known)
        }
        parameters.complain(
          about: file,
          DataFile.Problem(
            line: problem.line, byte: problem.byte, message: problem.message, unknown: unknown))
      }
      (places, distance) = (read.problems.isEmpty ? read.places : [], read.distance)
    }
    parameters.integer("cities", &cities, in: 4...200, "how many random places, without a file")
    parameters.integer("city-seed", &citySeed, in: 0...999_999, "the seed of the random places")
    parameters.integer(
      "optimum", &optimum, in: 0...1_000_000_000,
      "the length of the shortest tour where it is known; 0 where it is not")
  }

  /// The problem as a trial holds it.
  var data: TourData {
    if places.count >= 3 { return TourData(places: places, distance: distance) }
    return TourData(
      places: TravelProblem(random: cities, seed: citySeed).places, distance: .euclidean)
  }

  /// The length of the shortest tour, where the author gives it.
  var knownOptimum: Int? { optimum > 0 ? optimum : nil }

  /// The file's name without its ending, or words for the random places.
  var title: String {
    guard let file else { return "\(cities) random places" }
    return String(decoding: file.name.utf8.dropLast(4), as: UTF8.self)
  }
}

/// A traveling salesman problem as a trial holds it.
public struct TourData: Storable, Hashable {
  /// Where the places are.
  var places: [SIMD2<Double>]
  /// How distances follow from that.
  var distance: TravelDistance

  /// The problem, with all its distances.
  var problem: TravelProblem { TravelProblem(places, distance: distance) }
}
