/// The best that any network can do which sees a window of the row and treats all cells alike.
///
/// For every content of the window the best answer is the more frequent one, so the ceiling is exact:
/// the accuracy of the Bayes classifier, by enumeration of all rows.
public struct WindowCeiling: Hashable, Sendable {
  /// Which cell of the true ring stands at each place of the row that the network sees.
  public let order: [Int]
  /// The number of places in a window; odd.
  public let kernel: Int
  /// How many steps of the rule lie between a row and its target, at least 1.
  public let steps: Int

  /// The ceiling for rows in this order, seen through windows of `kernel` places.
  public init(order: [Int], kernel: Int, steps: Int = 1) {
    precondition(kernel > 0 && kernel % 2 == 1, "a window has a cell in its middle")
    precondition(steps > 0, "a target lies ahead of its row")
    self.order = order
    self.kernel = kernel
    self.steps = steps
  }

  /// The share of cells that the best function of a window gets right when all cells share it.
  public func sharedAccuracy(of rule: ElementaryRule) -> Double {
    counts(of: rule).shared.accuracy
  }

  /// The share of cells that are right when each cell has the best function of its own.
  public func localAccuracy(of rule: ElementaryRule) -> Double {
    let cells = counts(of: rule).cells
    return cells.reduce(0) { $0 + $1.accuracy } / Double(cells.count)
  }
}

extension WindowCeiling {
  /// How often each content of a window comes with each answer.
  struct Counts {
    /// The weight of the answers 0, by the window's content.
    var zeros: [Double]
    /// The weight of the answers 1.
    var ones: [Double]

    /// Nothing counted yet, for windows of `kernel` places.
    init(kernel: Int) {
      zeros = Array(repeating: 0, count: 1 << kernel)
      ones = zeros
    }

    /// The share of the more frequent answers.
    var accuracy: Double {
      var (right, all) = (0.0, 0.0)
      for (zero, one) in zip(zeros, ones) {
        right += max(zero, one)
        all += zero + one
      }
      return right / all
    }
  }

  /// Counts over all rows, for each place and for all together.
  private func counts(of rule: ElementaryRule) -> (shared: Counts, cells: [Counts]) {
    var shared = Counts(kernel: kernel)
    let cells = order.indices.map { place in
      let window = (0..<kernel).map { order[wrapped(place + $0 - kernel / 2)] }
      // Only cells of the window, or of the target's past, make a difference.
      var relevant: [Int] = []
      for cell in window + (-steps...steps).map({ wrapped(order[place] + $0) })
      where !relevant.contains(cell) { relevant.append(cell) }
      let bits = window.map { relevant.firstIndex(of: $0) ?? 0 }
      var index = [Int](repeating: 0, count: order.count)
      for (bit, cell) in relevant.enumerated() { index[cell] = bit }

      var counts = Counts(kernel: kernel)
      // Powers of two add up exactly.
      let weight = 1 / Double(1 << relevant.count)
      for row in 0..<1 << relevant.count {
        let content = bits.reduce(0) { $0 << 1 | row >> $1 & 1 }
        if value(of: order[place], after: steps, under: rule, row, index) {
          counts.ones[content] += weight
          shared.ones[content] += weight
        } else {
          counts.zeros[content] += weight
          shared.zeros[content] += weight
        }
      }
      return counts
    }
    return (shared, cells)
  }

  /// The value of a cell after some steps from the row whose cell c is bit `index[c]` of `row`.
  private func value(
    of cell: Int, after steps: Int, under rule: ElementaryRule, _ row: Int, _ index: [Int]
  ) -> Bool {
    if steps == 0 { return row >> index[cell] & 1 == 1 }
    return rule.output(
      left: value(of: wrapped(cell - 1), after: steps - 1, under: rule, row, index),
      center: value(of: cell, after: steps - 1, under: rule, row, index),
      right: value(of: wrapped(cell + 1), after: steps - 1, under: rule, row, index))
  }

  /// The place on the ring that `place` names.
  private func wrapped(_ place: Int) -> Int {
    let width = order.count
    return (place % width + width) % width
  }
}
