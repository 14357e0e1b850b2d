import Laboratory
import Testing

@Suite("Annealing as an exact Markov chain")
struct MetropolisChainTests {
  private let chain = MetropolisChain([1, 3, 0, 2, 0.5])

  private func chance(_ cooling: Cooling, moves: Int) -> Double {
    var distribution = chain.uniform
    for k in 0..<moves {
      chain.step(&distribution, temperature: cooling.temperature(at: k, of: moves))
    }
    #expect(abs(distribution.reduce(0, +) - 1) < 1e-12)
    return distribution[2]
  }

  @Test(
    "The probability of the lowest state under c/ln(k + 1)",
    arguments: [
      (0.5, [0.41004370452, 0.410377771255, 0.410381356466, 0.41038139271, 0.410381393073]),
      (1.0, [0.437801675564, 0.46387507989, 0.47224458765, 0.474930249569, 0.47578345675]),
      (2.0, [0.429570238672, 0.582453468597, 0.727391746108, 0.834290601199, 0.902706887491]),
      (4.0, [0.351075626782, 0.489986375761, 0.608709962594, 0.700087318368, 0.771050055306]),
    ])
  func logarithmic(c: Double, chances: [Double]) {
    for (power, expected) in zip([10, 100, 1000, 10_000, 100_000], chances) {
      #expect(abs(chance(.logarithmic(c), moves: power) - expected) < 1e-9)
    }
  }

  @Test("The same after ten thousand moves of other schedules")
  func budget() {
    #expect(abs(chance(.geometric(from: 2, to: 0.1), moves: 10_000) - 0.8155144925) < 1e-9)
    #expect(abs(chance(.linear(from: 2, to: 0.01), moves: 10_000) - 0.7773614721) < 1e-9)
    #expect(abs(chance(.constant(0.25), moves: 10_000) - 0.7618179222) < 1e-9)
    #expect(abs(chance(.constant(0.5), moves: 10_000) - 0.6561640543) < 1e-9)
    #expect(abs(chance(.constant(0.01), moves: 10_000) - 0.4) < 1e-9)
  }

  @Test("A fixed temperature approaches Gibbs's distribution, which a move leaves as it is")
  func equilibrium() {
    let gibbs = chain.equilibrium(temperature: 0.5)
    let expected = [0.08880215, 0.00162647, 0.65616405, 0.01201806, 0.24138927]
    for (value, expected) in zip(gibbs, expected) { #expect(abs(value - expected) < 1e-8) }
    var moved = gibbs
    chain.step(&moved, temperature: 0.5)
    for (after, before) in zip(moved, gibbs) { #expect(abs(after - before) < 1e-15) }
  }

  @Test("A move is the product with the matrix of transitions")
  func matrix() {
    let energies = [0.5, -1, 2, 2, 0]
    let chain = MetropolisChain(energies)
    let start = [0.1, 0.3, 0.2, 0.15, 0.25]
    var expected = Array(repeating: 0.0, count: 5)
    for state in 0..<5 {
      for step in [-1, 1] {
        let next = state + step
        guard energies.indices.contains(next) else {
          expected[state] += 0.5 * start[state]
          continue
        }
        let rise = energies[next] - energies[state]
        let taken = rise <= 0 ? 1 : power(of: rise / 0.7)
        expected[next] += 0.5 * start[state] * taken
        expected[state] += 0.5 * start[state] * (1 - taken)
      }
    }
    var distribution = start
    chain.step(&distribution, temperature: 0.7)
    for (value, expected) in zip(distribution, expected) { #expect(abs(value - expected) < 1e-15) }
  }

  /// exp(-x) by its series.
  private func power(of x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for n in 1..<60 {
      term *= -x / Double(n)
      sum += term
    }
    return sum
  }

  @Test("Depths are what must be climbed on the way to a lower state")
  func depths() {
    #expect((0..<5).map { chain.depth(of: $0) } == [2, 0, nil, 0, 1.5])
    #expect(chain.criticalDepth == 2)
    #expect(MetropolisChain([0, 1]).criticalDepth == 0)
  }
}
