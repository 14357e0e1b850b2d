import Laboratory

/// One network learning one rule: all that its result depends on.
public struct LearningTrial: Hashable, Storable {
  /// A network with its sizes.
  public enum Architecture: Hashable, Storable {
    /// A multilayer perceptron with this many hidden units.
    case mlp(hidden: Int)
    /// A locally connected network with this many hidden units and window cells at each cell.
    case lcn(hidden: Int, kernel: Int)
    /// A convolutional network with this many hidden units and window cells.
    case cnn(hidden: Int, kernel: Int)
  }

  /// Wolfram's number of the rule.
  public var rule: Int
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
  /// The network.
  public var network: Architecture
}

/// How well one network learned one rule.
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
  /// The share of test cells that have the rule's commoner output.
  public var baseline: Double
  /// Of the eight neighbourhoods at each cell, the share that occurs in the training rows: what a
  /// network that learns every cell by itself can know.
  public var coverage: Double
}

extension LearningTrial {
  /// What a stream of random numbers is for.
  private enum Purpose: UInt64 {
    case trainingRows, testRows, initialization, order
  }

  /// The generator for `purpose`, the same for all trials that share the seed and `words`.
  private func generator(_ purpose: Purpose, _ words: UInt64...) -> SplitMix64 {
    SplitMix64(stream: [UInt64(seed), purpose.rawValue] + words)
  }

  /// Trains the network and tests it.
  func observe() -> LearningObservation {
    switch network {
    case .mlp(let hidden):
      var generator = generator(.initialization, 0, UInt64(rule))
      return observe(Perceptron(width: width, hidden: hidden, from: &generator))
    case .lcn(let hidden, let kernel):
      var generator = generator(.initialization, 1, UInt64(rule))
      return observe(
        LocalNetwork(
          width: width, hidden: hidden, kernel: kernel, sharing: .nowhere, from: &generator))
    case .cnn(let hidden, let kernel):
      var generator = generator(.initialization, 2, UInt64(rule))
      return observe(
        LocalNetwork(
          width: width, hidden: hidden, kernel: kernel, sharing: .everywhere, from: &generator))
    }
  }

  private func observe(_ network: some RowNetwork) -> LearningObservation {
    let training = labelledRows(rows, .trainingRows)
    let test = labelledRows(testRows, .testRows)
    var trainer = Trainer(
      network, on: training, Training(updates: updates, batch: batch, rate: rate),
      from: generator(.order))
    trainer.finish()
    let trained = trainer.network.score(on: training)
    let tested = trainer.network.score(on: test)
    return LearningObservation(
      trainAccuracy: trained.cellAccuracy, testAccuracy: tested.cellAccuracy,
      rowAccuracy: tested.rowAccuracy, trainLoss: trained.loss, testLoss: tested.loss,
      baseline: baseline(test), coverage: coverage(training))
  }

  /// Rows that depend on the seed and the width alone, and what the rule makes of them.
  private func labelledRows(_ count: Int, _ purpose: Purpose) -> LabelledRows {
    var generator = generator(purpose)
    let inputs = (0..<count).map { _ in generator.row(width: width) }
    return LabelledRows(inputs, under: ElementaryRule(UInt8(rule)))
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

  /// The share of the cells of `test` that have the rule's commoner output.
  private func baseline(_ test: LabelledRows) -> Double {
    let ones = test.targets.reduce(0) { $0 + $1.count { $0 } }
    let cells = testRows * width
    let isMostlyOnes = ElementaryRule(UInt8(rule)).onesCount > 4
    return Double(isMostlyOnes ? ones : cells - ones) / Double(cells)
  }
}
