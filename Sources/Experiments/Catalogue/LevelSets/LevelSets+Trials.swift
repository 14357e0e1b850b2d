import Laboratory

extension LevelSets {
  /// One independent piece of the run.
  public enum Trial: Storable, Hashable {
    /// Angles on one grid.
    case angles(AngleTrial)
    /// One ReLU unit.
    case unit(UnitTrial)
    /// One small random network.
    case network(NetworkTrial)
    /// Many random layers.
    case layers(LayersTrial)
  }

  /// What the trial of the same name measured.
  public enum Observation: Storable, Hashable {
    /// Angles on one grid.
    case angles(AngleTrial.Observation)
    /// One ReLU unit.
    case unit(UnitTrial.Observation)
    /// One small random network.
    case network(NetworkTrial.Observation)
    /// Many random layers.
    case layers(LayersTrial.Observation)
  }

  /// Each grid with each vertex rule, the unit, the network, and layers by size and seed.
  public func trials() -> [Trial] {
    var trials: [Trial] = []
    for rule in VertexRule.allCases {
      for cells in grids { trials.append(.angles(angleTrial(cells: cells, rule: rule))) }
    }
    trials.append(.unit(UnitTrial(unit)))
    trials.append(.network(NetworkTrial(hidden: hidden, seed: networkSeed)))
    for count in units {
      for seed in seeds {
        trials.append(.layers(LayersTrial(units: count, draws: draws, seed: seed)))
      }
    }
    return trials
  }

  /// Runs one trial.
  public static func observe(_ trial: Trial) -> Observation {
    switch trial {
    case .angles(let trial): .angles(trial.observe())
    case .unit(let trial): .unit(trial.observe())
    case .network(let trial): .network(trial.observe())
    case .layers(let trial): .layers(trial.observe())
    }
  }
}

extension LevelSets {
  /// The single ReLU unit.
  var unit: ReLUUnit { ReLUUnit(weights: SIMD2(weights[0], weights[1]), bias: bias) }

  /// The measurement of the level on a grid of `cells` cells per side.
  func angleTrial(cells: Int, rule: VertexRule) -> AngleTrial {
    AngleTrial(
      function: function, level: level, window: Window(x: x, y: y), shift: shift,
      smallestGradient: smallestGradient, cells: cells, rule: rule)
  }
}
