import Experiments
import Figures

/// A descent with parameters as an author writes them, and what is wrong with them.
///
/// Its sweep is as short as it can be, unless the parameters say otherwise.
func descent(_ settings: (String, String)...) -> (experiment: Descent, errors: [ParameterError]) {
  var experiment = Descent()
  var settings = settings
  if !settings.contains(where: { $0.0.hasPrefix("sweep") }) {
    settings += [("sweep-count", "2"), ("sweep-steps", "1")]
  }
  var binder = SettingsBinder(
    settings.map { key, text in
      let scalars = text.split(separator: " ").map { Setting.Value.scalar(String($0)) }
      return Setting(key, scalars.count == 1 ? scalars[0] : .list(scalars))
    }, of: Descent.name)
  experiment.bind(&binder)
  return (experiment, binder.finish())
}

extension Descent {
  /// Runs every trial and reports.
  var outcome: Outcome { report(trials().map { Descent.observe($0) }) }

  /// The trace of the first run.
  var firstTrace: Trace? {
    for trial in trials() { if case .run(let trace) = Descent.observe(trial) { return trace } }
    return nil
  }
}

extension Outcome {
  /// The verdicts of the summary, row by row.
  var verdicts: [String] {
    rows.map { if case .text(let verdict)? = $0.last { verdict } else { "" } }
  }

  /// The rows of the summary.
  var rows: [[Table.Cell]] {
    for case .table(let table) in exhibits where table.name == "summary" { return table.rows }
    return []
  }

  /// The number of this name; not a number if there is none.
  subscript(_ name: String) -> Double {
    values.first { $0.name == name }?.number ?? .nan
  }
}
