/// One parameter as an author wrote it: a key and a value, not yet understood.
public struct Setting: Hashable, Sendable {
  /// The key.
  public var key: String
  /// The value.
  public var value: Value

  /// The setting of `key` to `value`.
  public init(_ key: String, _ value: Value) {
    self.key = key
    self.value = value
  }

  /// A value as written.
  public indirect enum Value: Hashable, Sendable {
    /// One word or number; in quotes it can only be text.
    case scalar(String, isQuoted: Bool = false)
    /// Several values.
    case list([Value])
    /// Keys with values of their own, which no parameter takes.
    case mapping
  }
}

/// What is wrong with an experiment's parameters, and with which part of them.
public struct ParameterError: Error, Hashable, Sendable {
  /// The part that is wrong.
  public var subject: Subject
  /// What is wrong with it: lower case, no full stop.
  public var message: String
  /// The word that was not understood, and the words that would be: for a suggestion.
  public var unknown: Unknown?

  /// A part of the settings.
  public enum Subject: Hashable, Sendable {
    /// The experiment's name.
    case experiment
    /// The key of the setting with this index.
    case key(Int)
    /// Its value.
    case value(Int)
    /// One value of its list.
    case element(Int, Int)
    /// A parameter that no setting names.
    case parameter(String)
    /// A byte, counted from 0, of a line, counted from 1, of the file of this name.
    case file(String, line: Int, byte: Int)
  }

  /// An error about `subject`.
  public init(subject: Subject, message: String, unknown: Unknown? = nil) {
    self.subject = subject
    self.message = message
    self.unknown = unknown
  }

  /// A word that is not one of the known ones.
  public struct Unknown: Hashable, Sendable {
    /// What was written.
    public var word: String
    /// What can be written.
    public var known: [String]

    /// The word that was written, and those that can be.
    public init(word: String, known: [String]) {
      self.word = word
      self.known = known
    }
  }
}
