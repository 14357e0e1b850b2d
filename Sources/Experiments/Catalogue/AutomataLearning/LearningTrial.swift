import Laboratory

/// One network learning one task: all that its result depends on.
public struct LearningTrial: Hashable, Storable {
  /// What is learned.
  public var task: LearningTask
  /// The seed of everything random.
  public var seed: Int
  /// Cells of a row.
  public var width: Int
  /// Training rows.
  public var rows: Int
  /// Test rows.
  public var testRows: Int
  /// Updates.
  public var updates: Int
  /// Rows of a minibatch.
  public var batch: Int
  /// Learning rate of the first update.
  public var rate: Double
  /// Weight decay.
  public var weightDecay: Double
  /// The network.
  public var network: LearningNetwork
}

/// What a network is to make of a row.
public enum LearningTask: Hashable, Storable {
  /// The row that follows under the rule of this number, after so many steps.
  case rule(Int, steps: Int)
  /// The row that follows, where the cells of both have been put into this order.
  case shuffled(Int, order: [Int])
  /// A row of coin tosses.
  case coins

  /// The rule's number; beyond all rules for none.
  var number: Int {
    switch self {
    case .rule(let number, _), .shuffled(let number, _): number
    case .coins: 256
    }
  }
}

/// A network with its sizes.
public enum LearningNetwork: Hashable, Storable {
  /// A multilayer perceptron with these hidden layers.
  case mlp(hidden: [Int])
  /// A locally connected network with this many hidden units and window cells at each cell.
  case lcn(hidden: Int, kernel: Int)
  /// A convolutional network with this many hidden units and window cells.
  case cnn(hidden: Int, kernel: Int)
}

/// How well one network learned one task.
public struct LearningObservation: Hashable, Storable {
  /// The share of training cells that it gets right.
  public var trainAccuracy: Double
  /// The share of test cells that it gets right.
  public var testAccuracy: Double
  /// The share of test rows in which it gets every cell right.
  public var rowAccuracy: Double
  /// The mean binary cross-entropy of a training cell, in nats.
  public var trainLoss: Double
  /// The mean binary cross-entropy of a test cell, in nats.
  public var testLoss: Double
  /// The share of test cells that have the commoner output.
  public var baseline: Double
  /// Of the eight neighbourhoods at each cell, the share that occurs in the training rows: what a
  /// network that learns every cell by itself can know.
  public var coverage: Double
  /// The largest share of training cells that any function of the network's window gets right; nil for
  /// a network without one.
  public var bestFit: Double?
  /// The share of the perceptron's sensitivity that comes from cells at which the rule does not look;
  /// nil for networks that cannot.
  public var leakage: Double?
  /// The number of the rule that a convolutional network with a window of three cells applies.
  public var learnedRule: Int?
}

extension LearningTrial {
  /// What a stream of random numbers is for.
  private enum Purpose: UInt64 {
    case trainingRows, testRows, initialization, order, trainingCoins, testCoins
  }

  /// The generator for `purpose`, the same for all trials that share the seed and `words`.
  private func generator(_ purpose: Purpose, _ words: UInt64...) -> SplitMix64 {
    SplitMix64(stream: [UInt64(seed), purpose.rawValue] + words)
  }

  /// Trains the network and tests it.
  func observe() -> LearningObservation {
    switch network {
    case .mlp(let hidden):
      let trained = trained(perceptron(hidden))
      return observation(of: trained, leakage: leakage(of: trained))
    case .lcn(_, let kernel):
      return observation(
        of: trained(local(.nowhere)), bestFit: training.bestFit(kernel: kernel, isShared: false))
    case .cnn(_, let kernel):
      let trained = trained(local(.everywhere))
      return observation(
        of: trained, bestFit: training.bestFit(kernel: kernel, isShared: true),
        learnedRule: trained.learnedRule.map { Int($0.number) })
    }
  }

  /// The number of updates, at a constant rate, after which a convolutional network applies exactly the
  /// rule, read at every `interval`-th; `limit` if it never does.
  func updatesToExactRule(interval: Int, limit: Int) -> Int {
    var trainer = Trainer(
      local(.everywhere), on: training,
      Training(updates: limit, batch: batch, rate: rate, isAnnealed: false),
      from: generator(.order))
    while trainer.updates < limit {
      trainer.update()
      if trainer.updates % interval == 0,
        trainer.network.learnedRule.map({ Int($0.number) }) == task.number
      {
        return trainer.updates
      }
    }
    return limit
  }

  /// The bits that code as many further rows as there are training rows with the trained network, which
  /// claims no more certainty than 1/(width · rows + 2) leaves.
  func nextBlockBits() -> Double {
    let all = labelledRows(2 * rows, .trainingRows, .trainingCoins)
    let block = LabelledRows(
      Array(all.inputs.dropFirst(rows)), targets: Array(all.targets.dropFirst(rows)))
    let floor = 1 / Double(width * rows + 2)
    switch network {
    case .mlp(let hidden):
      return trained(perceptron(hidden)).codeLength(of: block, floor: floor)
    case .lcn: return trained(local(.nowhere)).codeLength(of: block, floor: floor)
    case .cnn: return trained(local(.everywhere)).codeLength(of: block, floor: floor)
    }
  }

  private func perceptron(_ hidden: [Int]) -> Perceptron {
    var generator = generator(.initialization, network.word, UInt64(task.number))
    return Perceptron(width: width, hidden: hidden, from: &generator)
  }

  private func local(_ sharing: LocalNetwork.Sharing) -> LocalNetwork {
    var generator = generator(.initialization, network.word, UInt64(task.number))
    return LocalNetwork(
      width: width, hidden: network.units, kernel: network.window, sharing: sharing,
      from: &generator)
  }

  private func trained<Network: RowNetwork>(_ network: Network) -> Network {
    var trainer = Trainer(
      network, on: training,
      Training(updates: updates, batch: batch, rate: rate, weightDecay: weightDecay),
      from: generator(.order))
    trainer.finish()
    return trainer.network
  }

  private func observation(
    of network: some RowNetwork, bestFit: Double? = nil, leakage: Double? = nil,
    learnedRule: Int? = nil
  ) -> LearningObservation {
    let (training, test) = (training, test)
    let trained = network.score(on: training)
    let tested = network.score(on: test)
    return LearningObservation(
      trainAccuracy: trained.cellAccuracy, testAccuracy: tested.cellAccuracy,
      rowAccuracy: tested.rowAccuracy, trainLoss: trained.loss, testLoss: tested.loss,
      baseline: baseline(training, test), coverage: coverage(training), bestFit: bestFit,
      leakage: leakage, learnedRule: learnedRule)
  }

  /// The rows to learn from, which depend on the seed, the width and the task alone.
  private var training: LabelledRows { labelledRows(rows, .trainingRows, .trainingCoins) }

  /// The rows to be tested on.
  private var test: LabelledRows { labelledRows(testRows, .testRows, .testCoins) }

  private func labelledRows(_ count: Int, _ purpose: Purpose, _ coins: Purpose) -> LabelledRows {
    var generator = generator(purpose)
    let inputs = (0..<count).map { _ in generator.row(width: width) }
    switch task {
    case .rule(let number, let steps):
      return LabelledRows(inputs, under: ElementaryRule(UInt8(number)), steps: steps)
    case .shuffled(let number, let order):
      return LabelledRows(inputs, under: ElementaryRule(UInt8(number))).reordered(order)
    case .coins:
      var generator = self.generator(coins)
      return LabelledRows(inputs, targets: inputs.map { _ in generator.row(width: width) })
    }
  }

  /// The leakage on a hundred test rows, or on those there are.
  private func leakage(of network: Perceptron) -> Double? {
    let rows = labelledRows(min(100, testRows), .testRows, .testCoins)
    let ring = Array(0..<width)
    switch task {
    case .rule(_, let steps): return network.leakage(on: rows, reach: steps, order: ring)
    case .shuffled(_, let order): return network.leakage(on: rows, reach: 1, order: order)
    case .coins: return nil
    }
  }

  /// The share of the cells' neighbourhoods that occur in `training`.
  private func coverage(_ training: LabelledRows) -> Double {
    var seen = [Bool](repeating: false, count: 8 * width)
    for row in training.inputs {
      for cell in 0..<width {
        let left = row[cell == 0 ? width - 1 : cell - 1]
        let right = row[cell == width - 1 ? 0 : cell + 1]
        seen[8 * cell + (left ? 4 : 0) + (row[cell] ? 2 : 0) + (right ? 1 : 0)] = true
      }
    }
    return Double(seen.count { $0 }) / Double(seen.count)
  }

  /// The share of the cells of `test` that have the commoner output: of the rule, where it decides, else
  /// of the training rows.
  private func baseline(_ training: LabelledRows, _ test: LabelledRows) -> Double {
    let isMostlyOnes: Bool
    switch task {
    case .rule(let number, steps: 1), .shuffled(let number, _):
      isMostlyOnes = ElementaryRule(UInt8(number)).onesCount > 4
    case .rule, .coins:
      isMostlyOnes = 2 * ones(training) > training.targets.count * width
    }
    let cells = test.targets.count * width
    return Double(isMostlyOnes ? ones(test) : cells - ones(test)) / Double(cells)
  }

  private func ones(_ rows: LabelledRows) -> Int {
    rows.targets.reduce(0) { $0 + $1.count { $0 } }
  }
}

extension LearningNetwork {
  /// The units of the first hidden layer.
  fileprivate var units: Int {
    switch self {
    case .mlp(let hidden): hidden[0]
    case .lcn(let hidden, _), .cnn(let hidden, _): hidden
    }
  }

  /// The cells of a window; 1 for a network without one.
  fileprivate var window: Int {
    switch self {
    case .mlp: 1
    case .lcn(_, let kernel), .cnn(_, let kernel): kernel
    }
  }

  /// What tells its initial parameters from those of other networks under the same seed.
  fileprivate var word: UInt64 {
    switch self {
    case .mlp: 0
    case .lcn: 1
    case .cnn: 2
    }
  }

  /// The number of parameters, and what a row costs, in multiplications and additions.
  func cost(width: Int) -> (parameters: Int, flopsPerRow: Int) {
    var generator = SplitMix64(seed: 0)
    switch self {
    case .mlp(let hidden):
      let network = Perceptron(width: width, hidden: hidden, from: &generator)
      return (network.parameterCount, network.flopsPerRow)
    case .lcn(let hidden, let kernel):
      let network = LocalNetwork(
        width: width, hidden: hidden, kernel: kernel, sharing: .nowhere, from: &generator)
      return (network.parameterCount, network.flopsPerRow)
    case .cnn(let hidden, let kernel):
      let network = LocalNetwork(
        width: width, hidden: hidden, kernel: kernel, sharing: .everywhere, from: &generator)
      return (network.parameterCount, network.flopsPerRow)
    }
  }
}
