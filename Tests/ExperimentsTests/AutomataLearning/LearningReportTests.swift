import Experiments
import Figures
import Laboratory
import Testing

@Suite struct LearningReportTests {
  private let outcome = TwelveRules.outcome

  @Test("It reports what it declares, in that order")
  func exhibits() {
    #expect(outcome.exhibits.map(\.name) == AutomataLearning.exhibits.map(\.name))
    for (exhibit, declaration) in zip(outcome.exhibits, AutomataLearning.exhibits) {
      switch exhibit {
      case .figure: #expect(declaration.kind == .figure)
      case .table: #expect(declaration.kind == .table)
      }
    }
  }

  @Test("Every value has a name of its own, a finite number, and the mean of its samples")
  func values() {
    #expect(Set(outcome.values.map(\.name)).count == outcome.values.count)
    for value in outcome.values {
      #expect(value.number.isFinite)
      guard !value.samples.isEmpty else { continue }
      #expect(value.samples.count == 3)
      #expect(abs(value.number - value.samples.reduce(0, +) / 3) < 1e-12)
    }
    #expect(outcome.value("rule-110.mlp.accuracy")?.samples.count == 3)
    #expect(outcome.number("rule-110.baseline") == 0.625)
    #expect(outcome.number("rule-110.linear-weight") == 0.25)
  }

  @Test("A constant accuracy is called constant, and correlates with nothing")
  func constant() {
    #expect(outcome.value("cnn.entropy.rank-correlation") == nil)
    #expect(outcome.value("cnn.linear-weight.determination") == nil)
    let table = outcome.table("correlations")
    #expect(
      table?.columns.map(\.title) == [
        "Measure of the rule", "MLP, Spearman’s ρ", "MLP, R²", "LCN, Spearman’s ρ", "LCN, R²",
        "CNN, Spearman’s ρ", "CNN, R²",
      ])
    for row in table?.rows ?? [] {
      #expect(row.suffix(2) == [.text("constant"), .text("constant")])
    }
    #expect(table?.rows.count == 9)
  }

  @Test("The table has a row for each rule, and their mean")
  func accuracyTable() throws {
    let table = try #require(outcome.table("accuracy"))
    #expect(
      table.title
        == "Test accuracy of each network on each rule, mean ± standard deviation over 3 seeds")
    #expect(
      table.columns.map(\.title) == [
        "Rule", "Output entropy H", "Majority baseline", "Average sensitivity",
        "Linear weight W₀ + W₁", "Formula size", "Circuit size", "MLP, cells", "MLP, whole rows",
        "MLP, training", "LCN, cells", "CNN, cells", "CNN − MLP",
      ])
    // From the best learned to the worst.
    let accuracies = table.rows.map { row -> Double in
      if case .spread(let mean, _) = row[7] { mean } else { .nan }
    }
    #expect(accuracies.prefix(12) == accuracies.prefix(12).sorted(by: >)[...])
    #expect(table.rows.last?.first == .text("Mean"))
    let row = try #require(table.rows.first { $0[0] == .number(110) })
    #expect(row[5...6] == [.number(5), .number(3)])
    for (place, name) in [(7, "mlp.accuracy"), (11, "cnn.accuracy"), (12, "gap")] {
      let samples = try #require(outcome.value("rule-110.\(name)")).samples
      let mean = try #require(Statistics.mean(samples))
      let deviation = try #require(Statistics.deviation(samples))
      #expect(row[place] == .spread(mean: mean, deviation: deviation))
    }
  }

  @Test("Differences are paired by seed, with their interval")
  func differences() throws {
    let table = try #require(outcome.table("differences"))
    #expect(table.rows.map { $0[0] } == ["LCN − MLP", "CNN − MLP", "CNN − LCN"].map { .text($0) })
    let pairs = ["cnn", "mlp"].map { outcome.value("\($0).accuracy")?.samples ?? [] }
    let interval = try #require(Statistics.pairedDifference(pairs[0], pairs[1]))
    for (cell, expected) in zip(
      table.rows[1][1...3], [interval.mean, interval.lower, interval.upper])
    {
      guard case .number(let number) = cell else {
        Issue.record("not a number")
        continue
      }
      #expect(abs(number - expected) < 1e-12)
    }
    #expect(table.rows[1][4...5] == [.number(12), .number(0)])
  }

  @Test("The rule's number is read back out of every convolutional network")
  func reading() throws {
    #expect(outcome.number("cnn.read-back") == 36)
    #expect(outcome.value("mlp.read-back") == nil)
    let table = try #require(outcome.table("reading"))
    #expect(table.rows.allSatisfy { $0[2] == .number(3) && $0[3] == .number(3) })
    // Parity's answers come from everywhere, a copied cell from its place.
    #expect(outcome.number("rule-170.mlp.leakage") < 0.2)
    #expect((0.7...0.9).contains(outcome.number("rule-150.mlp.leakage")))
  }

  @Test("One seed gives numbers without a spread, one rule no mean")
  func singles() throws {
    let outcome = AutomataLearning(
      .list("rules", "110"), .list("seeds", "1"), .list("models", "mlp")
    ).outcome
    let table = try #require(outcome.table("accuracy"))
    #expect(table.title == "Test accuracy of each network on each rule")
    #expect(table.rows.count == 1)
    #expect(table.rows[0][7] == .number(outcome.number("rule-110.mlp.accuracy")))
    #expect(outcome.value("gap.min") == nil)
    #expect(
      outcome.table("correlations")?.rows[0].suffix(2) == [.text("constant"), .text("constant")])
  }

  @Test("Each diagram is its rule's, from the row they share")
  func spaceTime() throws {
    let figure = try #require(outcome.figure("space-time"))
    #expect(figure.plots.map(\.title) == TwelveRules.reference.map { "Rule \($0.rule)" })
    var generator = SplitMix64(seed: 1)
    let seed = generator.row(width: 48)
    for (plot, reference) in zip(figure.plots, TwelveRules.reference) {
      let rule = ElementaryRule(UInt8(reference.rule))
      let cells = rule.spaceTime(from: seed, steps: 47).flatMap { $0.map { $0 ? 1.0 : 0 } }
      guard case .heatMap(let grid, let domain, let isFlipped) = plot.marks[0] else {
        Issue.record("\(reference.rule) has no heat map")
        continue
      }
      #expect(grid.values == cells)
      #expect(domain == 0...1)
      #expect(isFlipped)
    }
  }

  @Test("The figure of accuracy names every rule once and shows a dot for each network")
  func entropy() throws {
    let figure = try #require(outcome.figure("entropy"))
    var names: [String] = []
    var dots: [String: [Double]] = [:]
    for mark in figure.plots[0].marks {
      switch mark {
      case .text(let text, _, _, _):
        names += text.split(separator: ",").map { $0.filter(\.isNumber) }
      case .dots(let points, _, let label): dots[label ?? ""] = points.map(\.y)
      default: break
      }
    }
    #expect(names.compactMap { Int($0) }.sorted() == TwelveRules.reference.map(\.rule).sorted())
    for (label, model) in [("MLP", "mlp"), ("LCN", "lcn"), ("CNN", "cnn")] {
      #expect(
        dots[label]
          == TwelveRules.reference.map { outcome.number("rule-\($0.rule).\(model).accuracy") })
    }
  }

  @Test("Dots stay inside the frame, and many rules go without intervals and names")
  func manyRules() throws {
    var rules = [Setting.Value.scalar("0")]
    for rule in 30...60 { rules.append(.scalar("\(rule)")) }
    let experiment = AutomataLearning(
      Setting("rules", .list(rules)), Setting("updates", .scalar("2")),
      Setting("test-rows", .scalar("20")))
    let plot = try #require(experiment.outcome.figure("entropy")?.plots.first)
    let (x, y) = (try #require(plot.x.domain), try #require(plot.y.domain))
    var dots = 0
    for case .dots(let points, _, _) in plot.marks {
      dots += points.count
      for point in points { #expect(x.contains(point.x) && y.contains(point.y)) }
    }
    #expect(dots == 32 * 3)
    #expect(
      plot.marks.allSatisfy { if case .line(let line, _, _) = $0 { line.count > 2 } else { true } })
  }

  @Test("The figures say in words what they show")
  func summaries() throws {
    let entropy = try #require(outcome.figure("entropy")).summary
    #expect(entropy.contains("MLP: from 0.5") && entropy.contains("(rule 150)"))
    #expect(entropy.contains("CNN: 1.000 on every rule."))
    let predictors = try #require(outcome.figure("predictors"))
    #expect(predictors.title == "Test accuracy of the MLP against three measures of the rule")
    #expect(predictors.plots.count == 3)
    #expect(try #require(outcome.figure("space-time")).summary.contains("22, 90 and 150"))
  }
}
