import Elementary

/// Gives an experiment the parameters an author wrote, and collects everything wrong with them.
///
///     var binder = SettingsBinder([Setting("rate", .scalar("0.1"))], of: "descent")
///     experiment.bind(&binder)
///     let errors = binder.finish()
public struct SettingsBinder: ParameterBinder {
  private let experiment: String
  private let settings: [Setting]
  private let files: [DataFile]
  private var known: [String] = []
  private var errors: [ParameterError] = []

  /// A binder of `settings` for the experiment of this name.
  ///
  /// - Parameter files: The files that a setting can name.
  public init(_ settings: [Setting], of experiment: String, files: [DataFile] = []) {
    self.settings = settings
    self.files = files
    self.experiment = experiment
  }

  /// The value that the settings give this parameter, or its present one where they give none or a
  /// wrong one.
  public mutating func value(for parameter: Parameter, now: ParameterValue) -> ParameterValue {
    known.append(parameter.name)
    guard let index = index(of: parameter.name) else { return now }
    return read(settings[index].value, as: parameter.kind, of: parameter.name, at: .value(index))
      ?? now
  }

  /// Notes an error unless `condition` holds or the parameter was refused already.
  public mutating func require(_ condition: Bool, _ name: String, _ message: String) {
    guard !condition else { return }
    let subject = index(of: name).map { ParameterError.Subject.value($0) } ?? .parameter(name)
    // A value already refused needs no second complaint.
    if errors.contains(where: { $0.subject.isPart(of: subject) }) { return }
    errors.append(ParameterError(subject: subject, message: "parameter '\(name)' \(message)"))
  }

  /// Notes the problem.
  public mutating func complain(about file: DataFile, _ problem: DataFile.Problem) {
    errors.append(
      ParameterError(
        subject: .file(file.name, line: problem.line, byte: problem.byte),
        message: problem.message, unknown: problem.unknown))
  }

  /// Everything wrong with the settings: values in the order of the parameters, then keys that come
  /// twice or are unknown, in their own order; call it after `bind`.
  public consuming func finish() -> [ParameterError] {
    for (index, setting) in settings.enumerated()
    where settings[..<index].contains(where: { equal($0.key, setting.key) }) {
      errors.append(
        ParameterError(
          subject: .key(index), message: "parameter '\(setting.key)' is given twice"))
    }
    for (index, setting) in settings.enumerated() where !contains(known, setting.key) {
      errors.append(
        ParameterError(
          subject: .key(index),
          message: "unknown parameter '\(setting.key)' of experiment '\(experiment)'",
          unknown: .init(word: setting.key, known: known)))
    }
    return errors
  }
}

extension SettingsBinder {
  /// The last setting of this name.
  private func index(of name: String) -> Int? {
    settings.lastIndex { equal($0.key, name) }
  }

  private mutating func read(
    _ value: Setting.Value, as kind: Parameter.Kind, of name: String,
    at subject: ParameterError.Subject
  ) -> ParameterValue? {
    if case .named(let words, let other) = kind {
      if case .scalar(let text, _) = value {
        if contains(words, text) { return .word(text) }
        guard other.element.value(of: text, isQuoted: false) != nil else {
          complain(
            subject, "parameter '\(name)' takes \(kind.phrase), not '\(text)'",
            .init(word: text, known: words))
          return nil
        }
      }
      return read(value, as: other, of: name, at: subject)
    }
    if case .list(let element, let count) = kind {
      return readList(value, of: element, count: count, name: name, at: subject)
    }
    switch value {
    case .scalar(let text, let isQuoted):
      if case .file(let ending) = kind {
        return readFile(text, ending: ending, of: name, at: subject)
      }
      if let value = kind.value(of: text, isQuoted: isQuoted) { return value }
      var unknown: ParameterError.Unknown?
      if case .choice(let words) = kind { unknown = .init(word: text, known: words) }
      complain(subject, "parameter '\(name)' takes \(kind.phrase), not '\(text)'", unknown)
    case .list:
      complain(subject, "parameter '\(name)' takes \(kind.phrase), not a list")
    case .mapping:
      complain(subject, "parameter '\(name)' takes \(kind.phrase), not a mapping")
    }
    return nil
  }

  /// A list as written, or one value where a list of one would do.
  private mutating func readList(
    _ value: Setting.Value, of kind: Parameter.Kind, count: ClosedRange<Int>, name: String,
    at subject: ParameterError.Subject
  ) -> ParameterValue? {
    guard case .list(let elements) = value else {
      guard let one = read(value, as: kind, of: name, at: subject) else { return nil }
      if !count.contains(1) {
        complain(subject, "parameter '\(name)' takes \(phrase(for: count)), not 1")
      }
      return .list([one])
    }
    if !count.contains(elements.count) {
      complain(subject, "parameter '\(name)' takes \(phrase(for: count)), not \(elements.count)")
    }
    var list: [ParameterValue] = []
    for (offset, element) in elements.enumerated() {
      let place: ParameterError.Subject =
        if case .value(let index) = subject { .element(index, offset) } else { subject }
      if let value = read(element, as: kind, of: name, at: place) { list.append(value) }
    }
    return list.count == elements.count ? .list(list) : nil
  }

  /// The file of this name, or none.
  private mutating func readFile(
    _ text: String, ending: String, of name: String, at subject: ParameterError.Subject
  ) -> ParameterValue? {
    if equal(text, "none") { return .file(nil) }
    if let file = files.first(where: { equal($0.name, text) }), file.ends(in: ending) {
      return .file(file)
    }
    let kind = Parameter.Kind.file(ending: ending)
    complain(
      subject, "parameter '\(name)' takes \(kind.phrase), not '\(text)'",
      .init(word: text, known: files.filter { $0.ends(in: ending) }.map { $0.name }))
    return nil
  }

  private mutating func complain(
    _ subject: ParameterError.Subject, _ message: String, _ unknown: ParameterError.Unknown? = nil
  ) {
    errors.append(ParameterError(subject: subject, message: message, unknown: unknown))
  }

  private func phrase(for count: ClosedRange<Int>) -> String {
    count.lowerBound == count.upperBound
      ? "\(count.lowerBound) values" : "\(count.lowerBound) to \(count.upperBound) values"
  }
}

extension ParameterError.Subject {
  /// Whether this is `whole` or one of its elements.
  fileprivate func isPart(of whole: Self) -> Bool {
    switch (self, whole) {
    case (.value(let a), .value(let b)): a == b
    case (.element(let a, _), .value(let b)): a == b
    default: false
    }
  }
}

extension Parameter.Kind {
  /// What `text` means for a parameter of this kind; nil where it means nothing or too much.
  fileprivate func value(of text: String, isQuoted: Bool) -> ParameterValue? {
    switch self {
    case .number(let range):
      guard !isQuoted, let number = Elementary.number(parsing: text.utf8) else { return nil }
      return range.contains(number) ? .number(number) : nil
    case .integer(let range):
      guard !isQuoted, let integer = Int(text) else { return nil }
      return range.contains(integer) ? .integer(integer) : nil
    case .flag:
      if isQuoted { return nil }
      return equal(text, "true") ? .flag(true) : equal(text, "false") ? .flag(false) : nil
    case .choice(let words):
      return contains(words, text) ? .word(text) : nil
    case .file, .list, .named:
      return nil
    }
  }

  /// What a list of this kind consists of, or the kind itself.
  fileprivate var element: Parameter.Kind {
    if case .list(let element, _) = self { element } else { self }
  }

  /// What a parameter of this kind takes, to stand after `takes`.
  public var phrase: String {
    switch self {
    case .number(let range):
      "a number from \(ParameterValue.number(range.lowerBound).canonical)"
        + " to \(ParameterValue.number(range.upperBound).canonical)"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .file(let ending): "the name of a file '…\(ending)' in the notes' folder 'data'"
    case .choice(let words): "one of " + words.map { "'\($0)'" }.joined(separator: ", ")
    case .list(let kind, let count):
      count.lowerBound == count.upperBound
        ? "\(count.lowerBound) values, each \(kind.phrase)"
        : "\(count.lowerBound) to \(count.upperBound) values, each \(kind.phrase)"
    case .named(let words, let kind):
      words.map { "'\($0)'" }.joined(separator: ", ") + " or \(kind.phrase)"
    }
  }
}

extension DataFile {
  fileprivate func ends(in ending: String) -> Bool {
    name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}

/// Whether two texts have the same bytes, which is what sameness of names means here; needs no tables
/// of Unicode.
package func equal(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

private func contains(_ words: [String], _ word: String) -> Bool {
  words.contains { equal($0, word) }
}
