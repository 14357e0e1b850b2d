import Elementary

/// How evenly a rule's outputs are divided, over the eight neighbourhoods.
extension ElementaryRule {
  /// How many of the eight neighbourhoods give 1.
  public var onesCount: Int { number.nonzeroBitCount }

  /// The entropy of the output over uniform neighbourhoods, H₂(k/8), in bits from 0 to 1.
  public var outputEntropy: Double {
    let k = onesCount
    // 0 · log 0 counts as 0.
    if k == 0 || k == Self.neighborhoods { return 0 }
    let p = Double(k) / Double(Self.neighborhoods)
    return -(p * Elementary.log2(p) + (1 - p) * Elementary.log2(1 - p))
  }

  /// The accuracy of always answering with the commoner output, max(k, 8 − k)/8.
  public var majorityBaseline: Double {
    Double(max(onesCount, Self.neighborhoods - onesCount)) / Double(Self.neighborhoods)
  }
}
