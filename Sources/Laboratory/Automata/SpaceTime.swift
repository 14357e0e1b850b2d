extension ElementaryRule {
  /// The space-time diagram from `seed`: that row and the `steps` rows that follow it, on a ring.
  ///
  /// - Parameters:
  ///   - seed: the first row, of any width.
  ///   - steps: how many rows follow it, at least 0.
  /// - Returns: `steps + 1` rows of the seed's width, the oldest first.
  public func spaceTime(from seed: [Bool], steps: Int) -> [[Bool]] {
    precondition(steps >= 0, "time runs forwards")
    var rows = [seed]
    rows.reserveCapacity(steps + 1)
    for step in 0..<steps { rows.append(self.step(rows[step])) }
    return rows
  }
}

extension SplitMix64 {
  /// The next row of `width` fair, independent cells.
  public mutating func row(width: Int) -> [Bool] {
    (0..<width).map { _ in bit() }
  }
}

extension ElementaryRule {
  /// How little of the rule's space-time diagram repeats: the Lempel–Ziv ratio of its cells, row by row,
  /// from a random row of 64 cells over 64 rows.
  ///
  /// All rules start from the same row, whose own cells are left out.
  public var spaceTimeRatio: Double {
    var generator = SplitMix64(seed: 0)
    let size = 64
    let rows = spaceTime(from: generator.row(width: size), steps: size)
    return LempelZiv.ratio(of: Array(rows.dropFirst().joined()))
  }
}
