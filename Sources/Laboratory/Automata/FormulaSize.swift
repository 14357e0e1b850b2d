/// How large the rule is when it is written down, exactly, by exhaustive search.
///
/// How complicated a function is depends on the language: parity needs ten letters in one and two gates
/// in the other. Both are proxies for Kolmogorov complexity, which for objects of eight bits is defined
/// only up to a constant larger than they are.
extension ElementaryRule {
  /// The smallest number of occurrences of inputs in a De Morgan formula of the rule: one of AND, OR
  /// and free NOT; 0 for constants.
  ///
  ///     ElementaryRule(232).formulaSize  // 5: (left ∧ center) ∨ (right ∧ (left ∨ center))
  ///     ElementaryRule(150).formulaSize  // 10
  ///
  /// Source: Khrapchenko, "Complexity of the realization of a linear function in the class of
  /// Π-circuits", 1971, for parity.
  public var formulaSize: Int { FormulaSearch.sizes[Int(number)] }

  /// The smallest number of gates in a circuit of the rule, where a gate is any function of two earlier
  /// results and a result may be used again.
  ///
  ///     ElementaryRule(150).circuitSize  // 2: (left ⊕ center) ⊕ right
  ///
  /// Source: Knuth, "The Art of Computer Programming", vol. 4A, 2011, section 7.1.2.
  public var circuitSize: Int { CircuitSearch.sizes[Int(number)] }

  /// The rules that copy left, center and right.
  static let inputs: [UInt8] = [0b1111_0000, 0b1100_1100, 0b1010_1010]
}

/// The search for the smallest De Morgan formulas of all 256 rules.
private enum FormulaSearch {
  /// The size of each rule's smallest formula, by number.
  static let sizes = search()

  /// All formulas of 1 leaf, then of 2, 3, … until every rule has one.
  private static func search() -> [Int] {
    var sizes = [Int](repeating: -1, count: 256)
    // The rules whose smallest formula has that many leaves.
    var layers: [[UInt8]] = [[0, 255], []]
    sizes[0] = 0
    sizes[255] = 0
    for input in ElementaryRule.inputs {
      for rule in [input, ~input] {
        sizes[Int(rule)] = 1
        layers[1].append(rule)
      }
    }
    while sizes.contains(-1) {
      let size = layers.count
      var layer: [UInt8] = []
      // A layer is closed under NOT, so that AND alone, and its complement, reach what OR does.
      for left in 1...size / 2 {
        for a in layers[left] {
          for b in layers[size - left] {
            for rule in [a & b, ~(a & b)] where sizes[Int(rule)] < 0 {
              sizes[Int(rule)] = size
              layer.append(rule)
            }
          }
        }
      }
      layers.append(layer)
    }
    return sizes
  }
}

/// The search for the smallest circuits of all 256 rules.
private enum CircuitSearch {
  /// The number of gates of each rule's smallest circuit, by number.
  static let sizes = search()

  /// All chains of up to four gates; no rule needs more.
  ///
  /// A gate and its complement are as good as each other, for what comes after can take up the NOT. So
  /// chains are built of rules that give 0 in neighbourhood 0, and a complement costs nothing but at an
  /// input, where it costs nothing either.
  private static func search() -> [Int] {
    var sizes = [Int](repeating: .max, count: 256)
    var chain: [UInt8] = ElementaryRule.inputs
    for rule in chain + [0] { note(rule, 0, &sizes) }
    extend(&chain, gates: 0, &sizes)
    return sizes
  }

  private static func note(_ rule: UInt8, _ gates: Int, _ sizes: inout [Int]) {
    sizes[Int(rule)] = min(sizes[Int(rule)], gates)
    sizes[Int(~rule)] = min(sizes[Int(~rule)], gates)
  }

  private static func extend(_ chain: inout [UInt8], gates: Int, _ sizes: inout [Int]) {
    if gates == 4 { return }
    for second in 1..<chain.count {
      for first in 0..<second {
        let (a, b) = (chain[first], chain[second])
        // The five gates of two results, up to complement, that depend on both.
        for rule in [a & b, a & ~b, ~a & b, a | b, a ^ b] {
          note(rule, gates + 1, &sizes)
          chain.append(rule)
          extend(&chain, gates: gates + 1, &sizes)
          chain.removeLast()
        }
      }
    }
  }
}
