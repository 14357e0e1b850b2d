/// An endless order in which rows are shown to a network: a new shuffle of all of them in each epoch.
///
/// A batch is the next rows of this order, so every batch is full, and one that does not divide the
/// number of rows runs on into the next epoch.
struct EpochOrder: Hashable, Sendable {
  private var order: [Int]
  private var position: Int
  private var generator: SplitMix64

  /// The order of `count` rows, at least 1, drawn from `generator`.
  init(count: Int, from generator: SplitMix64) {
    order = Array(0..<count)
    position = count
    self.generator = generator
  }

  /// The number of the next row.
  mutating func next() -> Int {
    if position == order.count {
      generator.shuffle(&order)
      position = 0
    }
    defer { position += 1 }
    return order[position]
  }
}
