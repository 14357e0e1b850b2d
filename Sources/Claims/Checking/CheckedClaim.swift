/// A claim of a note with its verdict and the evidence.
public struct CheckedClaim: Hashable, Sendable {
  /// The note's slug.
  public var note: String
  /// The claim's number in the note, from 1.
  public var number: Int
  /// What it says.
  public var words: String
  /// The condition, on one line.
  public var condition: String
  /// Whether the evidence supports it.
  public var holds: Bool
  /// Why not: what was measured, and what would have to be.
  public var reason: String?
  /// The values that the condition names.
  public var measurements: [Measurement]

  /// A verdict on the claim `number` of `note`.
  public init(
    note: String, number: Int, words: String, condition: String, holds: Bool,
    reason: String? = nil, measurements: [Measurement]
  ) {
    self.note = note
    self.number = number
    self.words = words
    self.condition = condition
    self.holds = holds
    self.reason = reason
    self.measurements = measurements
  }

  /// A value that a condition names.
  public struct Measurement: Hashable, Sendable {
    /// Its name as the condition writes it.
    public var name: String
    /// What was measured, with its interval: `0.742 ± 0.011`.
    public var value: String
    /// How many seeds are behind it; 0 where nothing was random.
    public var seeds: Int
    /// The slug of the note whose block it comes from.
    public var note: String
    /// The block's id.
    public var block: String
    /// The table whose column it is, if it is one.
    public var table: String?

    /// A measured value.
    public init(
      name: String, value: String, seeds: Int, note: String, block: String, table: String? = nil
    ) {
      self.name = name
      self.value = value
      self.seeds = seeds
      self.note = note
      self.block = block
      self.table = table
    }
  }
}
