/// The rule as a polynomial over GF(2), a sum modulo 2 of products of inputs.
extension ElementaryRule {
  /// The products in its polynomial: bit S says whether the product of the inputs in S occurs, where S
  /// is a set of bits 4 (left), 2 (center) and 1 (right), and the empty product is 1.
  ///
  ///     ElementaryRule(150).algebraicNormalForm  // bits 4, 2 and 1: left + center + right
  ///
  /// Source: Zhegalkin, 1927; by the Möbius transform over subsets.
  public var algebraicNormalForm: UInt8 {
    var form = number
    // What stands at S without an input is added to what stands at S with it, one input at a time.
    form ^= (form & 0b0101_0101) << 1
    form ^= (form & 0b0011_0011) << 2
    form ^= (form & 0b0000_1111) << 4
    return form
  }

  /// The degree of that polynomial, from 0 to 3; 0 for the constant 0, too.
  public var algebraicDegree: Int {
    let form = algebraicNormalForm
    return (0..<Self.neighborhoods)
      .filter { form >> UInt8($0) & 1 == 1 }
      .reduce(0) { max($0, $1.nonzeroBitCount) }
  }
}
