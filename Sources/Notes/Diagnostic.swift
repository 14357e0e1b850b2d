/// A place in a file, both numbers counted from 1; the column counts characters.
public struct Place: Hashable, Sendable {
  /// The file, as its author would name it: relative to the project, with forward slashes.
  public var file: String
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// A place in `file`.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// Something with the place it was read from.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What was read.
  public var value: Value
  /// Where it starts.
  public var place: Place

  /// `value`, read from `place`.
  public init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// Something wrong with the notes: one headline with a place, and a suggestion where there is one.
public struct Diagnostic: Hashable, Error, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The site cannot be built from this.
    case error
    /// The site can be built, but the author will want to look.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// What is wrong, as a headline: lower case, no full stop.
  public var summary: String
  /// What the author probably meant, to stand in `did you mean '…'?`.
  public var suggestion: String?
  /// What else there is to say, to stand in lines of their own below the place.
  public var notes: [String] = []

  /// A diagnostic at `place`.
  public init(
    _ severity: Severity = .error, at place: Place, _ summary: String, suggestion: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.summary = summary
    self.suggestion = suggestion
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The headline: `notes/x.md:42:7: error: …; did you mean '…'?`, always one line of text that is
  /// safe to print.
  public var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    let headline =
      "\(place.file):\(place.line):\(place.column): \(severity.rawValue): \(summary)\(hint)"
    return String(headline.map { $0 == "\t" ? " " : Self.harmless($0) })
  }
}
