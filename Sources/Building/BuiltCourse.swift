public import Notes
public import Site
public import Workshop

/// What a build made, or why it made nothing.
public struct BuiltCourse: Sendable {
  /// The whole site in the order of its paths; empty where it is not fit to be published.
  public internal(set) var files: [SiteFile] = []
  /// Which files differ from those of the last site that the same builder made.
  public internal(set) var changes = SiteChanges()
  /// The slugs of the notes whose pages were set anew, in reading order.
  public internal(set) var pagesSet: [String] = []
  /// Everything that is wrong, by file, line and column.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The text of each file, by the name that diagnostics call it by.
  public internal(set) var sources: [String: String] = [:]
  /// The diagnostics of claims that do not hold.
  public internal(set) var failures: [Diagnostic] = []
  /// What the blocks ran and recalled.
  public internal(set) var plans: [BlockPlan] = []
  /// How many seconds the trials of each block took together, of those blocks of which any ran.
  public internal(set) var seconds: [BlockKey: Double] = [:]
  /// How many notes the course has, drafts left out.
  public internal(set) var notes = 0
  /// Where the site will stand on the web, as `course.yml` says it; nil where it does not.
  public internal(set) var address: String?
  /// Why results could not be kept, in words; nil where they were.
  public internal(set) var trouble: String?
  /// Whether the site can be published.
  public internal(set) var isFit = false

  private let ofReading: [Diagnostic]

  /// Nothing made yet of `reading`.
  init(of reading: CourseReading, notes: Int) {
    sources = reading.sources
    self.notes = notes
    address = reading.readable.baseURL
    ofReading = reading.diagnostics
  }

  /// Takes in what else is wrong, and judges whether `request` is content with it.
  mutating func tell(_ found: [Diagnostic], by request: BuildRequest) {
    diagnostics = CourseReading.sorted(ofReading + found + failures)
    let errors = Set(diagnostics.filter { $0.severity == .error })
    let tolerated = request.keepsGoing ? failures : []
    isFit =
      errors.isSubset(of: tolerated) && !(request.isStrict && !(ofReading + found).isEmpty)
  }

  /// Whether there is nothing to say of it.
  public var isSilent: Bool { diagnostics.isEmpty && trouble == nil }
}

/// How one site differs from another: paths, each list in the order of their bytes.
public struct SiteChanges: Hashable, Sendable {
  /// The files that are new.
  public var added: [String] = []
  /// The files with other content.
  public var changed: [String] = []
  /// The files that are gone.
  public var removed: [String] = []

  /// Whether the sites are the same.
  public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// No difference.
  public init() {}

  /// How `new` differs from `old`, both by path.
  init(from old: [String: [UInt8]], to new: [SiteFile]) {
    var gone = Set(old.keys)
    for file in new {
      guard let before = old[file.path] else { added.append(file.path); continue }
      gone.remove(file.path)
      if before != file.bytes { changed.append(file.path) }
    }
    removed = gone.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
