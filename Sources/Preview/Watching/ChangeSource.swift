/// Something that may have happened to a file below the watched folder.
enum Change: Hashable, Sendable {
  /// The file at this path was written to its end, or came with its content.
  case settled(String)
  /// The file at this path is there and may still be written.
  case appeared(String)
  /// The file or folder at this path is gone, perhaps to come back in a moment.
  case vanished(String)
  /// Anything may have happened.
  case anything
}

/// Where changes come from.
protocol ChangeSource: SendableMetatype {
  /// What has happened, once something has; nothing where nothing happens for so many milliseconds.
  mutating func changes(within milliseconds: Int) -> [Change]
}
