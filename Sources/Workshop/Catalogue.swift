public import Experiments

/// What the reference page says of one experiment.
public struct ExperimentReference: Sendable {
  /// The name.
  public var name: String
  /// One sentence, without a full stop.
  public var summary: String
  /// Every parameter with its default value.
  public var parameters: [ParameterList.Entry]
  /// The figures and tables for `show`.
  public var exhibits: [ExhibitDeclaration]
}

extension ExperimentReference {
  /// The reference of every experiment, in the catalogue's order.
  public static var all: [ExperimentReference] {
    var collector = Collector()
    Catalogue.visit(&collector)
    return collector.references
  }

  private struct Collector: ExperimentVisitor {
    var references: [ExperimentReference] = []

    mutating func visit<Kind: Experiment>(_ kind: Kind.Type) {
      references.append(
        ExperimentReference(
          name: Kind.name, summary: Kind.summary, parameters: ParameterList(of: Kind()).entries,
          exhibits: Kind.exhibits))
    }
  }
}

/// Finds an experiment by its name and binds settings to it.
struct RunBinder: ExperimentVisitor {
  let name: String
  let settings: [Setting]
  let files: [Experiments.DataFile]
  let digest: String
  var names: [String] = []
  var run: Result<Run, ParameterErrors>?

  init(name: String, settings: [Setting], files: [Experiments.DataFile], digest: String) {
    self.name = name
    self.settings = settings
    self.files = files
    self.digest = digest
  }

  mutating func visit<Kind: Experiment>(_ kind: Kind.Type) {
    names.append(Kind.name)
    if Kind.name == name { run = Run.bind(kind, to: settings, files: files, digest: digest) }
  }
}
