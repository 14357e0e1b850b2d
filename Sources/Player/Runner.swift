import Experiments

/// Runs the experiment of a name when it comes by.
struct Runner: ExperimentVisitor {
  private let name: String
  private let settings: [Setting]
  /// What came of it; nil while the experiment has not come by.
  private(set) var result: Result?

  /// What a run comes to.
  enum Result {
    /// All trials ran; `exhibit` is the first that is shown by default.
    case outcome(Outcome, exhibit: String?)
    /// None did, because of these errors in the settings.
    case errors([ParameterError])
  }

  init(of name: String, settings: [Setting]) {
    self.name = name
    self.settings = settings
  }

  mutating func visit<Kind: Experiment>(_ kind: Kind.Type) {
    guard equal(Kind.name, name) else { return }
    var experiment = Kind()
    var binder = SettingsBinder(settings, of: name)
    experiment.bind(&binder)
    let errors = binder.finish()
    guard errors.isEmpty else {
      result = .errors(errors)
      return
    }
    result = .outcome(
      experiment.report(experiment.trials().map { Kind.observe($0) }),
      exhibit: Kind.exhibits.first { $0.isShownByDefault }?.name)
  }
}
