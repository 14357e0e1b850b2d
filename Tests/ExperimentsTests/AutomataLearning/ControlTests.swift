import Experiments
import Figures
import Testing

/// The experiments that take something away from the networks, or give them more, on a few rules.
@Suite struct ControlTests {
  private static let few = Setting.list("seeds", "1", "2")

  @Test("Shuffled, local networks fall to the ceiling of their window, and the perceptron does not")
  func shuffled() throws {
    let outcome = AutomataShuffled(.list("rules", "170", "204", "110", "150"), Self.few).outcome
    #expect(outcome.exhibits.map(\.name) == AutomataShuffled.exhibits.map(\.name))
    #expect(outcome.number("cnn.from-ceiling.largest") < 0.03)
    #expect(outcome.number("rule-170.ceiling") == 0.53125)
    #expect(outcome.number("rule-204.cnn.shuffled") == 1)
    #expect(outcome.number("mlp.change.largest") < 0.03)
    #expect(outcome.number("cnn.change") < -0.25)
    #expect((2...3).contains(outcome.number("cnn.losses")))
    let rows = try #require(outcome.table("rules")).rows.map { $0[0] }
    #expect(rows == [204, 110, 170, 150].map { .number($0) })
    #expect(outcome.figure("shuffled")?.summary.contains("CNN: 1.000 in order") == true)
  }

  @Test("More rows help every network, and sharing needs the fewest")
  func data() throws {
    let outcome = AutomataData(
      .list("rules", "110", "90"), Self.few, .list("rows", "64", "1", "16")
    ).outcome
    #expect(outcome.number("mlp.rows-1") < outcome.number("mlp.rows-64"))
    #expect(outcome.number("cnn.rows-needed") == 16)
    #expect(outcome.value("mlp.rows-needed") == nil)
    let accuracies = ["mlp", "lcn", "cnn"].map { outcome.number("\($0).rows-16") }
    #expect(accuracies == accuracies.sorted())
    // From one row the two that do not share weights learn next to nothing.
    #expect(outcome.number("cnn.rows-1") > outcome.number("lcn.rows-1") + 0.2)
    #expect(abs(outcome.number("coverage.rows-1") - 24400.0 / 65536) < 1e-12)
    #expect(
      try #require(outcome.table("rows")).rows.map { $0[0] } == [64, 1, 16].map { .number($0) })
    // The curve runs from few rows to many, whatever the order of the parameter.
    let marks = try #require(outcome.figure("learning-curve")).plots[0].marks
    let lines = marks.compactMap { mark -> [Double]? in
      if case .line(let points, _, .some) = mark { points.map(\.x) } else { nil }
    }
    #expect(lines == Array(repeating: [1, 16, 64], count: 3))
  }

  @Test("Sizes, layers and weight decay make a row each, and no perceptron knows neighbours")
  func capacity() throws {
    let outcome = AutomataCapacity(
      .list("rules", "110"), Self.few, .list("hidden", "16", "64"), .list("layers", "1", "2"),
      .list("weight-decay", "0", "0.1")
    ).outcome
    let table = try #require(outcome.table("sizes"))
    #expect(table.rows.count == 8)
    #expect(table.rows[6].prefix(3) == [.text("64-64"), .number(6288), .number(12288)])
    #expect((0.6...0.8).contains(outcome.number("worst")))
    #expect((0.6...0.8).contains(outcome.number("best")))
    #expect((0...0.05).contains(outcome.number("decay-gain")))
    #expect(outcome.number("mlp-64.decay-1") == outcome.value("mlp-64.decay-1")?.number)
  }

  @Test(
    "Coin tosses are remembered by the perceptron, and by local networks as far as a window can")
  func labels() throws {
    let outcome = AutomataLabels(.list("seeds", "1", "2")).outcome
    #expect(outcome.number("mlp.train-accuracy") > 0.99)
    #expect((0.52...0.55).contains(outcome.number("cnn.train-accuracy")))
    #expect((0...0.01).contains(outcome.number("cnn.shortfall")))
    #expect((0.6...0.68).contains(outcome.number("lcn.train-accuracy")))
    #expect((0...0.02).contains(outcome.number("lcn.shortfall")))
    for model in ["mlp", "lcn", "cnn"] {
      #expect((0.47...0.53).contains(outcome.number("\(model).accuracy")))
    }
    #expect(try #require(outcome.table("labels")).rows.count == 3)
  }

  @Test("Two steps ahead a window of three is too narrow, and one of five is not")
  func horizon() throws {
    let outcome = AutomataHorizon(
      .list("rules", "110", "150"), .list("seeds", "1"), .list("kernels", "3", "5")
    ).outcome
    #expect(outcome.number("kernel-5.accuracy") > 0.999)
    #expect(outcome.number("kernel-5.ceiling") == 1)
    #expect(outcome.number("rule-150.kernel-3.ceiling") == 0.5)
    #expect(
      abs(outcome.number("kernel-3.accuracy") - outcome.number("kernel-3.ceiling")) < 0.03)
    #expect(try #require(outcome.table("windows")).rows.count == 3)
    #expect(try #require(outcome.table("rules")).columns.count == 4)
  }

  @Test("What does not fit together is refused in a sentence")
  func refusals() {
    func messages<Kind: Experiment>(_ kind: Kind.Type, _ settings: Setting...) -> [String] {
      var experiment = Kind()
      var binder = SettingsBinder(settings, of: Kind.name)
      experiment.bind(&binder)
      return binder.finish().map(\.message)
    }
    #expect(
      messages(AutomataShuffled.self, .list("order", "0", "1", "1"), Setting("width", .scalar("3")))
        == ["parameter 'order' takes each of the cells 0 to 2 of a row once"])
    #expect(
      messages(AutomataHorizon.self, .list("kernels", "3", "4"))
        == ["parameter 'kernels' takes odd numbers, so that a cell is in the middle"])
    #expect(
      messages(AutomataData.self, .list("rows", "8", "8"))
        == ["parameter 'rows' takes each number once"])
    #expect(
      messages(AutomataCapacity.self, .list("hidden", "0"))
        == ["parameter 'hidden' takes a whole number from 1 to 2048, not '0'"])
  }
}
