public import Laboratory

extension Annealing {
  /// A piece of the experiment.
  public enum Trial: Storable, Hashable {
    /// One run of one search; the temperatures are in mean distances, and nil stands for descents
    /// from one random tour after another.
    case search(TourData, Cooling?, budget: Int, seed: Int)
    /// The shortest tour, for certain.
    case shortest(TourData)
  }

  /// What a trial found.
  public enum Observation: Storable, Hashable {
    /// A run.
    case search(Course)
    /// The shortest tour.
    case shortest([Int])
  }

  /// How a run went.
  public struct Course: Storable, Hashable {
    /// The evaluations after which the lengths were noted.
    var evaluations: [Int]
    /// The length of the tour as it was then.
    var current: [Int]
    /// The length of the best tour so far.
    var best: [Int]
    /// The last tour of a search that cools, the best one of another.
    var tour: [Int]
  }

  /// The runs by budget, search and seed; where there are few places, first the shortest tour.
  public func trials() -> [Trial] {
    let data = instance.data
    var trials: [Trial] = []
    if isExact { trials.append(.shortest(data)) }
    for budget in budgets {
      for variant in variants {
        for seed in seeds {
          trials.append(.search(data, variant.cooling, budget: budget, seed: seed))
        }
      }
    }
    return trials
  }

  /// Whether the shortest tour can be had for certain.
  var isExact: Bool { instance.data.places.count <= TravelProblem.exactLimit }

  /// Runs one trial.
  public static func observe(_ trial: Trial) -> Observation {
    switch trial {
    case .shortest(let data): .shortest(data.problem.shortestTour())
    case .search(let data, let cooling, let budget, let seed):
      .search(search(data.problem, cooling, budget: budget, seed: seed))
    }
  }

  private static func search(
    _ problem: TravelProblem, _ cooling: Cooling?, budget: Int, seed: Int
  ) -> Course {
    // All searches of one seed start from one tour.
    var random = SplitMix64(stream: [UInt64(seed), 1])
    let start = problem.randomTour(from: &random)
    var search = TourSearch(
      problem, from: start, random: SplitMix64(stream: [UInt64(seed), 2]))
    let temperatures = cooling?.scaled(by: problem.meanDistance)
    var course = Course(evaluations: [], current: [], best: [], tour: [])
    for end in checkpoints(to: budget) {
      if let temperatures {
        search.anneal(to: end, of: budget, temperatures)
      } else {
        search.descendRepeatedly(to: end)
      }
      course.evaluations.append(end)
      course.current.append(search.length)
      course.best.append(search.bestLength)
    }
    course.tour = cooling == nil ? search.best : search.tour
    return course
  }
}
