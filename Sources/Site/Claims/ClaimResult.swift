/// A claim of a note with its verdict and the evidence.
public struct ClaimResult: Hashable, Sendable {
  /// Its number in the note, from 1.
  public var number: Int
  /// What it says.
  public var words: String
  /// The condition behind it.
  public var condition: String
  /// Whether the evidence supports it.
  public var holds: Bool
  /// Why not, where it does not.
  public var reason: String?
  /// What was measured.
  public var measurements: [Measurement]

  /// The verdict on a claim.
  public init(
    number: Int, words: String, condition: String, holds: Bool, reason: String? = nil,
    measurements: [Measurement]
  ) {
    self.number = number
    self.words = words
    self.condition = condition
    self.holds = holds
    self.reason = reason
    self.measurements = measurements
  }

  /// A value that the condition names.
  public struct Measurement: Hashable, Sendable {
    /// Its name as the condition writes it.
    public var name: String
    /// What was measured, with its interval.
    public var value: String
    /// How many seeds are behind it; 0 where nothing was random.
    public var seeds: Int
    /// The block it comes from.
    public var block: BlockKey
    /// The table whose column it is, if it is one.
    public var table: String?

    /// A measured value.
    public init(
      name: String, value: String, seeds: Int, block: BlockKey, table: String? = nil
    ) {
      self.name = name
      self.value = value
      self.seeds = seeds
      self.block = block
      self.table = table
    }

    /// The value with its name and seeds: `fig.gap = 0.02 ± 0.01 (3 seeds)`.
    var words: String { "\(name) = \(value)" + (seeds > 1 ? " (\(seeds) seeds)" : "") }
  }
}
