import Elementary
import Figures
import Laboratory

extension Approximation {
  /// The function, and below it interpolants of a few hinges with their knots.
  var constructionFigure: Figure {
    let curve = target.curve { target.value(at: $0) }
    let plots = drawn.map { count in
      let knots = Knots.graded(over: target.interval, count: count, grading: grading)
      let line = knots.map { Point($0, target.value(at: $0)) }
      return Plot(
        count == 1 ? "1 hinge" : "\(count) hinges", x: Axis("x"), y: Axis(),
        marks: [
          .line(curve, ink: .quiet, label: target.title),
          .line(line, ink: .series(0), label: "interpolant"), .dots(line, ink: .series(0)),
        ])
    }
    return Figure(
      "construction", title: "\(target.title) and its interpolants of a few hinges",
      summary: "Each interpolant runs straight from knot to knot, and meets the function there.",
      columns: 2, plots: plots)
  }

  /// The largest error against the number of hinges, on logarithmic axes.
  func errorsFigure(_ findings: Findings) -> Figure {
    var marks: [Mark] = []
    let labels = grading == 1 ? ["constructed"] : ["even knots", "graded knots"]
    for (index, (label, errors)) in zip(labels, findings.constructed).enumerated() {
      let points = zip(hinges, errors).map { Point(Double($0), $1) }
      marks.append(.line(points, ink: .series(index), label: label))
      marks.append(.dots(points, ink: .series(index)))
    }
    if !widths.isEmpty {
      let series = SeededSeries(
        zip(widths, findings.trained).map { (Double($0), $1) }, mean: .geometric)
      marks += series.line(ink: .series(labels.count), label: "trained")
    }
    return Figure(
      "errors", title: "Largest error on \(target.title) against the number of hinges",
      summary: errorsSummary(findings),
      note: widths.isEmpty
        ? ""
        : SeededSeries.note(
          "Errors of trained networks", "bands", seeds: seeds.count, mean: .geometric),
      plots: [
        Plot(
          x: Axis("Hinges, or units of the network", scale: .log),
          y: Axis("Largest error", scale: .log), marks: marks)
      ])
  }

  private func errorsSummary(_ findings: Findings) -> String {
    var sentences: [String] = []
    for (name, errors) in zip(Self.gradingNames, findings.constructed) {
      guard let rate = rate(errors), let first = errors.first, let last = errors.last else {
        continue
      }
      let digits = NumberFormat.significant(2)
      sentences.append(
        "With \(name) knots the largest error falls from \(digits.text(first)) to"
          + " \(digits.text(last)), at last as the power \(NumberFormat.fixed(2).text(rate)) of"
          + " the number of hinges.")
    }
    if let (width, errors) = zip(widths, findings.trained).reversed().first,
      let mean = Statistics.mean(errors)
    {
      sentences.append(
        "Trained networks of \(width) units err by \(NumberFormat.significant(2).text(mean)) on"
          + " average over \(errors.count == 1 ? "1 seed" : "\(errors.count) seeds").")
    }
    return sentences.joined(separator: " ")
  }

  /// The construction step by step: a hinge, a ramp, a bump, and a sum of bumps.
  var bumpsFigure: Figure {
    let interval = target.interval
    let width = interval.upperBound - interval.lowerBound
    let at = { (share: Double) in interval.lowerBound + width * share }
    let bump = HingeFunction.bump(over: at(0.375)...at(0.625), height: 1, flank: 0.0625 * width)
    let steps = [
      ("1 hinge", HingeFunction(hinges: Array(bump.hinges.prefix(1)))),
      ("2 hinges: a ramp", HingeFunction(hinges: Array(bump.hinges.prefix(2)))),
      ("4 hinges: a bump", bump),
    ]
    var plots = steps.map { title, function in
      Plot(
        title, x: Axis("x", domain: interval), y: Axis(domain: -0.2...2.2),
        marks: [.line(drawing(of: function), ink: .series(0))])
    }
    let sum = target.bumps(bumps)
    plots.append(
      Plot(
        bumps == 1 ? "1 bump" : "\(bumps) bumps", x: Axis("x", domain: interval), y: Axis(),
        marks: [
          .line(target.curve { target.value(at: $0) }, ink: .quiet, label: target.title),
          .line(drawing(of: sum), ink: .series(0), label: "sum of bumps"),
        ]))
    return Figure(
      "bumps", title: "From one hinge to a sum of bumps",
      summary: "A hinge rises for ever; a second one stops it; two more bring it down again. Bumps"
        + " side by side, each as high as the function in its middle, follow it.",
      columns: 2, plots: plots)
  }

  /// What is left over the interval: the constructed function's error, and the trained network's.
  func trainedFigure(_ findings: Findings) -> Figure {
    let plots = zip(widths, findings.networks).map { width, network in
      let knots = Knots.graded(over: target.interval, count: width)
      let interpolant = HingeFunction(interpolating: target.value(at:), at: knots)
      return Plot(
        width == 1 ? "1 unit" : "\(width) units", x: Axis("x"), y: Axis("Error"),
        marks: [
          .rule(.y(0)),
          .line(
            target.curve { interpolant.value(at: $0) - target.value(at: $0) }, ink: .series(0),
            label: "constructed"),
          .line(
            target.curve { network.value(at: target.input(of: $0)) - target.value(at: $0) },
            ink: .series(1), label: "trained"),
        ])
    }
    return Figure(
      "trained", title: "Errors over the interval, constructed and trained",
      summary:
        "The constructed function errs between its knots, always to the same side of a curve;"
        + " the trained network errs to both sides.",
      columns: 2, plots: plots)
  }

  private func drawing(of function: HingeFunction) -> [Point] {
    let interval = target.interval
    let inner = function.hinges.map { $0.place }.filter { interval.contains($0) }
    return ([interval.lowerBound] + inner + [interval.upperBound]).map {
      Point($0, function.value(at: $0))
    }
  }
}

extension TargetFunction {
  /// The graph of `function` over the interval, with a gap where this function jumps.
  func curve(_ function: (Double) -> Double) -> [Point] {
    let width = interval.upperBound - interval.lowerBound
    var places = (0...400).map { interval.lowerBound + width * (Double($0) / 400) }
    // Close to the left end the root rises faster than even steps can follow.
    if self == .squareRoot { places = places.map { $0 * $0 } }
    for place in breaks { places += [place.nextDown, place] }
    return places.sorted().flatMap { place -> [Point] in
      let point = Point(place, function(place))
      return self == .step && place == breaks[0] ? [Point(place, .nan), point] : [point]
    }
  }
}
