import Experiments
import Testing

@Suite struct LearningTrialTests {
  @Test("The default run has a trial for each rule, network and seed, rules outermost")
  func trials() {
    let trials = AutomataLearning().trials()
    #expect(trials.count == 88 * 3 * 5)
    #expect(trials[15...].prefix(15).allSatisfy { $0.task == .rule(1, steps: 1) })
    #expect(trials.prefix(6).map(\.seed) == [1, 2, 3, 4, 5, 1])
    #expect(
      [trials[0], trials[5], trials[10]].map(\.network)
        == [.mlp(hidden: [64]), .lcn(hidden: 32, kernel: 3), .cnn(hidden: 32, kernel: 3)])
    #expect(trials.last?.task == .rule(232, steps: 1))
    #expect(AutomataLearning().seeds == [1, 2, 3, 4, 5])
  }

  @Test("A trial says nothing of what cannot change its result")
  func independence() {
    let other = AutomataLearning(
      Setting("kernel", .scalar("5")), Setting("local-hidden", .scalar("8")),
      .list("rules", "204", "7"), .list("seeds", "1", "2", "3", "4"))
    let isPerceptron = { (trial: LearningTrial) in
      trial.network == .mlp(hidden: [64]) && trial.task == .rule(204, steps: 1)
    }
    let old = AutomataLearning().trials().filter(isPerceptron)
    #expect(other.trials().filter(isPerceptron) == Array(old.prefix(4)))
  }

  @Test("The same trial gives the same bits, one after the other or all at once")
  func determinism() async {
    let trials = AutomataLearning(.list("rules", "110", "90"), .list("seeds", "1", "2")).trials()
    let first = trials.map { AutomataLearning.observe($0) }
    let second = await withTaskGroup { group in
      for (index, trial) in trials.enumerated().reversed() {
        group.addTask { (index, AutomataLearning.observe(trial)) }
      }
      var observations: [(Int, LearningObservation)] = []
      for await observation in group { observations.append(observation) }
      return observations.sorted { $0.0 < $1.0 }.map(\.1)
    }
    #expect(first == second)
    #expect(Set(first).count == first.count)
  }

  @Test("Within a seed all rules and networks see the same rows")
  func rows() {
    // Rule 145 is 110 with its output inverted: on the same rows its commoner output is as common.
    let experiment = AutomataLearning(
      .list("rules", "110", "145"), .list("seeds", "1", "2", "3"),
      Setting("updates", .scalar("1")))
    let trials = experiment.trials()
    let observations = trials.map { AutomataLearning.observe($0) }
    for seed in [1, 2, 3] {
      let of = trials.indices.filter { trials[$0].seed == seed }.map { observations[$0] }
      #expect(Set(of.map(\.baseline)).count == 1)
      #expect(Set(of.map(\.coverage)).count == 1)
    }
    #expect(Set(observations.map(\.baseline)).count == 3)
  }

  @Test("A constant rule is learned at once", arguments: ["mlp", "lcn", "cnn"])
  func constant(model: String) {
    let experiment = AutomataLearning(
      .list("rules", "0", "255"), .list("models", model), .list("seeds", "5"))
    for observation in experiment.trials().map({ AutomataLearning.observe($0) }) {
      #expect(observation.testAccuracy == 1)
      #expect(observation.rowAccuracy == 1)
      #expect(observation.baseline == 1)
      #expect(observation.testLoss < 0.01)
    }
  }

  @Test("Other widths, windows and sizes run, too")
  func sizes() {
    let experiment = AutomataLearning(
      .list("rules", "110"), .list("seeds", "1"), Setting("width", .scalar("11")),
      Setting("kernel", .scalar("5")), Setting("local-hidden", .scalar("20")),
      Setting("mlp-hidden", .scalar("30")), Setting("rows", .scalar("100")),
      Setting("batch", .scalar("24")), Setting("test-rows", .scalar("77")))
    let observations = experiment.trials().map { AutomataLearning.observe($0) }
    #expect(observations.allSatisfy { $0.trainAccuracy > 0.95 })
    #expect(observations[2].testAccuracy > 0.999)
  }

  @Test(
    "What does not fit together is refused in a sentence",
    arguments: [
      (
        Setting("kernel", .scalar("4")),
        "parameter 'kernel' takes odd numbers, so that a cell is in the middle"
      ),
      (.list("rules", "30", "30"), "parameter 'rules' takes each rule once"),
      (.list("models", "cnn", "cnn"), "parameter 'models' takes each network once"),
      (.list("seeds", "1", "2", "1"), "parameter 'seeds' takes each seed once"),
      (.list("rules", "256"), "parameter 'rules' takes a whole number from 0 to 255, not '256'"),
      (
        Setting("rules", .scalar("al")),
        "parameter 'rules' takes 'all', 'twelve' or 1 to 256 values, each a whole number from 0 to 255,"
          + " not 'al'"
      ),
      (
        Setting("rules", .scalar("-1")),
        "parameter 'rules' takes 'all', 'twelve' or 1 to 256 values, each a whole number from 0 to 255,"
          + " not '-1'"
      ),
      (
        Setting("rows", .scalar("0")),
        "parameter 'rows' takes a whole number from 1 to 100000, not '0'"
      ),
      (Setting("seeds", .list([])), "parameter 'seeds' takes 1 to 100 values, not 0"),
      (
        Setting("width", .scalar("2")),
        "parameter 'width' takes a whole number from 3 to 64, not '2'"
      ),
    ])
  func refusals(setting: Setting, message: String) {
    var experiment = AutomataLearning()
    var binder = SettingsBinder([setting], of: AutomataLearning.name)
    experiment.bind(&binder)
    #expect(binder.finish().map(\.message) == [message])
  }

  @Test("A word stands for its rules, and a list of them is called by it")
  func namedRules() {
    let all = AutomataLearning(Setting("rules", .scalar("all")))
    #expect(all.trials() == AutomataLearning().trials())
    let twelve = [204, 170, 232, 128, 136, 184, 18, 110, 30, 22, 90, 150].map { "\($0)" }
    let listed = AutomataLearning(Setting("rules", .list(twelve.map { .scalar($0) })))
    #expect(ParameterList(of: listed).entries[0].value.canonical == "twelve")
    #expect(AutomataLearning(Setting("rules", .scalar("110"))).trials().count == 15)
  }

  @Test("The wide convolutional network has the perceptron's parameters")
  func wide() {
    let trials = AutomataLearning(.list("models", "cnn-wide"), .list("rules", "110")).trials()
    #expect(trials.allSatisfy { $0.network == .cnn(hidden: 425, kernel: 3) })
  }

  @Test("Experiments on the same trials share their results, others do not")
  func sharing() {
    #expect(AutomataShuffled.procedure == AutomataLearning.procedure)
    #expect(AutomataExactness.procedure == AutomataExactness.name)
    let shuffled = AutomataShuffled(.list("rules", "110")).trials()
    let ordered = AutomataLearning(.list("rules", "110")).trials()
    #expect(ordered.allSatisfy { shuffled.contains($0) })
    #expect(shuffled.count == 2 * ordered.count)
  }

  @Test("The parameters and their defaults")
  func parameters() {
    let entries = ParameterList(of: AutomataLearning()).entries
    #expect(
      entries.map { "\($0.parameter.name)=\($0.value.canonical)" } == [
        "rules=all", "models=[mlp, lcn, cnn]", "seeds=[1, 2, 3, 4, 5]", "width=16", "rows=64",
        "test-rows=1000",
        "mlp-hidden=64", "local-hidden=32", "kernel=3", "updates=500", "batch=32", "rate=0.01",
      ])
  }
}
