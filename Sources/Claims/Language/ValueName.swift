/// The name by which prose calls a value: `fig-bowl.gd.loss`, or `lesson-3#fig-bowl.gd.loss` for one
/// of another note.
public struct ValueName: Hashable, Sendable, CustomStringConvertible {
  /// The other note's slug; nil for the note the name stands in.
  public var note: String?
  /// The block's id.
  public var block: String
  /// The value's name in the block, or a column's with or without its table's name before it.
  public var value: String

  /// The name of `value` in `block`.
  public init(note: String? = nil, block: String, value: String) {
    self.note = note
    self.block = block
    self.value = value
  }

  /// The name as it is written.
  public var description: String { (note.map { "\($0)#" } ?? "") + "\(block).\(value)" }
}
