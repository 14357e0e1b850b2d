import Digest
public import Experiments
public import Foundation

/// One experiment with its parameters bound and its trials listed, free of the experiment's type.
///
/// A trial's result is data: what to do with it only the experiment knows, so it stays behind the
/// closures that this value was made with.
public struct Run: Sendable {
  /// The digest of everything that can change the outcome.
  public let key: String
  /// The experiment's name.
  public let experiment: String
  /// Every parameter with its value, in the order of the reference page.
  public let parameters: [BoundParameter]
  /// The seeds that its trials draw from.
  public let seeds: [Int]
  /// The figures and tables it can report.
  public let exhibits: [ExhibitDeclaration]
  /// The trials, in the order in which the experiment reports them.
  public let trials: [TrialJob]
  /// Turns the trials' results, in their order, into the outcome.
  /// - Throws: An error when a result is not one of this experiment's.
  public let report: @Sendable ([Data]) throws -> Outcome
}

/// A parameter's name and value.
public struct BoundParameter: Codable, Hashable, Sendable {
  /// The name.
  public var name: String
  /// The value in its one spelling.
  public var value: String
  /// Whether the author left it alone.
  public var isDefault: Bool
  /// The digest of the file that it names; nil where it names none.
  public var content: String?
}

/// One trial: the name its result is stored under, and how to run it.
public struct TrialJob: Sendable {
  /// The digest of everything that can change the result: the procedure's name, the trial with its
  /// parameters and seed, and the sources of the core.
  public let key: String
  /// Runs it.
  public let observe: @Sendable () throws -> Data
}

extension Run {
  /// Binds `settings` to the experiment of this kind.
  ///
  /// - Parameters:
  ///   - files: The files that a setting can name.
  ///   - digest: The digest of the sources that can change a trial's result.
  /// - Returns: The run, or everything that is wrong with the settings.
  package static func bind<Kind: Experiment>(
    _ kind: Kind.Type, to settings: [Setting], files: [Experiments.DataFile] = [],
    digest: String
  ) -> Result<Run, ParameterErrors> {
    var experiment = Kind()
    let defaults = ParameterList(of: experiment).entries
    var binder = SettingsBinder(settings, of: Kind.name, files: files)
    experiment.bind(&binder)
    let errors = binder.finish()
    guard errors.isEmpty else { return .failure(ParameterErrors(errors)) }

    let parameters = zip(ParameterList(of: experiment).entries, defaults).map { entry, standard in
      BoundParameter(
        name: entry.parameter.name, value: entry.value.canonical,
        isDefault: entry.value == standard.value, content: entry.value.content)
    }
    let bound = experiment
    let trials = experiment.trials().map { trial in
      TrialJob(
        key: TrialCoding.key(of: trial, procedure: Kind.procedure, digest: digest),
        observe: { try TrialCoding.encode(Kind.observe(trial)) })
    }
    var key = Fingerprint("outcome", digest, Kind.name)
    for parameter in parameters {
      key.add([parameter.name, parameter.value, "\(parameter.isDefault)"])
      key.add(parameter.content)
    }
    key.add(trials.map(\.key))
    return .success(
      Run(
        key: key.finished(), experiment: Kind.name, parameters: parameters, seeds: experiment.seeds,
        exhibits: Kind.exhibits, trials: trials,
        report: { results in
          bound.report(try results.map { try TrialCoding.decode(Kind.Observation.self, from: $0) })
        }))
  }
}

extension ParameterValue {
  /// The digest of the file's text; nil for other values.
  fileprivate var content: String? {
    if case .file(let file?) = self { SHA256.digest(file.text.utf8) } else { nil }
  }
}

/// Everything wrong with one experiment's settings.
public struct ParameterErrors: Error, Hashable, Sendable {
  /// The errors, as `SettingsBinder.finish` orders them.
  public let errors: [ParameterError]

  init(_ errors: [ParameterError]) { self.errors = errors }

  /// There is no experiment of this name.
  static func unknownExperiment(_ name: String, known: [String]) -> Self {
    Self([
      ParameterError(
        subject: .experiment, message: "unknown experiment '\(name)'",
        unknown: .init(word: name, known: known))
    ])
  }
}
