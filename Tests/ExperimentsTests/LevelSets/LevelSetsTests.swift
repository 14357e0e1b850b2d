import Experiments
import Figures
import Foundation
import Testing

@Suite("Level sets: the experiment")
struct LevelSetsTests {
  @Test("It reports what it declares, in that order")
  func declared() {
    let run = LevelSetsRun(quickSettings)
    #expect(run.errors == [])
    #expect(run.outcome.exhibits.map(\.name) == LevelSets.exhibits.map(\.name))
    for (exhibit, declaration) in zip(run.outcome.exhibits, LevelSets.exhibits) {
      if case .figure(let figure) = exhibit {
        #expect(declaration.kind == .figure)
        #expect(figure.summary.hasSuffix("."))
      } else {
        #expect(declaration.kind == .table)
      }
    }
    #expect(
      LevelSets.exhibits.filter(\.isShownByDefault).map(\.name) == ["contours", "angles", "rates"])
    #expect(Set(run.outcome.values.map(\.name)).count == run.outcome.values.count)
  }

  @Test("Two runs agree to the bit, in whatever order the trials are run")
  func deterministic() {
    let experiment = LevelSets()
    let trials = experiment.trials()
    let forwards = trials.map { LevelSets.observe($0) }
    let backwards = Array(trials.reversed().map { LevelSets.observe($0) }.reversed())
    #expect(forwards == backwards)
    #expect(experiment.report(forwards) == experiment.report(backwards))
  }

  @Test("Trials and observations come back from a cache as they went")
  func storable() throws {
    let trials = LevelSetsRun(quickSettings).experiment.trials()
    let data = try JSONEncoder().encode(trials)
    #expect(try JSONDecoder().decode([LevelSets.Trial].self, from: data) == trials)
    let observations = trials.map { LevelSets.observe($0) }
    let stored = try JSONEncoder().encode(observations)
    #expect(try JSONDecoder().decode([LevelSets.Observation].self, from: stored) == observations)
  }

  @Test("There is a trial for each grid and rule, the unit, the network, and each size and seed")
  func trials() {
    #expect(LevelSets().trials().count == 2 * 5 + 1 + 1 + 7 * 5)
    #expect(Set(LevelSets().trials()).count == LevelSets().trials().count)
    #expect(LevelSets().seeds == [1, 2, 3, 4, 5])
  }

  @Test("What is only drawn changes no trial")
  func drawing() {
    var experiment = LevelSets()
    experiment.others = []
    experiment.arrows = 3
    #expect(experiment.trials() == LevelSets().trials())
    experiment.level = 49
    #expect(experiment.trials() != LevelSets().trials())
  }

  @Test("A function brings its own window and levels, which an author may change")
  func functionDefaults() {
    let waves = LevelSetsRun(quickSettings + [Setting("function", .scalar("waves"))]).experiment
    #expect(waves.level == 0.3)
    #expect(waves.x == [-4, 4])
    let changed = LevelSetsRun(
      quickSettings + [
        Setting("level", .scalar("0.5")), Setting("function", .scalar("circle")),
        Setting("x", .list([.scalar("0"), .scalar("2")])),
      ]
    ).experiment
    #expect(changed.level == 0.5)
    #expect(changed.x == [0, 2])
    #expect(changed.y == [-1.5, 1.5])
    // Listing the parameters of an experiment that is bound already must not undo the changes.
    let list = ParameterList(of: changed).entries
    #expect(list.first { $0.parameter.name == "level" }?.value == .number(0.5))
    #expect(list.first { $0.parameter.name == "x" }?.value.canonical == "[0, 2]")
  }

  @Test("The reference page lists every parameter")
  func parameters() {
    #expect(
      ParameterList(of: LevelSets()).entries.map(\.parameter.name) == [
        "function", "level", "others", "x", "y", "grids", "shift", "smallest-gradient", "arrows",
        "weights", "bias", "hidden", "network-seed", "units", "draws", "seeds",
      ])
  }

  static let faults: [(Setting, String)] = [
    (
      Setting("x", .list([.scalar("4"), .scalar("-4")])),
      "parameter 'x' needs the left end before the right end"
    ),
    (
      Setting("y", .list([.scalar("1"), .scalar("1")])),
      "parameter 'y' needs the lower end before the upper end"
    ),
    (
      Setting("grids", .list([.scalar("40"), .scalar("20")])),
      "parameter 'grids' needs rising numbers"
    ),
    (
      Setting("units", .list([.scalar("2"), .scalar("2")])),
      "parameter 'units' needs rising numbers"
    ),
    (
      Setting("weights", .list([.scalar("0"), .scalar("0")])),
      "parameter 'weights' needs a weight that is not zero"
    ),
    (
      Setting("function", .scalar("banana")),
      "parameter 'function' takes one of 'himmelblau', 'waves', 'circle', 'saddle', 'rosenbrock', "
        + "'beale', 'rastrigin', not 'banana'"
    ),
  ]

  @Test("Parameters that do not fit are refused in words", arguments: faults)
  func refused(setting: Setting, message: String) {
    var experiment = LevelSets()
    var binder = SettingsBinder([setting], of: LevelSets.name)
    experiment.bind(&binder)
    #expect(binder.finish().map(\.message) == [message])
  }

  @Test("The catalogue shows it")
  func catalogued() {
    struct Names: ExperimentVisitor {
      var names: [String] = []
      mutating func visit<Kind: Experiment>(_ kind: Kind.Type) { names.append(Kind.name) }
    }
    var visitor = Names()
    Catalogue.visit(&visitor)
    #expect(visitor.names.contains("level-sets"))
  }
}
