import Figures
import Laboratory

/// Lets optimizers descend a loss surface, and tells what became of each learning rate.
///
/// Every optimizer runs with every rate, and with every seed if it draws random numbers. A sweep over
/// many more rates finds how many steps each optimizer needs at its best, since one rate does not
/// mean the same to all of them.
public struct Descent: Experiment {
  /// The name that notes and the command line call it by.
  public static let name = "descent"
  /// What it does.
  public static let summary =
    "Lets optimizers descend a loss surface and tells converging, bouncing and diverging apart"

  /// The figures and the table it reports.
  public static let exhibits: [ExhibitDeclaration] = [
    .figure("trajectories", "The paths over the surface's contours, one plot for each rate"),
    .figure("loss", "The loss above its minimum after each step"),
    .figure(
      "rates", "The steps to arrive at a minimum against the rate, with the limit 2/L",
      isShownByDefault: false),
    .figure(
      "race", "The loss after each step, each optimizer at the best rate of its sweep",
      isShownByDefault: false),
    .table("summary", "Where each run ended, and the verdict"),
    .table(
      "best", "The best rate of each optimizer's sweep, and the highest that arrives",
      isShownByDefault: false),
  ]

  private var landscape = LandscapeName.himmelblau
  private var curvatures = Descent.defaultCurvatures
  private var startPoint: [Double] = []
  private(set) var optimizers: [Optimizer] = [.gd]
  private(set) var rates = [0.01]
  private(set) var steps = 200
  private(set) var tolerance = 1e-3
  private var momentum = 0.9
  private var noise = 1.0
  private var seedList = [1, 2, 3]
  private var sweepEnds: [Double] = []
  private var sweepCount = 200
  private var sweepSteps = 20_000

  private static let defaultCurvatures: [Double] = [1, 50]

  /// The experiment with its default parameters.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.choice("surface", &landscape, "the loss surface")
    parameters.numbers(
      "curvatures", &curvatures, in: 1e-6...1e6, count: 2...2,
      "the quadratic's curvatures λ along x and y")
    parameters.choices(
      "optimizers", &optimizers, count: 1...Optimizer.allCases.count, "who descends")
    parameters.numbers(
      "rate", &rates, in: 1e-9...100, count: 1...12, "learning rate η, or several of them")
    parameters.integer("steps", &steps, in: 1...100_000, "steps of each run")
    parameters.numbers(
      "start", &startPoint, in: -1000...1000, count: 0...2,
      "x and y of the first point; without them the surface's usual start")
    parameters.number(
      "momentum", &momentum, in: 0...0.9999, "momentum β of momentum and nesterov")
    parameters.number(
      "noise", &noise, in: 0...1e6,
      "standard deviation σ of the noise on each component of sgd's gradient")
    parameters.integers(
      "seeds", &seedList, in: 0...999_999, count: 1...100, "sgd runs once for each of these seeds")
    parameters.number(
      "tolerance", &tolerance, in: 1e-12...1,
      "distance from a minimum within which a run has arrived")
    parameters.numbers(
      "sweep", &sweepEnds, in: 1e-9...100, count: 0...2,
      "lowest and highest rate of the sweep; without them, a wide range around the surface's 2/L")
    parameters.integer("sweep-count", &sweepCount, in: 2...1000, "how many rates the sweep tries")
    parameters.integer(
      "sweep-steps", &sweepSteps, in: 1...100_000, "steps of each of the sweep's runs, at most")
    check(&parameters)
  }

  private func check(_ parameters: inout some ParameterBinder) {
    parameters.require(
      landscape == .quadratic || curvatures == Descent.defaultCurvatures, "curvatures",
      "belongs to the surface 'quadratic', not to '\(landscape.rawValue)'")
    parameters.require(
      optimizers.isDistinct, "optimizers", "names an optimizer twice")
    parameters.require(rates.isDistinct, "rate", "names a rate twice")
    parameters.require(seedList.isDistinct, "seeds", "names a seed twice")
    parameters.require(startPoint.count != 1, "start", "takes two numbers, x and y")
    parameters.require(
      sweepEnds.isEmpty || (sweepEnds.count == 2 && sweepEnds[0] < sweepEnds[1]), "sweep",
      "takes two rates, the lower one first")
  }

  /// The seeds of the noise; empty where no optimizer draws any.
  public var seeds: [Int] { optimizers.contains(where: { $0.isRandom }) ? seedList : [] }

  /// What all runs have in common.
  var problem: Problem {
    let surface = landscape.surface(curvatures: SIMD2(curvatures[0], curvatures[1]))
    let start = startPoint.count == 2 ? SIMD2(startPoint[0], startPoint[1]) : surface.start
    return Problem(surface: surface, start: start, steps: steps, tolerance: tolerance)
  }

  /// What all runs of the sweep have in common.
  var sweepProblem: Problem {
    var problem = problem
    problem.steps = sweepSteps
    return problem
  }

  /// The settings of one run; what the optimizer does not use is 0, so that it cannot tell one trial
  /// from another.
  func settings(of optimizer: Optimizer, rate: Double, seed: Int) -> Optimizer.Settings {
    let hasMomentum = optimizer == .momentum || optimizer == .nesterov
    return Optimizer.Settings(
      rate: rate, momentum: hasMomentum ? momentum : 0, noise: optimizer.isRandom ? noise : 0,
      seed: UInt64(seed))
  }

  /// The seeds of this optimizer's runs; one that draws nothing runs once, with seed 0.
  func seeds(of optimizer: Optimizer) -> [Int] { optimizer.isRandom ? seedList : [0] }

  /// The rates of the sweep, in equal ratios.
  var sweepRates: [Double] {
    let (low, high) =
      sweepEnds.count == 2 ? (sweepEnds[0], sweepEnds[1]) : Descent.usualSweep(of: problem.surface)
    return Descent.geometric(from: low, to: high, count: sweepCount)
  }

  /// Turns the observations, one for each trial and in their order, into figures, a table and values.
  public func report(_ observations: [Observation]) -> Outcome {
    let findings = Findings(self, observations)
    return Outcome(
      exhibits: [
        .figure(findings.trajectories(on: landscape.title)),
        .figure(findings.losses(on: landscape.title)),
        .figure(findings.stepsAgainstRate(on: landscape.title)),
        .figure(findings.race(on: landscape.title)), .table(findings.summary),
        .table(findings.bestRates),
      ],
      values: findings.values(momentum: momentum))
  }
}
