import Elementary

/// Trains a dense network by stochastic gradient descent with momentum: v ← βv + g, w ← w − ηv.
///
/// Reference: Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
public struct DenseTrainer: Sendable {
  /// The network as it is now.
  public private(set) var network: DenseNetwork
  private let inputs: [SIMD2<Float>]
  private let labels: [Float]
  private var order: EpochOrder
  private var pass: DenseNetwork.Pass
  private var gradient: [SIMD8<Float>]
  private var velocity: [SIMD8<Float>]

  /// Prepares to train `network` on `points` in minibatches of `batch`, drawn from `generator`.
  public init(
    _ network: DenseNetwork, on points: LabelledPoints, batch: Int, from generator: SplitMix64
  ) {
    self.network = network
    inputs = points.points.map { SIMD2<Float>($0) }
    labels = points.labels.map { $0 ? 1 : 0 }
    order = EpochOrder(count: inputs.count, from: generator)
    pass = DenseNetwork.Pass(rows: batch, of: network)
    gradient = Array(repeating: .zero, count: network.parameters.count)
    velocity = gradient
  }

  /// Takes one minibatch and makes one update.
  ///
  /// - Returns: The minibatch's mean loss before the update.
  public mutating func update(rate: Double, momentum: Double) -> Double {
    for place in 0..<pass.rows {
      let row = order.next()
      pass.set(place, inputs[row], label: labels[row])
    }
    network.forward(&pass)
    let loss = network.backward(&pass, to: &gradient)
    let (rate, momentum) = (Float(rate), Float(momentum))
    for index in gradient.indices {
      velocity[index] = velocity[index] * momentum + gradient[index]
      network.parameters[index] -= velocity[index] * rate
    }
    return loss
  }
}

extension DenseNetwork {
  /// The mean binary cross-entropy and the share of right answers on `points`; a logit that is no
  /// number is a wrong answer.
  public func score(_ points: LabelledPoints) -> (loss: Double, accuracy: Double) {
    var pass = Pass(rows: points.points.count, of: self)
    for (row, point) in points.points.enumerated() {
      pass.set(row, SIMD2<Float>(point), label: points.labels[row] ? 1 : 0)
    }
    forward(&pass)
    var loss = 0.0
    var right = 0
    for row in 0..<pass.rows {
      let logit = pass.logit(row)
      loss += Double(
        max(logit, 0) - logit * pass.labels[row]
          + Elementary.softplusExcess(SIMD8(repeating: logit))[0])
      if pass.labels[row] == 1 ? logit > 0 : logit <= 0 { right += 1 }
    }
    return (loss / Double(pass.rows), Double(right) / Double(pass.rows))
  }

  /// The logit at each of `points`.
  public func logits(at points: [SIMD2<Double>]) -> [Double] {
    var pass = Pass(rows: points.count, of: self)
    for (row, point) in points.enumerated() { pass.set(row, SIMD2<Float>(point), label: 0) }
    forward(&pass)
    return (0..<pass.rows).map { Double(pass.logit($0)) }
  }
}
