import Figures
import Laboratory

extension AnnealingChain {
  /// Turns the observations into figures, tables and values.
  ///
  /// The values: `depth`, Hajek's d*; `logarithmic.at-2.chance`, the probability of the lowest state
  /// after all moves, for each c, and `logarithmic.at-2.after-1000` after so many; `geometric.chance`,
  /// `linear.chance` and `constant.at-0.5.chance` at the budget; `constant.at-0.5.equilibrium`, the
  /// probability that a constant temperature approaches.
  public func report(_ observations: [Observation]) -> Outcome {
    let cooled = Array(observations.prefix(logarithmic.count))
    let others = Array(observations.dropFirst(logarithmic.count))
    let chain = MetropolisChain(energies)
    return Outcome(
      exhibits: [
        .figure(landscape(chain)), .figure(chances(cooled, depth: chain.criticalDepth)),
        .table(table(of: cooled)), .table(budgetTable(others, chain)),
      ],
      values: [NamedValue("depth", chain.criticalDepth)] + values(cooled, others, chain))
  }

  private func landscape(_ chain: MetropolisChain) -> Figure {
    let points = energies.enumerated().map { Point(Double($0.offset), $0.element) }
    let (low, top) = (energies.min() ?? 0, energies.max() ?? 1)
    let names = energies.indices.filter { isValley($0) }.map { state in
      Mark.text(
        chain.depth(of: state).map { "depth \(plainDecimal($0))" } ?? "lowest",
        at: Point(Double(state), energies[state] - 0.16 * (top - low)), anchor: .middle)
    }
    return Figure(
      "energies", title: "The energy of each state",
      summary: "States and energies: "
        + energies.enumerated().map {
          "\($0.offset): \(decimal($0.element))"
        }
        .joined(separator: ", ") + ". Hajek's depth is \(plainDecimal(chain.criticalDepth)).",
      plots: [
        Plot(
          x: Axis("State", categories: energies.indices.map { "\($0)" }),
          y: Axis(
            "Energy", domain: (low - 0.3 * (top - low) - 1e-9)...(top + 0.1 * (top - low) + 1e-9)),
          aspect: 0.35,
          marks: [.line(points, ink: .series(0)), .dots(points, ink: .series(0))] + names)
      ])
  }

  private func decimal(_ value: Double) -> String {
    (value < 0 ? "−" : "") + plainDecimal(abs(value))
  }

  private func isValley(_ state: Int) -> Bool {
    (state == 0 || energies[state - 1] > energies[state])
      && (state + 1 == energies.count || energies[state + 1] > energies[state])
  }

  private func chances(_ cooled: [Observation], depth: Double) -> Figure {
    let marks = zip(logarithmic, cooled).enumerated().map { index, run in
      Mark.line(
        zip(run.1.moves, run.1.chance).map { Point(Double($0), $1) }, ink: .series(index),
        label: "c = \(plainDecimal(run.0))")
    }
    let words = zip(logarithmic, cooled).map { c, run in
      "with c = \(plainDecimal(c)) to \(NumberFormat.fixed(3).text(run.chance.last ?? 0))"
    }
    return Figure(
      "chance", title: "Probability of the lowest state under cooling by c/ln(k + 1)",
      summary: "The depth of the deepest valley that is not the lowest is "
        + "\(plainDecimal(depth)). After the last move the probability has come "
        + words.joined(separator: ", ") + ".",
      plots: [
        Plot(
          x: Axis("Move k", scale: .log), y: Axis("Probability of the lowest state", domain: 0...1),
          marks: marks)
      ])
  }

  private func powers(_ cooled: [Observation]) -> [Int] {
    (cooled.first?.moves ?? []).filter { moves in
      var power = 10
      while power < moves { power *= 10 }
      return power == moves
    }
  }

  private func table(of cooled: [Observation]) -> Table {
    let powers = powers(cooled)
    return Table(
      "logarithmic", title: "Probability of the lowest state under cooling by c/ln(k + 1)",
      columns: [Table.Column("c", format: .significant(3))]
        + powers.map { Table.Column("k = \($0)", format: .fixed(4)) },
      rows: zip(logarithmic, cooled).map { c, run in
        [.number(c)] + powers.map { .number(run.chance(after: $0) ?? .nan) }
      })
  }

  private func budgetTable(_ runs: [Observation], _ chain: MetropolisChain) -> Table {
    Table(
      "budget", title: "Probability of the lowest state after \(budget) moves",
      columns: [
        Table.Column("Temperature"), Table.Column("Probability", format: .fixed(4)),
        Table.Column("In equilibrium", format: .fixed(4)),
      ],
      rows: zip(others, runs).map { other, run in
        var equilibrium = Table.Cell.empty
        if case .constant(let temperature) = other.cooling {
          equilibrium = .number(chain.chance(inEquilibriumAt: temperature))
        }
        return [.text(other.title), .number(run.chance.last ?? .nan), equilibrium]
      })
  }

  private func values(
    _ cooled: [Observation], _ others: [Observation], _ chain: MetropolisChain
  ) -> [NamedValue] {
    var values: [NamedValue] = []
    for (c, run) in zip(logarithmic, cooled) {
      let name = "logarithmic.at-\(plainDecimal(c))"
      values.append(NamedValue("\(name).chance", run.chance.last ?? .nan))
      for power in powers(cooled) {
        values.append(NamedValue("\(name).after-\(power)", run.chance(after: power) ?? .nan))
      }
    }
    for (other, run) in zip(self.others, others) {
      values.append(NamedValue("\(other.key).chance", run.chance.last ?? .nan))
      if case .constant(let temperature) = other.cooling {
        values.append(
          NamedValue("\(other.key).equilibrium", chain.chance(inEquilibriumAt: temperature)))
      }
    }
    return values
  }
}

extension AnnealingChain.Observation {
  /// The probability after `count` moves, where it was noted.
  fileprivate func chance(after count: Int) -> Double? {
    moves.firstIndex(of: count).map { chance[$0] }
  }
}

extension MetropolisChain {
  /// The probability of the lowest states that a constant temperature approaches.
  fileprivate func chance(inEquilibriumAt temperature: Double) -> Double {
    let distribution = equilibrium(temperature: temperature)
    return minima.reduce(0) { $0 + distribution[$1] }
  }
}
