/// What a layer of ReLU units can approximate by construction, at what rate, and what training makes
/// of the same number of units.
///
/// References: Cybenko 1989 and Hornik, Stinchcombe & White 1989 (existence), Leshno et al. 1993
/// (which activations), de Boor 1978 (rates of interpolation), Nielsen 2015 (the bump construction).
public struct Approximation: Experiment {
  /// What notes and the command line call it.
  public static let name = "approximation"
  /// What it does.
  public static let summary =
    "Builds a function from hinges, measures the largest error against their number,"
    + " and trains networks of the same width for comparison"

  /// The function.
  public var target = TargetFunction.sine
  /// Numbers of hinges, rising.
  public var hinges = [4, 8, 16, 32, 64, 128, 256]
  /// The grading g of the graded knots (i/n)^g; 1 leaves them out.
  public var grading = 1.0
  /// Numbers of hinges whose interpolants are drawn.
  public var drawn = [4, 8]
  /// Bumps of the last step of the construction.
  public var bumps = 16
  /// Widths of the trained networks, rising; none trains nothing.
  public var widths = [4, 8, 16, 32, 64]
  /// Training steps.
  public var steps = 4000
  /// The learning rate at the start; it falls to 0 along a half cosine.
  public var rate = 0.01
  /// Training samples, evenly spaced.
  public var samples = 256
  /// The seeds of the trained networks.
  public var seeds = [1, 2, 3, 4, 5]

  /// Sine by up to 256 hinges, and by networks of up to 64 units.
  public init() {}

  /// Offers every parameter to `parameters`.
  public mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.choice("target", &target, "function to approximate")
    parameters.integers(
      "hinges", &hinges, in: 1...4096, count: 1...16, "numbers of hinges, rising")
    parameters.require(isRising(hinges), "hinges", "needs rising numbers")
    parameters.number(
      "grading", &grading, in: 1...8,
      "exponent g of knots at (i/n)^g of the interval, compared with even ones; 1 for even ones alone"
    )
    parameters.integers(
      "drawn", &drawn, in: 1...64, count: 1...4, "numbers of hinges whose interpolants are drawn")
    parameters.integer("bumps", &bumps, in: 1...256, "bumps that are summed at last")
    parameters.integers(
      "widths", &widths, in: 1...256, count: 0...10, "units of the trained networks, rising")
    parameters.require(isRising(widths), "widths", "needs rising numbers")
    parameters.integer("steps", &steps, in: 1...100_000, "training steps, each on all samples")
    parameters.number(
      "rate", &rate, in: 1e-6...1, "learning rate of Adam at the start; it falls to 0 as a cosine")
    parameters.integer("samples", &samples, in: 2...4096, "training samples, evenly spaced")
    parameters.integers(
      "seeds", &seeds, in: 0...1_000_000, count: 1...100, "seeds of the trained networks")
    parameters.require(seeds.isDistinct, "seeds", "takes each seed once")
  }

  private func isRising(_ numbers: [Int]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }
}

extension Approximation {
  /// The figures and tables it reports.
  public static var exhibits: [ExhibitDeclaration] {
    [
      .figure("construction", "the function and interpolants of a few hinges, with their knots"),
      .figure("errors", "largest error against the number of hinges or units"),
      .figure(
        "bumps", "one hinge, a ramp of two, a bump of four, and a sum of bumps",
        isShownByDefault: false),
      .figure(
        "trained", "errors over the interval: constructed, and trained from the first seed",
        isShownByDefault: false),
      .table("errors-table", "largest errors of the constructed functions, with n² times each"),
      .table(
        "training", "largest errors of the trained networks, beside the constructed one",
        isShownByDefault: false),
    ]
  }
}
