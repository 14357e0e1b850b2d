/// A quotation with a meaning, which its first line tells: `> [!NOTE]`.
public struct Callout: Hashable, Sendable {
  /// What it means: one of GitHub's alerts, an exercise, or the solution of the exercise around it.
  public enum Kind: String, CaseIterable, Sendable {
    /// One of GitHub's alerts.
    case note, tip, important, warning, caution
    /// Something for the reader to do.
    case exercise
    /// How the exercise around it is done.
    case solution
  }

  /// What it means.
  public var kind: Kind
  /// What links call it, where the author says: `> [!EXERCISE] {#ex-bowl}`.
  public var id: Located<String>?
  /// What it holds, the first line left out; a solution that is withheld holds nothing.
  public var blocks: [Block]
  /// Where `[!NOTE]` stands.
  public var place: Place

  /// A callout that holds `blocks`.
  public init(
    _ kind: Kind, id: Located<String>? = nil, blocks: [Block], place: Place
  ) {
    self.kind = kind
    self.id = id
    self.blocks = blocks
    self.place = place
  }
}

/// Which solutions a reading keeps.
public enum Solutions: Hashable, Sendable {
  /// All.
  case all
  /// None.
  case withheld
  /// Those of notes that name no day for them, and of those whose day has come by the day given.
  case released(by: String?)

  /// Whether the solutions of a note with this front matter are kept.
  func includes(_ head: FrontMatter) -> Bool {
    switch self {
    case .all: true
    case .withheld: false
    // Days written this way stand in the order of their letters.
    case .released(let today): head.solutions.map { $0 <= today ?? "" } ?? true
    }
  }
}
