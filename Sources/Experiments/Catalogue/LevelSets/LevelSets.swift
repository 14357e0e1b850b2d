/// A gradient is zero or perpendicular to the level set: measured on contours of smooth functions,
/// and looked at where ReLU makes "zero" a whole region.
///
/// References: Lorensen & Cline 1987 (contours), Clarke 1983 (the kink), Montúfar et al. 2014
/// (regions), Wendel 1962 (dead cones), Lu et al., "Dying ReLU and initialization", 2020.
public struct LevelSets: Experiment {
  /// What notes and the command line call it.
  public static let name = "level-sets"
  /// What it does.
  public static let summary =
    "Measures the angle between gradients and level sets on finer and finer grids,"
    + " and how often ReLU units leave no gradient at all"

  /// The function whose contours are measured.
  public var function = LevelFunction.himmelblau
  /// The level that is measured.
  public var level = LevelFunction.himmelblau.customary.level
  /// The levels that are drawn besides it.
  public var others = LevelFunction.himmelblau.customary.others
  /// The window's left and right end.
  public var x = LevelFunction.himmelblau.customary.x
  /// The window's lower and upper end.
  public var y = LevelFunction.himmelblau.customary.y
  /// Cells per side of each grid, rising.
  public var grids = [20, 40, 80, 160, 320]
  /// How far the grids are moved right and up.
  public var shift = 0.017
  /// The shortest gradient that is measured.
  public var smallestGradient = 0.001
  /// Gradients drawn on the contour.
  public var arrows = 28
  /// The ReLU unit's two weights.
  public var weights = [1.0, 0.5]
  /// The ReLU unit's bias.
  public var bias = 0.5
  /// Units of the network whose contours are drawn.
  public var hidden = 5
  /// The seed of that network; the default shows a polygon and a region without gradient.
  public var networkSeed = 964
  /// Units of the random layers.
  public var units = [1, 2, 3, 4, 5, 6, 8]
  /// Random layers of each size and seed.
  public var draws = 10_000
  /// The seeds of the random layers.
  public var seeds = [1, 2, 3, 4, 5]

  /// Himmelblau's function on five grids, and ReLU layers of up to eight units.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    let before = function
    parameters.choice("function", &function, "function whose contours are measured")
    // A newly chosen function brings its own window and levels, which the author may still change.
    if function != before {
      (x, y, level, others) = function.customary
    }
    let plane = -1000.0...1000
    parameters.number("level", &level, in: -1e6...1e6, "level whose contour is measured")
    parameters.numbers(
      "others", &others, in: -1e6...1e6, count: 0...20, "levels drawn besides, for the eye")
    parameters.numbers("x", &x, in: plane, count: 2...2, "left and right end of the window")
    parameters.numbers("y", &y, in: plane, count: 2...2, "lower and upper end of the window")
    parameters.require(isRising(x), "x", "needs the left end before the right end")
    parameters.require(isRising(y), "y", "needs the lower end before the upper end")
    parameters.integers(
      "grids", &grids, in: 2...1000, count: 1...12, "cells per side of each grid, rising")
    parameters.require(isRising(grids.map { Double($0) }), "grids", "needs rising numbers")
    parameters.number(
      "shift", &shift, in: -1...1,
      "how far the grids are moved right and up, so that no node lies on the level")
    parameters.number(
      "smallest-gradient", &smallestGradient, in: 0...1000,
      "length of gradient below which a segment is left out, as its direction means nothing")
    parameters.integer("arrows", &arrows, in: 0...200, "gradients drawn on the contour")
    parameters.numbers(
      "weights", &weights, in: -10...10, count: 2...2, "weights of the single ReLU unit")
    parameters.require(
      weights.contains { $0 != 0 }, "weights", "needs a weight that is not zero")
    parameters.number("bias", &bias, in: -10...10, "bias of the single ReLU unit")
    parameters.integer(
      "hidden", &hidden, in: 1...32, "ReLU units of the network whose contours are drawn")
    parameters.integer(
      "network-seed", &networkSeed, in: 0...1_000_000, "seed of that network's weights and biases")
    parameters.integers(
      "units", &units, in: 1...16, count: 1...12, "units of the random layers, rising")
    parameters.require(isRising(units.map { Double($0) }), "units", "needs rising numbers")
    parameters.integer(
      "draws", &draws, in: 1...1_000_000, "random layers of each size and seed")
    parameters.integers(
      "seeds", &seeds, in: 0...1_000_000, count: 1...100, "seeds of the random layers")
    parameters.require(seeds.isDistinct, "seeds", "takes each seed once")
  }

  private func isRising(_ numbers: [Double]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}

extension LevelSets {
  /// The figures and tables it reports.
  public static var exhibits: [ExhibitDeclaration] {
    [
      .figure("contours", "level lines, with gradients standing on one of them"),
      .figure("angles", "mean |cos θ| between contour and gradient against the grid’s size"),
      .table("rates", "the same in numbers, with the ratio from grid to grid"),
      .table(
        "segments", "segments, largest |cos θ| and the contour’s length on each grid",
        isShownByDefault: false),
      .figure(
        "relu", "one ReLU unit and a small network: level lines, gradients, kinks and dead regions",
        isShownByDefault: false),
      .figure(
        "dead", "how often a layer of ReLU units has no gradient, against its number of units",
        isShownByDefault: false),
      .table("cones", "the same in numbers, against the theory", isShownByDefault: false),
    ]
  }
}
