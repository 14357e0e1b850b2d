/// Measures, compares with the budget, and prints a line for each.
struct Meter {
  private var measured = 0
  private var missed = 0

  /// Starts a section.
  func begin(_ section: String) {
    print("\n\(section)")
  }

  /// Times `work` and compares with `limit`; the result of `work` is looked at, so that it is done.
  ///
  /// - Parameter runs: How often it runs after a first time that does not count.
  /// - Returns: The median.
  @discardableResult mutating func time<Result>(
    _ name: String, within limit: Duration, runs: Int = 21, _ work: () throws -> Result
  ) rethrows -> Duration {
    let times = try Self.times(runs: runs, work)
    let (fastest, median) = (times[0], times[times.count / 2])
    let verdict: Verdict = fastest > limit ? .missed : median > limit ? .noisy : .met
    report(name, Self.text(median), "at most \(Self.text(limit))", median / limit, verdict)
    return median
  }

  /// Compares a time that was measured once, elsewhere, with `limit`.
  mutating func duration(_ name: String, _ time: Duration, within limit: Duration) {
    report(
      name, Self.text(time), "at most \(Self.text(limit))", time / limit,
      time > limit ? .missed : .met)
  }

  /// Compares a ratio that was measured elsewhere with `least`.
  mutating func ratio(_ name: String, _ ratio: Double, atLeast least: Double) {
    report(
      name, "\(Self.short(ratio)) times as fast", "at least \(Self.short(least))", least / ratio,
      ratio < least ? .missed : .met)
  }

  /// Compares a number of bytes with `limit`.
  mutating func size(_ name: String, of bytes: Int, within limit: Int) {
    report(
      name, "\(bytes) bytes", "at most \(limit) bytes", Double(bytes) / Double(limit),
      bytes > limit ? .missed : .met)
  }

  /// Compares how many times as fast `work` is as `peer`, run by turns, with `least`.
  mutating func speedup<One, Other>(
    _ name: String, atLeast least: Double, runs: Int = 11, over peer: () throws -> Other,
    _ work: () throws -> One
  ) rethrows {
    var (own, others): ([Duration], [Duration]) = ([], [])
    for _ in 0..<runs {
      own += try Self.times(runs: 1, work)
      others += try Self.times(runs: 1, peer)
    }
    self.ratio(name, others.sorted()[runs / 2] / own.sorted()[runs / 2], atLeast: least)
  }

  /// Prints what no budget limits.
  mutating func note(_ name: String, _ value: String) {
    print("  \(Self.padded(name, 52))\(value)")
  }

  /// Prints the sum of it all; whether every budget was met.
  func finish() -> Bool {
    print("\n\(measured) budgets, \(missed) missed")
    return missed == 0
  }

  private enum Verdict: String {
    case met = ""
    case noisy = "  (the fastest run is within)"
    case missed = "  MISSED"
  }

  private mutating func report(
    _ name: String, _ value: String, _ limit: String, _ share: Double, _ verdict: Verdict
  ) {
    measured += 1
    if verdict == .missed { missed += 1 }
    let percent = "\(Int((share * 100).rounded())) %"
    print(
      "  \(Self.padded(name, 52))\(Self.padded(value, 22))\(Self.padded(limit, 22))\(percent)"
        + verdict.rawValue)
  }

  /// The times of `runs` runs, the shortest first.
  private static func times<Result>(runs: Int, _ work: () throws -> Result) rethrows -> [Duration] {
    let clock = ContinuousClock()
    keep(try work())
    var times: [Duration] = []
    for _ in 0..<max(1, runs) {
      let start = clock.now
      keep(try work())
      times.append(clock.now - start)
    }
    return times.sorted()
  }

  /// A time in the unit that suits it.
  static func text(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    if seconds < 0.001 { return "\(short(seconds * 1e6)) µs" }
    return seconds < 1 ? "\(short(seconds * 1000)) ms" : "\(short(seconds)) s"
  }

  /// Three significant digits.
  private static func short(_ value: Double) -> String {
    let step: Double = value < 10 ? 100 : value < 100 ? 10 : 1
    let rounded = (value * step).rounded() / step
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

/// Takes a value as if it mattered, so that no compiler leaves out the work that made it.
@inline(never) func keep<Value>(_ value: Value) {
  withExtendedLifetime(value) {}
}
