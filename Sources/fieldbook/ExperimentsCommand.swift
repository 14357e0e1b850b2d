import ArgumentParser
import Experiments
import Notes
import Workshop

/// `fieldbook experiments`: the catalogue, or one experiment's parameters, figures and tables.
struct ExperimentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiments", abstract: "List the experiments, or the parameters of one.",
    discussion: """
      EXAMPLE:
        fieldbook experiments
        fieldbook experiments descent
      """)

  @Argument(help: "The experiment to describe.")
  var name: String?

  func run() throws {
    let all = ExperimentReference.all
    guard let name else {
      let width = all.map(\.name.count).max() ?? 0
      for experiment in all { print(padded(experiment.name, to: width + 2) + experiment.summary) }
      return
    }
    guard let experiment = all.first(where: { $0.name == name }) else {
      let hint = nearest(name, among: all.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("unknown experiment '\(name)'\(hint)")
    }
    describe(experiment)
  }

  private func describe(_ experiment: ExperimentReference) {
    print("\(experiment.name): \(experiment.summary)")
    print("\nParameters")
    let width = experiment.parameters.map(\.parameter.name.count).max() ?? 0
    for entry in experiment.parameters {
      print("  \(padded(entry.parameter.name, to: width + 2))\(entry.parameter.help)")
      print(
        "  \(padded("", to: width + 2))\(entry.parameter.kind.phrase); default \(entry.value.canonical)"
      )
    }
    print("\nFigures and tables for 'show'")
    let names = experiment.exhibits.map(\.name.count).max() ?? 0
    for exhibit in experiment.exhibits {
      let note = exhibit.isShownByDefault ? "" : " (not shown unless asked for)"
      print(
        "  \(padded(exhibit.name, to: names + 2))\(exhibit.kind.rawValue): \(exhibit.summary)\(note)"
      )
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
