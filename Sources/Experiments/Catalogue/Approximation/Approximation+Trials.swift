public import Laboratory

extension Approximation {
  /// One independent piece of the run.
  public enum Trial: Storable, Hashable {
    /// An interpolant with knots of this grading.
    case constructed(TargetFunction, hinges: Int, grading: Double)
    /// A sum of bumps.
    case bumps(TargetFunction, count: Int)
    /// A network trained from a seed.
    case trained(TrainingTrial)
  }

  /// What the trial of the same name measured.
  public enum Observation: Storable {
    /// The largest error.
    case constructed(Double)
    /// The largest error.
    case bumps(Double)
    /// The network and its largest error.
    case trained(HingeNetwork, error: Double)
  }

  /// Even knots, graded ones if asked for, the bumps, and the networks by width and seed.
  public func trials() -> [Trial] {
    var trials = gradings.flatMap { grading in
      hinges.map { Trial.constructed(target, hinges: $0, grading: grading) }
    }
    trials.append(.bumps(target, count: bumps))
    for width in widths {
      for seed in seeds {
        trials.append(
          .trained(
            TrainingTrial(
              target: target, width: width, steps: steps, rate: rate, samples: samples, seed: seed))
        )
      }
    }
    return trials
  }

  /// Runs one trial.
  public static func observe(_ trial: Trial) -> Observation {
    switch trial {
    case .constructed(let target, let hinges, let grading):
      let knots = Knots.graded(over: target.interval, count: hinges, grading: grading)
      let interpolant = HingeFunction(interpolating: target.value(at:), at: knots)
      return .constructed(target.error(of: interpolant.value(at:), bendingAt: knots))
    case .bumps(let target, let count):
      let sum = target.bumps(count)
      return .bumps(target.error(of: sum.value(at:), bendingAt: sum.hinges.map { $0.place }))
    case .trained(let trial):
      let network = trial.network()
      return .trained(network, error: trial.error(of: network))
    }
  }

  /// The gradings of knots that are compared, the even one first.
  var gradings: [Double] { grading == 1 ? [1] : [1, grading] }
}

/// A network trained to follow a function.
public struct TrainingTrial: Storable, Hashable {
  var target: TargetFunction
  var width: Int
  var steps: Int
  var rate: Double
  var samples: Int
  var seed: Int

  /// The trained network, over the interval mapped to [-1, 1].
  func network() -> HingeNetwork {
    var generator = SplitMix64(stream: [UInt64(seed), UInt64(width)])
    var network = HingeNetwork(width: width, drawingFrom: &generator)
    let inputs = (0..<samples).map { 2 * Double($0) / Double(samples - 1) - 1 }
    network.train(
      on: inputs, inputs.map { target.value(at: target.x(of: $0)) }, steps: steps, rate: rate)
    return network
  }

  /// The largest error of `network`.
  func error(of network: HingeNetwork) -> Double {
    target.error(
      of: { network.value(at: target.input(of: $0)) },
      bendingAt: network.kinks(within: -1...1).map(target.x(of:)))
  }
}

extension TargetFunction {
  /// The place of the interval that a network's input in [-1, 1] stands for.
  func x(of input: Double) -> Double {
    let width = interval.upperBound - interval.lowerBound
    return min(interval.lowerBound + width * (0.5 * (input + 1)), interval.upperBound)
  }

  /// The input that stands for `x`.
  func input(of x: Double) -> Double {
    2 * ((x - interval.lowerBound) / (interval.upperBound - interval.lowerBound)) - 1
  }

  /// The sum of `count` bumps side by side, each as high as the function in its middle; flanks take
  /// half of each bump, so that neighbours meet in a straight line.
  func bumps(_ count: Int) -> HingeFunction {
    let width = (interval.upperBound - interval.lowerBound) / Double(count)
    return .sum(
      (0..<count).map { index in
        let start = interval.lowerBound + width * Double(index)
        return .bump(
          over: start...(start + width), height: value(at: start + width / 2), flank: width / 4)
      })
  }
}
