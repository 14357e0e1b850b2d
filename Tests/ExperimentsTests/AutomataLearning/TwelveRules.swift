import Experiments
import Figures

/// Twelve rules and three seeds, run once for all tests that look at the outcome.
enum TwelveRules {
  static let experiment = AutomataLearning(
    Setting("rules", .scalar("twelve")), .list("seeds", "1", "2", "3"))
  static let observations = experiment.trials().map { AutomataLearning.observe($0) }
  static let outcome = experiment.report(observations)

  /// The accuracies of an independent implementation, over five seeds: the perceptron's share of right
  /// cells and of rows in which all are right.
  static let reference: [(rule: Int, cells: Double, rows: Double)] = [
    (204, 0.9943, 0.9142), (170, 0.9937, 0.9086), (232, 0.9397, 0.4006), (128, 0.9286, 0.4010),
    (136, 0.9514, 0.5002), (184, 0.7929, 0.0452), (18, 0.7790, 0.0232), (110, 0.7181, 0.0138),
    (30, 0.6874, 0.0084), (22, 0.6613, 0.0092), (90, 0.6283, 0.0032), (150, 0.5075, 0.0016),
  ]
}

extension Experiment {
  /// The experiment with `settings`, which must all be right.
  init(_ settings: Setting...) {
    self.init()
    var binder = SettingsBinder(settings, of: Self.name)
    bind(&binder)
    precondition(binder.finish().isEmpty, "the settings are wrong")
  }

  /// The outcome of the whole run.
  var outcome: Outcome { report(trials().map { Self.observe($0) }) }
}

extension Setting {
  /// A list of numbers or words.
  static func list(_ key: String, _ items: String...) -> Setting {
    Setting(key, .list(items.map { .scalar($0) }))
  }
}
