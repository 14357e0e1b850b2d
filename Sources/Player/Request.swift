import Experiments

/// What a page asks for: an experiment, its parameters, and which exhibit to show how.
///
/// As text it is one line for the experiment's name and one for each setting, written as on the
/// command line. Three keys are those of a note's block and no parameters:
///
///     descent
///     show=trajectories
///     id=fig-himmelblau
///     rate=0.02
///
/// `show` names the exhibit, `id` is the prefix of the ids within it, `alt` its text alternative.
struct Request {
  /// The lines that decide the outcome: the experiment's name, then its parameters.
  var run: [String] = []
  /// The exhibit's name; nil for the first that is shown by default.
  var show: String?
  /// The prefix of all ids within the exhibit.
  var id = "live"
  /// What there is to see; nil for the figure's own words.
  var alt: String?

  /// Reads a request.
  init(_ text: String) {
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = String(decoding: bytes, as: UTF8.self)
      if run.isEmpty {
        run = [line]
      } else if let value = Self.value(of: "show=", in: line) {
        show = value
      } else if let value = Self.value(of: "id=", in: line) {
        id = value
      } else if let value = Self.value(of: "alt=", in: line) {
        alt = value
      } else {
        run.append(line)
      }
    }
  }

  /// The experiment's name.
  var experiment: String { run.first ?? "" }

  /// The parameters, or the first line that is none.
  func settings() throws(UnreadableLine) -> [Setting] {
    var settings: [Setting] = []
    for line in run.dropFirst() {
      guard let setting = Setting(parsing: line) else { throw UnreadableLine(line: line) }
      settings.append(setting)
    }
    return settings
  }

  /// A line that is no setting.
  struct UnreadableLine: Error {
    /// The line.
    var line: String
  }

  /// What follows `start` in `line`; nil where it starts otherwise.
  private static func value(of start: StaticString, in line: String) -> String? {
    let start = start.description.utf8
    guard line.utf8.starts(with: start) else { return nil }
    return String(decoding: line.utf8.dropFirst(start.count), as: UTF8.self)
  }
}
