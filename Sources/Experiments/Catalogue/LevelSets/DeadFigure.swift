import Figures
import Laboratory

extension LevelSets {
  /// How often a layer of ReLU units leaves no gradient, against its number of units.
  func dead(_ findings: Findings) -> Figure {
    let all = Array(units[0]...units[units.count - 1])
    let marks: [Mark] = [
      .line(
        all.map { Point(Double($0), DeadCone.probability(units: $0)) }, ink: .series(1),
        label: "layers, n/2ⁿ⁻¹"),
      .line(
        all.map { Point(Double($0), DeadCone.expectedShare(units: $0)) }, ink: .series(0),
        label: "inputs, 2⁻ⁿ"),
    ]
    let dots =
      measured(findings) { $0.coneShare }.dots(ink: .series(1))
      + measured(findings) { $0.zeroShare }.dots(ink: .series(0))
    return Figure(
      "dead",
      title: "Inputs without gradient, and layers that have any: measured (dots), theory (lines)",
      summary: deadSummary(findings),
      note: SeededSeries.note("Dots", "bars", seeds: seeds.count),
      plots: [
        Plot(
          x: Axis("Units in the layer, n"),
          y: Axis("Share", scale: .log, domain: least(findings)...1), marks: marks + dots)
      ])
  }

  /// The means of a share with their intervals, some of which may reach zero.
  private func measured(
    _ findings: Findings, _ share: (LayersTrial.Observation) -> Double
  ) -> SeededSeries {
    SeededSeries(
      zip(units, findings.layers).map { (x: Double($0), samples: $1.map(share)) }, within: 0...1)
  }

  /// The power of ten below every share that is not zero, in theory or on average.
  private func least(_ findings: Findings) -> Double {
    let means = findings.layers.flatMap { layers in
      [layers.map { $0.zeroShare }, layers.map { $0.coneShare }].compactMap { Statistics.mean($0) }
    }
    let shares = means + units.map { DeadCone.expectedShare(units: $0) }
    var least = 0.1
    while least > 1e-12, shares.contains(where: { $0 > 0 && $0 < least }) { least /= 10 }
    return least
  }

  private func deadSummary(_ findings: Findings) -> String {
    guard let first = findings.layers.first, let last = findings.layers.last,
      let firstShare = Statistics.mean(first.map { $0.zeroShare }),
      let lastShare = Statistics.mean(last.map { $0.zeroShare }),
      let lastCones = Statistics.mean(last.map { $0.coneShare })
    else { return "" }
    let percent = NumberFormat.percent(1)
    let error = NumberFormat.fixed(3)
    let layer = { (count: Int) in count == 1 ? "one unit" : "\(count) units" }
    return "The share of inputs without gradient is \(percent.text(firstShare)) for layers of"
      + " \(layer(units[0])) and \(percent.text(lastShare)) for \(layer(units[units.count - 1])),"
      + " of which \(percent.text(lastCones)) have any such input."
      + " Theory gives 2⁻ⁿ and n/2ⁿ⁻¹; measurements differ from it by at most"
      + " \(error.text(shareError(findings))) and \(error.text(coneError(findings)))."
  }

  /// The same in numbers.
  func cones(_ findings: Findings) -> Table {
    Table(
      "cones",
      title: "Random ReLU layers of two inputs without biases, and their regions with them",
      columns: [
        Table.Column("Units n", key: "units", format: .integer),
        Table.Column("Dead share of inputs", key: "share", format: .fixed(4)),
        Table.Column("2⁻ⁿ", key: "expected-share", format: .fixed(4)),
        Table.Column("Layers with dead inputs", key: "layers", format: .fixed(4)),
        Table.Column("n/2ⁿ⁻¹", key: "expected-layers", format: .fixed(4)),
        Table.Column("Regions with biases", key: "regions", format: .integer),
      ],
      rows: zip(units, findings.layers).map { count, layers in
        [
          .number(Double(count)), spread(layers.map { $0.zeroShare }),
          .number(DeadCone.expectedShare(units: count)), spread(layers.map { $0.coneShare }),
          .number(DeadCone.probability(units: count)), spread(layers.map { Double($0.regions) }),
        ]
      })
  }

  private func spread(_ samples: [Double]) -> Table.Cell {
    guard let mean = Statistics.mean(samples) else { return .empty }
    guard let deviation = Statistics.deviation(samples), deviation > 0 else {
      return .number(mean)
    }
    return .spread(mean: mean, deviation: deviation)
  }
}

extension LevelSets {
  /// The named numbers of the random layers.
  func coneValues(_ findings: Findings) -> [NamedValue] {
    var values: [NamedValue] = []
    for (count, layers) in zip(units, findings.layers) {
      let measures = [
        ("zero-share", layers.map { $0.zeroShare }), ("cone-share", layers.map { $0.coneShare }),
        ("regions", layers.map { Double($0.regions) }),
      ]
      for (name, samples) in measures {
        guard let mean = Statistics.mean(samples) else { continue }
        values.append(NamedValue("dead.n\(count).\(name)", mean, samples: samples))
      }
    }
    values.append(NamedValue("dead.zero-share.error", shareError(findings)))
    values.append(NamedValue("dead.cone-share.error", coneError(findings)))
    return values
  }

  /// The largest distance between a mean dead share and 2⁻ⁿ.
  private func shareError(_ findings: Findings) -> Double {
    error(findings, of: { $0.zeroShare }, from: DeadCone.expectedShare)
  }

  /// The largest distance between a share of layers with a dead cone and n/2ⁿ⁻¹.
  private func coneError(_ findings: Findings) -> Double {
    error(findings, of: { $0.coneShare }, from: DeadCone.probability)
  }

  private func error(
    _ findings: Findings, of measure: (LayersTrial.Observation) -> Double,
    from theory: (Int) -> Double
  ) -> Double {
    var error = 0.0
    for (count, layers) in zip(units, findings.layers) {
      guard let mean = Statistics.mean(layers.map(measure)) else { continue }
      error = max(error, abs(mean - theory(count)))
    }
    return error
  }
}
