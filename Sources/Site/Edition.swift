public import Figures
public import Mathematics
public import Notes

/// Everything a site is made from: the course and what its experiments showed.
public struct Edition: Sendable {
  /// The course, with the notes to publish.
  public var course: Course
  /// What each block shows, by the note's slug and the block's id.
  public var results: [BlockKey: BlockResult]
  /// The verdicts on each note's claims, by its slug and in the order of the page.
  public var claims: [String: [ClaimResult]]
  /// What tells whether a note's page is still right, by the note's slug; a page whose note has none
  /// is set anew each time.
  public var digests: [String: NoteDigest] = [:]
  /// The files beside the notes.
  public var media: Media
  /// What sets the formulas.
  public var typesetter: Typesetter

  /// An edition of `course`.
  public init(
    course: Course, results: [BlockKey: BlockResult], claims: [String: [ClaimResult]] = [:],
    media: Media = .none, typesetter: Typesetter = Typesetter()
  ) {
    self.course = course
    self.results = results
    self.claims = claims
    self.media = media
    self.typesetter = typesetter
  }
}

/// Digests of everything that makes a note's page what it is, the course around it left out.
public struct NoteDigest: Hashable, Sendable {
  /// That of the text as it reads, the words that values have become included.
  public var text: String
  /// That of what its blocks show and of the verdicts on its claims.
  public var outcomes: String

  /// The digests of a note.
  public init(text: String, outcomes: String) {
    self.text = text
    self.outcomes = outcomes
  }
}

/// The name of a block in the course.
public struct BlockKey: Hashable, Sendable {
  /// The note's slug.
  public var note: String
  /// The block's id.
  public var id: String

  /// The block `id` of the note `note`.
  public init(note: String, id: String) {
    self.note = note
    self.id = id
  }
}

/// What one block shows, and where it came from.
public struct BlockResult: Sendable {
  /// The figures and tables to show, in the author's order.
  public var exhibits: [Exhibit]
  /// Where they came from; nil where they are part of the tool and no run made them.
  public var provenance: Provenance?

  /// What a block shows.
  public init(exhibits: [Exhibit], provenance: Provenance?) {
    self.exhibits = exhibits
    self.provenance = provenance
  }
}

/// How a result can be had again.
public struct Provenance: Hashable, Sendable {
  /// The experiment's name.
  public var experiment: String
  /// Every parameter with its canonical value, the defaults included.
  public var parameters: [Parameter]
  /// How many trials were run or recalled.
  public var trials: Int
  /// The seeds, where the experiment draws random numbers.
  public var seeds: [Int]
  /// The command that runs it in a terminal.
  public var command: String

  /// A parameter's name and canonical value.
  public struct Parameter: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The canonical value.
    public var value: String
    /// Whether it was left at its default.
    public var isDefault: Bool

    /// The parameter `name` at `value`.
    public init(name: String, value: String, isDefault: Bool) {
      self.name = name
      self.value = value
      self.isDefault = isDefault
    }
  }

  /// The provenance of a result.
  public init(
    experiment: String, parameters: [Parameter], trials: Int, seeds: [Int], command: String
  ) {
    self.experiment = experiment
    self.parameters = parameters
    self.trials = trials
    self.seeds = seeds
    self.command = command
  }
}
