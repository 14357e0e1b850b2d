import Figures

extension LevelSets {
  /// Four figures, three tables and the named numbers of these observations.
  public func report(_ observations: [Observation]) -> Outcome {
    let findings = Findings(observations, of: self)
    return Outcome(
      exhibits: [
        .figure(contours(findings)),
        .figure(angles(findings)),
        .table(rates(findings)),
        .table(segments(findings)),
        .figure(relu(findings)),
        .figure(dead(findings)),
        .table(cones(findings)),
      ],
      values: angleValues(findings) + reluValues(findings) + coneValues(findings))
  }

  /// The observations, sorted by what they are of.
  struct Findings {
    /// Linear vertices.
    var linear: AngleSeries
    /// Root-refined vertices.
    var refined: AngleSeries
    /// The single unit.
    var unit: UnitTrial.Observation?
    /// The network.
    var network: NetworkTrial.Observation?
    /// The random layers, by size, and those by seed.
    var layers: [[LayersTrial.Observation]]

    init(_ observations: [Observation], of experiment: LevelSets) {
      var angles: [AngleTrial.Observation] = []
      var layers: [LayersTrial.Observation] = []
      for observation in observations {
        switch observation {
        case .angles(let angle): angles.append(angle)
        case .unit(let unit): self.unit = unit
        case .network(let network): self.network = network
        case .layers(let layer): layers.append(layer)
        }
      }
      let grids = experiment.grids
      linear = AngleSeries(
        rule: .linear, grids: grids, observations: Array(angles.prefix(grids.count)))
      refined = AngleSeries(
        rule: .refined, grids: grids, observations: Array(angles.dropFirst(grids.count)))
      let seeds = experiment.seeds.count
      self.layers = experiment.units.indices.map {
        Array(layers[$0 * seeds..<($0 + 1) * seeds])
      }
    }
  }
}

extension LevelSets {
  /// The named numbers of the contours.
  private func angleValues(_ findings: Findings) -> [NamedValue] {
    var values: [NamedValue] = []
    for series in [findings.linear, findings.refined] {
      let name = series.rule.rawValue
      if let rate = series.rate { values.append(NamedValue("\(name).rate", rate)) }
      if let rate = series.maximumRate { values.append(NamedValue("\(name).maximum-rate", rate)) }
      if let least = series.ratios.min(), let greatest = series.ratios.max() {
        values.append(NamedValue("\(name).ratio.min", least))
        values.append(NamedValue("\(name).ratio.max", greatest))
      }
      for (cells, observation) in zip(series.grids, series.observations) {
        let grid = "\(name).n\(cells)"
        values.append(NamedValue("\(grid).mean", observation.mean))
        values.append(NamedValue("\(grid).maximum", observation.maximum))
        values.append(NamedValue("\(grid).length", observation.length))
        values.append(NamedValue("\(grid).segments", Double(observation.count)))
        values.append(NamedValue("\(grid).left-out", Double(observation.excluded)))
      }
    }
    return values
  }

  /// The named numbers of the single unit and the network.
  private func reluValues(_ findings: Findings) -> [NamedValue] {
    var values: [NamedValue] = []
    if let unit = findings.unit {
      values.append(NamedValue("unit.zero-share", unit.zeroShare))
      values.append(NamedValue("unit.maximum", unit.maximum))
      values.append(NamedValue("unit.kink", unit.kink))
    }
    if let network = findings.network {
      values.append(NamedValue("network.zero-share", network.zeroShare))
      values.append(NamedValue("network.maximum", network.maximum))
      values.append(NamedValue("network.regions", Double(network.regions)))
    }
    return values
  }
}
