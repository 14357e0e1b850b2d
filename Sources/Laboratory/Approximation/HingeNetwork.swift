import Elementary

/// A network of one input, one layer of ReLU units and one linear output, trained by Adam on all
/// samples at once: g(x) = c + Σ vᵢ (wᵢx + bᵢ)₊.
///
/// Eight units are computed side by side; sums over samples run in their order, those over units
/// lane by lane and then over the lanes, so that the same bits come out everywhere.
public struct HingeNetwork: Sendable {
  /// Units.
  public let width: Int
  private var weights: [SIMD8<Double>]
  private var biases: [SIMD8<Double>]
  private var output: [SIMD8<Double>]
  private var offset = 0.0

  /// A network as He-uniform initialization draws it: wᵢ from U(±√6), vᵢ from U(±√(3/n)), biases 0.
  ///
  /// Source: He, Zhang, Ren & Sun, "Delving deep into rectifiers", ICCV 2015.
  public init(width: Int, drawingFrom generator: inout SplitMix64) {
    precondition(width > 0, "a network needs a unit")
    self.width = width
    let count = (width + 7) / 8
    weights = Array(repeating: .zero, count: count)
    biases = weights
    output = weights
    // Units beyond the width have weights of 0, and gradients of 0 that keep them there.
    for unit in 0..<width {
      weights[unit / 8][unit % 8] = generator.symmetric(HeUniform.hidden(fanIn: 1))
    }
    for unit in 0..<width {
      output[unit / 8][unit % 8] = generator.symmetric(HeUniform.output(fanIn: width))
    }
  }

  /// g(x).
  public func value(at x: Double) -> Double {
    var sum = SIMD8<Double>.zero
    for index in weights.indices {
      sum += output[index] * (weights[index] * x + biases[index]).rectified
    }
    return offset + sum.treeSum
  }

  /// The places -bᵢ/wᵢ where the units' lines bend, rising, those of them within `interval`.
  public func kinks(within interval: ClosedRange<Double>) -> [Double] {
    (0..<width).compactMap { unit in
      let (weight, bias) = (weights[unit / 8][unit % 8], biases[unit / 8][unit % 8])
      let place = -bias / weight
      return weight != 0 && interval.contains(place) ? place : nil
    }.sorted()
  }
}

extension HingeNetwork {
  /// Trains for `steps` steps against the mean squared error over all samples, with Adam at a rate
  /// that falls from `rate` to 0 along a half cosine.
  ///
  /// - Parameters:
  ///   - inputs: The samples' places.
  ///   - targets: As many values.
  /// - Complexity: O(steps · samples · width); nothing is allocated inside a step.
  public mutating func train(on inputs: [Double], _ targets: [Double], steps: Int, rate: Double) {
    precondition(inputs.count == targets.count && !inputs.isEmpty, "each sample needs its target")
    let count = weights.count
    var slopes = Gradient(count: count)
    var moments = (first: Gradient(count: count), second: Gradient(count: count))
    var decays = (first: 1.0, second: 1.0)
    var active = [SIMD8<Double>](repeating: .zero, count: count)
    for step in 0..<steps {
      slopes.reset()
      for (x, target) in zip(inputs, targets) {
        var sum = SIMD8<Double>.zero
        for index in 0..<count {
          active[index] = (weights[index] * x + biases[index]).rectified
          sum += output[index] * active[index]
        }
        let error = 2 * (offset + sum.treeSum - target) / Double(inputs.count)
        slopes.offset += error
        for index in 0..<count {
          slopes.output[index] += active[index] * error
          let open = (output[index] * error).replacing(with: 0, where: active[index] .<= 0)
          slopes.weights[index] += open * x
          slopes.biases[index] += open
        }
      }
      decays = (decays.first * Self.beta1, decays.second * Self.beta2)
      let share = Double(step) / Double(steps)
      let adam = Adam(
        rate: rate * 0.5 * (1 + Elementary.cos(.pi * share)),
        correction1: 1 / (1 - decays.first), correction2: 1 / (1 - decays.second))
      for index in 0..<count {
        adam.move(
          &weights[index], slopes.weights[index], &moments.first.weights[index],
          &moments.second.weights[index])
        adam.move(
          &biases[index], slopes.biases[index], &moments.first.biases[index],
          &moments.second.biases[index])
        adam.move(
          &output[index], slopes.output[index], &moments.first.output[index],
          &moments.second.output[index])
      }
      var moved = SIMD8(repeating: offset)
      var first = SIMD8(repeating: moments.first.offset)
      var second = SIMD8(repeating: moments.second.offset)
      adam.move(&moved, SIMD8(repeating: slopes.offset), &first, &second)
      (offset, moments.first.offset, moments.second.offset) = (moved[0], first[0], second[0])
    }
  }

  private static let beta1 = 0.9
  private static let beta2 = 0.999

  /// One number for each parameter.
  private struct Gradient {
    var weights: [SIMD8<Double>]
    var biases: [SIMD8<Double>]
    var output: [SIMD8<Double>]
    var offset = 0.0

    init(count: Int) {
      weights = Array(repeating: .zero, count: count)
      biases = weights
      output = weights
    }

    mutating func reset() {
      for index in weights.indices {
        weights[index] = .zero
        biases[index] = .zero
        output[index] = .zero
      }
      offset = 0
    }
  }

  /// One step of Adam; Kingma & Ba 2015, algorithm 1.
  private struct Adam {
    let rate: Double
    let correction1: Double
    let correction2: Double

    @inline(__always)
    func move(
      _ parameter: inout SIMD8<Double>, _ slope: SIMD8<Double>, _ first: inout SIMD8<Double>,
      _ second: inout SIMD8<Double>
    ) {
      first = first * HingeNetwork.beta1 + slope * (1 - HingeNetwork.beta1)
      second = second * HingeNetwork.beta2 + slope * slope * (1 - HingeNetwork.beta2)
      let divisor = (second * correction2).squareRoot() + 1e-8
      parameter -= first * correction1 * rate / divisor
    }
  }
}

extension SIMD8<Double> {
  /// Each lane where it is positive, else 0: ReLU.
  @inline(__always)
  fileprivate var rectified: SIMD8<Double> { replacing(with: 0, where: self .<= 0) }

  /// The sum of the lanes, halves added to halves.
  @inline(__always)
  fileprivate var treeSum: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}

#if !hasFeature(Embedded)
extension HingeNetwork: Codable {}
#endif
