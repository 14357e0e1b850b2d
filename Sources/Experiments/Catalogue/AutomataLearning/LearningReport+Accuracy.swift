import Figures
import Laboratory

extension LearningReport {
  /// More rules than these would cover each other with their names and intervals.
  private static let namedRules = 20
  /// How far networks stand apart on the axis of entropy, in bits.
  private static let shift = 0.008

  /// Accuracy against output entropy, with every network and the majority baseline.
  var entropyFigure: Figure {
    let lowest = extent(results.map { $0.rule.outputEntropy }).low
    let domain = (lowest < 0.5 ? -0.05 : 0.5)...1.15
    var marks: [Mark] = [
      .line(majorityBaseline(from: domain.lowerBound), ink: .quiet, label: "Majority baseline")
    ]
    for (index, model) in models.enumerated() {
      // Networks stand a little apart, the first on the right, so that equal accuracies do not hide
      // each other and there is room for the names of rules.
      let shift = (Double(models.count - 1) / 2 - Double(index)) * Self.shift
      marks += accuracyMarks(index, label: model.title) { $0.outputEntropy + shift }
    }
    if let index = leastConstant {
      let shift = (Double(models.count - 1) / 2 - Double(index)) * Self.shift
      marks += ruleNames(index) { $0.outputEntropy + shift }
    }
    return Figure(
      "entropy", title: "Test accuracy against the entropy of the rule’s output",
      summary: "Test accuracy on each rule against its output entropy. " + accuracyRanges
        + " The majority baseline falls from 1 at no entropy to 0.5 at one bit.",
      note: seedsNote,
      plots: [
        Plot(
          x: Axis(RuleMeasure.entropy.title, domain: domain), y: accuracyAxis, aspect: 0.7,
          marks: marks)
      ])
  }

  /// The accuracy of the network that varies most, against three measures of the rule.
  var predictorsFigure: Figure {
    let index = leastConstant ?? 0
    let title = models[index].title
    let chosen: [RuleMeasure] = [.entropy, .sensitivity, .linearWeight]
    var findings: [String] = []
    let plots = chosen.map { measure in
      let (low, high) = extent(measures(measure))
      var marks: [Mark] = []
      var heading = "Constant"
      if let relation = relation(of: measure, to: accuracies(index)) {
        let ends = [low, high].map {
          Point($0, relation.line.intercept + relation.line.slope * $0)
        }
        marks.append(.line(ends, ink: .quiet))
        heading = "R² = " + NumberFormat.fixed(2).text(relation.determination)
        let share = NumberFormat.percent(0).text(relation.determination)
        findings.append("by \(measure.phrase) \(share)")
      }
      marks += accuracyMarks(index) { measure.value(of: $0) }
      return Plot(
        heading, x: Axis(measure.shortTitle, domain: measure.domain), y: accuracyAxis, aspect: 1,
        marks: marks)
    }
    return Figure(
      "predictors", title: "Test accuracy of the \(title) against three measures of the rule",
      summary:
        "Test accuracy of the \(title) on \(results.count) rules against three measures of the"
        + " rule, each with its line of least squares. Share of the variance that the line explains: "
        + (findings.isEmpty ? "none" : findings.joined(separator: ", ")) + ".",
      note: seedsNote, columns: 3, plots: plots)
  }

  /// From a little below chance, or from the tenth below the least accurate network.
  private var accuracyAxis: Axis {
    let lowest = extent(models.indices.map { extent(accuracies($0)).low }).low
    return Axis("Test accuracy", domain: min(0.4, (10 * lowest).rounded(.down) / 10)...1.02)
  }

  /// The network whose accuracies vary most from rule to rule; nil where all are constant.
  var leastConstant: Int? {
    let ranges = models.indices.map { model in
      let (low, high) = extent(accuracies(model))
      return high - low
    }
    let widest = extent(ranges).high
    return widest < Self.constancy ? nil : ranges.firstIndex(of: widest)
  }

  /// A dot for each rule, and its 95 % interval where there are seeds enough to tell.
  private func accuracyMarks(
    _ model: Int, label: String? = nil, at place: (ElementaryRule) -> Double
  ) -> [Mark] {
    let places = results.indices.map { rule in
      (x: place(results[rule].rule), samples: samples(model, rule: rule) { $0.testAccuracy })
    }
    let series = SeededSeries(places, within: 0...1)
    let ink = models[model].ink
    return hasIntervals
      ? series.dots(ink: ink, label: label) : [.dots(series.points, ink: ink, label: label)]
  }

  private var hasIntervals: Bool { results.count <= Self.namedRules }

  /// What the dots are, for the caption.
  private var seedsNote: String {
    SeededSeries.note(
      "Dots", hasIntervals ? "bars" : nil, seeds: experiment.seeds.count)
  }

  /// The numbers of the rules beside their dots, on the side where there is room; dots too close to
  /// each other share one text.
  private func ruleNames(_ model: Int, at place: (ElementaryRule) -> Double) -> [Mark] {
    var dots = zip(results, accuracies(model))
      .map { (x: place($0.rule), y: $1, name: "\($0.rule.number)") }
      .sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    if results.count > Self.namedRules {
      // Of many rules only the lowest and the highest of each column have names.
      dots = dots.indices
        .filter { index in
          index == 0 || index == dots.count - 1 || dots[index - 1].x != dots[index].x
            || dots[index + 1].x != dots[index].x
        }
        .map { dots[$0] }
    }
    var groups: [(x: Double, low: Double, high: Double, name: String)] = []
    for dot in dots {
      if let last = groups.last, last.x == dot.x, dot.y - last.high < 0.02 {
        groups[groups.count - 1].high = dot.y
        groups[groups.count - 1].name += ", " + dot.name
      } else {
        groups.append((dot.x, dot.y, dot.y, dot.name))
      }
    }
    return groups.map { group in
      let isCrowded = groups.contains { $0.x > group.x && $0.x < group.x + 0.1 }
      return .text(
        group.name,
        at: Point(group.x + (isCrowded ? -Self.shift : Self.shift), (group.low + group.high) / 2),
        anchor: isCrowded ? .end : .start)
    }
  }

  /// The majority baseline by entropy, one point for each number of ones, from `lowest` on.
  private func majorityBaseline(from lowest: Double) -> [Point] {
    (0...4).map { ones in
      let rule = ElementaryRule(UInt8(1 << ones - 1))
      return Point(rule.outputEntropy, rule.majorityBaseline)
    }.filter { $0.x >= lowest }
  }

  /// Where the accuracies of each network lie, in words.
  private var accuracyRanges: String {
    models.indices.map { model in
      let accuracies = accuracies(model)
      let (low, high) = extent(accuracies)
      let format = NumberFormat.fixed(3)
      if format.text(low).utf8.elementsEqual(format.text(high).utf8) {
        return "\(models[model].title): \(format.text(low)) on every rule."
      }
      func rule(at accuracy: Double) -> String {
        guard let index = accuracies.firstIndex(of: accuracy) else { return "" }
        return " (rule \(results[index].rule.number))"
      }
      return "\(models[model].title): from \(format.text(low))\(rule(at: low)) to"
        + " \(format.text(high))\(rule(at: high))."
    }.joined(separator: " ")
  }
}
