public import Experiments
public import Notes

extension Workshop {
  /// Binds what an author wrote in a block, or says everything that is wrong with it, or with a file
  /// of `data` that it names, with its place.
  ///
  /// - Parameter fingerprint: That of `data`.
  func bind(
    _ fence: ExperimentFence, data: [Notes.DataFile], fingerprint: String,
    remembering memory: inout WorkshopMemory
  ) -> Result<Run, FenceErrors> {
    let question = WorkshopMemory.Question(
      experiment: fence.name.value, settings: fence.settings.map(\.setting), data: fingerprint)
    if let run = memory.runs[question] { return .success(run) }
    let bound = bind(question.experiment, settings: question.settings, data: data)
    memory.runs[question] = try? bound.get()
    return bound.mapError { failure in
      FenceErrors(diagnostics: failure.errors.map { fence.diagnostic(for: $0, data: data) })
    }
  }
}

extension ParameterError {
  /// The place in one of `data` of which this speaks; nil where it speaks of a block.
  public func place(in data: [Notes.DataFile]) -> Place? {
    guard case .file(let name, let line, let byte) = subject else { return nil }
    return data.first { $0.name == name }?.place(line: line, byte: byte)
  }
}

/// What is wrong with a block.
struct FenceErrors: Error {
  let diagnostics: [Diagnostic]
}

extension ExperimentFence {
  fileprivate func diagnostic(
    for error: ParameterError, data: [Notes.DataFile]
  ) -> Diagnostic {
    let suggestion = error.unknown.flatMap { nearest($0.word, among: $0.known) }
    let place = error.place(in: data) ?? place(of: error.subject)
    return Diagnostic(at: place, error.message, suggestion: suggestion)
  }

  private func place(of subject: ParameterError.Subject) -> Place {
    switch subject {
    case .experiment: return name.place
    case .parameter, .file: return place
    case .key(let index): return settings[index].key.place
    case .value(let index): return settings[index].value.place
    case .element(let index, let element):
      if case .list(let elements, _) = settings[index].value { return elements[element].place }
      return settings[index].value.place
    }
  }

  /// Which exhibits this block shows, and what is wrong with its choice.
  func selection(
    from exhibits: [ExhibitDeclaration]
  ) -> (shown: [String], faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    var shown: [ExhibitDeclaration] = []
    for name in show ?? [] {
      guard let exhibit = exhibits.first(where: { $0.name == name.value }) else {
        faults.append(
          Diagnostic(
            at: name.place,
            "experiment '\(self.name.value)' has no figure or table '\(name.value)'",
            suggestion: nearest(name.value, among: exhibits.map(\.name))))
        continue
      }
      if shown.contains(exhibit) {
        faults.append(Diagnostic(at: name.place, "'\(name.value)' is shown twice"))
      } else {
        shown.append(exhibit)
      }
    }
    if show == nil { shown = exhibits.filter(\.isShownByDefault) }
    return (shown.map(\.name), faults)
  }
}

extension ExperimentFence.Setting {
  /// The setting as experiments read it.
  fileprivate var setting: Setting { Setting(key.value, value.value) }
}

extension ExperimentFence.Value {
  fileprivate var value: Setting.Value {
    switch self {
    case .scalar(let text, let isQuoted): .scalar(text.value, isQuoted: isQuoted)
    case .list(let values, _): .list(values.map(\.value))
    case .mapping: .mapping
    }
  }

  fileprivate var place: Place {
    switch self {
    case .scalar(let text, _): text.place
    case .list(_, let place), .mapping(let place): place
    }
  }
}
