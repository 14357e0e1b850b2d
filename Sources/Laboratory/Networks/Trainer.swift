import Elementary

/// How a network is trained: Adam on minibatches, at a rate that falls along half a cosine to 0, or
/// stays.
public struct Training: Hashable, Sendable {
  /// The number of updates.
  public var updates: Int
  /// The number of rows in a minibatch.
  public var batch: Int
  /// The learning rate of the first update.
  public var rate: Double
  /// Whether the rate falls.
  public var isAnnealed: Bool
  /// The share by which an update shrinks every parameter, for each unit of the rate.
  public var weightDecay: Double

  /// Training by `updates` updates, each on `batch` rows (at least 1), from the learning rate `rate`.
  public init(
    updates: Int = 500, batch: Int = 32, rate: Double = 0.01, isAnnealed: Bool = true,
    weightDecay: Double = 0
  ) {
    self.updates = updates
    self.batch = batch
    self.rate = rate
    self.isAnnealed = isAnnealed
    self.weightDecay = weightDecay
  }

  /// The learning rate of update number `update`, counted from 0: ½·rate·(1 + cos(π·update/updates)),
  /// where it falls.
  public func rate(at update: Int) -> Double {
    guard isAnnealed else { return rate }
    return rate * (1 + Elementary.cos(.pi * Double(update) / Double(updates))) / 2
  }
}

/// A network in training.
///
/// Minibatches are the next rows of an endless order, in which every epoch is a new shuffle of all
/// rows; see `EpochOrder`. An update allocates nothing.
public struct Trainer<Network: RowNetwork>: Sendable {
  /// The network as it is now.
  public private(set) var network: Network
  /// How many updates it has had.
  public private(set) var updates = 0

  private let training: Training
  private let rows: EncodedRows
  private var order: EpochOrder
  private var workspace: Workspace
  private var gradient: [SIMD8<Float>]
  private var adam: FloatAdam

  /// Prepares to train `network` on `rows`, whose order in the epochs is drawn from `generator`.
  public init(
    _ network: Network, on rows: LabelledRows, _ training: Training, from generator: SplitMix64
  ) {
    precondition(rows.width == network.width, "the rows are not as wide as the network")
    self.network = network
    self.training = training
    self.rows = EncodedRows(rows, halo: network.halo)
    order = EpochOrder(count: rows.inputs.count, from: generator)
    workspace = network.workspace(rows: training.batch)
    gradient = Array(repeating: .zero, count: network.parameters.count)
    adam = FloatAdam(count: network.parameters.count)
  }

  /// Takes one minibatch and makes one update.
  public mutating func update() {
    for place in 0..<training.batch { rows.copy(row: order.next(), to: place, of: &workspace) }
    network.forward(&workspace)
    BinaryCrossEntropy.differentiate(&workspace, width: network.width)
    for index in gradient.indices { gradient[index] = .zero }
    network.backward(&workspace, addingTo: &gradient)
    adam.step(
      &network.parameters, against: gradient, rate: training.rate(at: updates),
      weightDecay: training.weightDecay)
    updates += 1
  }

  /// Makes the updates that are left.
  public mutating func finish() {
    while updates < training.updates { update() }
  }
}
