/// One block of a note's body.
public indirect enum Block: Hashable, Sendable {
  /// A heading of level 1 to 6 with its anchor, unique in the note.
  case heading(level: Int, content: [Inline], anchor: String, place: Place)
  /// A paragraph.
  case paragraph([Inline])
  /// A quotation.
  case quote([Block])
  /// A quotation with a meaning: an alert, an exercise, a solution.
  case callout(Callout)
  /// A list; `start` is the first number of an ordered one, nil for bullets. Items of a tight list
  /// hold their paragraphs without space between.
  case list(start: Int?, isTight: Bool, items: [ListItem])
  /// Code that is shown, not run; `info` is the text after the fence.
  case code(info: String, text: String, place: Place)
  /// A formula on a line of its own; `id` is its name for references, for which it gets a number.
  case formula(Formula, id: Located<String>?)
  /// A block of raw HTML, as written; see `tagFiltered(_:)`.
  case html(String, place: Place)
  /// A table.
  case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
  /// A break between themes.
  case thematicBreak
  /// An experiment to run.
  case experiment(ExperimentFence)

  /// How a table's column is set.
  public enum Alignment: Hashable, Sendable {
    /// As the text around it, or to one side.
    case natural, left, center, right
  }
}

/// An item of a list; `isDone` tells a task's state, nil where the item is no task.
public struct ListItem: Hashable, Sendable {
  /// A task's state.
  public var isDone: Bool?
  /// What the item holds.
  public var blocks: [Block]

  /// An item that holds `blocks`.
  public init(isDone: Bool? = nil, blocks: [Block]) {
    self.isDone = isDone
    self.blocks = blocks
  }
}
