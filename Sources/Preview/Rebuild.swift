/// What a rebuild brings to the preview.
public struct Rebuild: Sendable {
  /// Every file of the site by its path from the root; nil where the notes cannot be shown.
  public var files: [String: [UInt8]]?
  /// The path of the course's address, such as `/course/`; `/` where it has none.
  public var base: String
  /// What is wrong with the notes.
  public var problems: [Problem]

  /// A rebuild that made `files`, or could not.
  public init(files: [String: [UInt8]]?, base: String = "/", problems: [Problem] = []) {
    self.files = files
    self.base = base
    self.problems = problems
  }
}

/// What a rebuild tells before it is done.
public enum Interim: Sendable {
  /// A site to show while experiments run, with room for what they will bring.
  case draft(files: [String: [UInt8]], base: String)
  /// How far the experiments are.
  case progress([RunningBlock])
}

/// What is wrong with the notes, and what it means for what there is to see.
struct Complaint: Codable, Hashable, Sendable {
  /// Everything that is wrong.
  var problems: [Problem] = []
  /// Whether the pages are made from the notes as they are now in spite of it.
  var isCurrent = true
}

/// One thing wrong with the notes, as the overlay shows it.
public struct Problem: Codable, Hashable, Sendable {
  /// `error` or `warning`.
  public var severity: String
  /// The file, as its author would name it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// What is wrong, in one sentence that names the place.
  public var words: String
  /// The line it speaks of and a mark below the place; empty where there is none.
  public var excerpt: String

  /// A problem at `line` of `file`.
  public init(severity: String, file: String, line: Int, words: String, excerpt: String) {
    self.severity = severity
    self.file = file
    self.line = line
    self.words = words
    self.excerpt = excerpt
  }
}

/// How far the trials of one block are.
public struct RunningBlock: Codable, Hashable, Sendable {
  /// The path of the page that will show it.
  public var page: String
  /// The id of the place on the page.
  public var id: String
  /// How many trials are done.
  public var done: Int
  /// How many there are to run.
  public var total: Int

  /// A block on `page` of which `done` of `total` trials are done.
  public init(page: String, id: String, done: Int, total: Int) {
    self.page = page
    self.id = id
    self.done = done
    self.total = total
  }
}
