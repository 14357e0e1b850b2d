import Elementary

/// Simulated annealing on a row of states, as the exact distribution over them: no sampling.
///
/// A move goes left or right, each with probability ½; beyond an end it stays. A move that raises the
/// energy by Δ is taken with probability exp(-Δ/T).
///
/// Reference: Hajek, "Cooling schedules for optimal annealing", Mathematics of Operations Research 13,
/// 1988.
public struct MetropolisChain: Hashable, Sendable {
  /// The energy of each state.
  public let energies: [Double]

  /// A chain over states of these energies, at least two.
  public init(_ energies: [Double]) {
    precondition(energies.count >= 2, "a chain needs two states")
    self.energies = energies
  }

  /// The same probability for every state.
  public var uniform: [Double] {
    Array(repeating: 1 / Double(energies.count), count: energies.count)
  }

  /// Turns the distribution before a move at this temperature, above 0, into that after it.
  public func step(_ distribution: inout [Double], temperature: Double) {
    // What moves over an edge is judged by the distribution before the move.
    var here = distribution[0]
    var inflow = 0.0
    for state in energies.indices.dropLast() {
      let next = distribution[state + 1]
      let rise = energies[state + 1] - energies[state]
      // Of the two directions one leads downhill and is certain.
      let uphill = Elementary.exp(-abs(rise) / temperature)
      let flow = 0.5 * (rise > 0 ? here * uphill - next : here - next * uphill)
      distribution[state] = here + inflow - flow
      (here, inflow) = (next, flow)
    }
    distribution[energies.count - 1] = here + inflow
  }

  /// The distribution that the chain approaches at a fixed temperature: Gibbs's.
  public func equilibrium(temperature: Double) -> [Double] {
    let lowest = energies.min() ?? 0
    let weights = energies.map { Elementary.exp(-($0 - lowest) / temperature) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// The states of lowest energy.
  public var minima: [Int] {
    let lowest = energies.min() ?? 0
    return energies.indices.filter { energies[$0] == lowest }
  }

  /// How far the energy has to rise on the way from `state` to one of lower energy; nil for a state
  /// of lowest energy.
  public func depth(of state: Int) -> Double? {
    let (left, right) = (energies[..<state].reversed(), energies[(state + 1)...])
    return [
      barrier(from: state, through: Array(left)), barrier(from: state, through: Array(right)),
    ]
    .compactMap { $0 }.min()
  }

  private func barrier(from state: Int, through path: [Double]) -> Double? {
    var top = energies[state]
    for energy in path {
      if energy < energies[state] { return top - energies[state] }
      top = max(top, energy)
    }
    return nil
  }

  /// The depth of the deepest valley that holds no state of lowest energy: Hajek's d*.
  ///
  /// With temperatures c/ln(k + 1) the chain ends in a lowest state exactly where c is at least this.
  public var criticalDepth: Double {
    energies.indices.compactMap { depth(of: $0) }.max() ?? 0
  }
}
