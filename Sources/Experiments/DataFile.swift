/// A text file beside the notes that a parameter can name: an experiment's instance, for example.
///
/// The core reads no files. Whoever binds the parameters hands their texts over, so that a trial holds
/// what was in the file and its result is kept under that.
public struct DataFile: Hashable, Sendable {
  /// The name by which a parameter calls it.
  public var name: String
  /// What is in it.
  public var text: String

  /// The file `name` that holds `text`.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Something wrong in a file.
  public struct Problem: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The byte of that line, counted from 0.
    public var byte: Int
    /// What is wrong: lower case, no full stop.
    public var message: String
    /// The word that was not understood, and those that would be.
    public var unknown: ParameterError.Unknown?

    /// Something wrong at a byte of a line.
    public init(
      line: Int, byte: Int, message: String, unknown: ParameterError.Unknown? = nil
    ) {
      self.line = line
      self.byte = byte
      self.message = message
      self.unknown = unknown
    }
  }
}
