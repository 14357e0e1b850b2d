/// How much of a rule each degree of its Fourier expansion carries.
///
/// With inputs and output written as ±1, a rule is a sum over subsets S of the three inputs of
/// f̂(S) times the product of the inputs in S.
///
/// Source: O'Donnell, "Analysis of Boolean Functions", 2014, §1.2–1.4.
extension ElementaryRule {
  /// The coefficient f̂(S), with S as a set of bits 4 (left), 2 (center) and 1 (right); a multiple of
  /// 1/8, exactly.
  public func fourierCoefficient(of subset: Int) -> Double {
    precondition((0..<Self.neighborhoods).contains(subset), "a subset of three inputs is 0 to 7")
    var sum = 0
    for neighborhood in 0..<Self.neighborhoods {
      // The product of the inputs in S is −1 for an odd number of them at 0; the signs of 0 and 1 may
      // be chosen either way without a change of any weight.
      let odd = (subset & ~neighborhood).nonzeroBitCount % 2 == 1
      sum += output(of: neighborhood) != odd ? 1 : -1
    }
    return Double(sum) / Double(Self.neighborhoods)
  }

  /// The weights W₀, W₁, W₂ and W₃: W_d is the sum of f̂(S)² over the subsets of d inputs.
  ///
  /// Together they are 1.
  public var fourierWeights: [Double] {
    var weights = [0.0, 0, 0, 0]
    for subset in 0..<Self.neighborhoods {
      let coefficient = fourierCoefficient(of: subset)
      weights[subset.nonzeroBitCount] += coefficient * coefficient
    }
    return weights
  }

  /// W₀ + W₁: the share of the rule that a constant and a sum of single inputs carry, from 0 to 1.
  public var linearWeight: Double { fourierWeights[0] + fourierWeights[1] }
}
