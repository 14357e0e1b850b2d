import Experiments
import Figures
import Testing

/// The settings that make an experiment quick where a test looks at something else.
let quickSettings: [Setting] = [
  Setting("grids", .list([.scalar("20"), .scalar("40")])), Setting("draws", .scalar("10")),
]

/// One run of the experiment, with what it reported by name.
struct LevelSetsRun {
  var experiment = LevelSets()
  var errors: [ParameterError]
  var outcome: Outcome

  /// Binds `settings`, runs every trial and reports.
  init(_ settings: [Setting] = []) {
    var binder = SettingsBinder(settings, of: LevelSets.name)
    experiment.bind(&binder)
    errors = binder.finish()
    outcome = experiment.report(experiment.trials().map { LevelSets.observe($0) })
  }

  func value(_ name: String) throws -> Double { try named(name).number }

  func named(_ name: String) throws -> NamedValue {
    try #require(outcome.values.first { $0.name == name }, "no value \(name)")
  }

  func has(_ name: String) -> Bool { outcome.values.contains { $0.name == name } }

  func figure(_ name: String) throws -> Figure {
    for case .figure(let figure) in outcome.exhibits where figure.name == name { return figure }
    throw Missing(name: name)
  }

  func table(_ name: String) throws -> Table {
    for case .table(let table) in outcome.exhibits where table.name == name { return table }
    throw Missing(name: name)
  }

  struct Missing: Error { var name: String }
}
