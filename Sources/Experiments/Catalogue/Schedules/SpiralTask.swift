import Laboratory

/// Two spirals to tell apart, and the network that learns to.
public struct SpiralTask: Storable, Hashable {
  private var points = 2000
  private var flipped = 0.1
  private var noise = 0.04
  private var hidden = [32, 32]
  private var gain = 1.0
  private var batch = 32

  /// Offers the task's parameters to `parameters`.
  mutating func bind(_ parameters: inout some ParameterBinder) {
    parameters.integer("points", &points, in: 10...10_000, "points to learn from")
    parameters.number("flipped", &flipped, in: 0...0.5, "the share of their labels that are wrong")
    parameters.number(
      "noise", &noise, in: 0...1, "standard deviation of a point from its spiral")
    parameters.integers(
      "hidden", &hidden, in: 1...128, count: 1...4, "units of each hidden layer")
    parameters.number(
      "gain", &gain, in: 0.01...100, "the first weights' deviation, as a multiple of He's")
    parameters.integer("batch", &batch, in: 1...1000, "points of a minibatch")
  }

  /// A network and the points of this seed, ready to train, and a thousand points with right labels to
  /// test it on.
  ///
  /// What a seed draws is the same for every schedule and rate.
  func prepare(seed: Int) -> (trainer: DenseTrainer, test: LabelledPoints) {
    var random = SplitMix64(stream: [UInt64(seed), 10])
    let train = LabelledPoints.spirals(points, noise: noise, flipped: flipped, from: &random)
    let test = LabelledPoints.spirals(1000, noise: noise, from: &random)
    let network = DenseNetwork(sizes: [2] + hidden, gain: gain, from: &random)
    return (DenseTrainer(network, on: train, batch: batch, from: random), test)
  }

  /// The network's number of parameters.
  var parameterCount: Int { network.parameterCount }

  /// Multiplications and additions of one update: three forward passes' worth.
  var flopsPerUpdate: Int { 3 * batch * network.flopsPerRow }

  private var network: DenseNetwork {
    var random = SplitMix64(seed: 0)
    return DenseNetwork(sizes: [2] + hidden, from: &random)
  }

  /// The task in words.
  var words: String {
    let wrong = flipped > 0 ? ", \(plainDecimal(100 * flipped)) % of them mislabelled" : ""
    let layers = hidden.map { "\($0)" }.joined(separator: "-")
    return "\(points) points on two spirals\(wrong), a ReLU network with \(layers) hidden units"
  }
}

/// How well a trained network does on the test points.
public struct SpiralScore: Storable, Hashable {
  /// The mean cross-entropy; infinite where it is no number.
  var loss: Double
  /// The share of right answers.
  var accuracy: Double

  init(of network: DenseNetwork, on test: LabelledPoints) {
    let score = network.score(test)
    loss = score.loss.isFinite ? score.loss : .infinity
    accuracy = score.accuracy
  }
}
