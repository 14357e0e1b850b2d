/// The bounds of He's uniform initialization.
///
/// Source: He, Zhang, Ren & Sun, "Delving deep into rectifiers", ICCV 2015.
enum HeUniform {
  /// The bound for weights into units with ReLU, √(6/fan-in).
  static func hidden(fanIn: Int) -> Double { (6 / Double(fanIn)).squareRoot() }
  /// The bound for weights into linear units, √(3/fan-in).
  static func output(fanIn: Int) -> Double { (3 / Double(fanIn)).squareRoot() }
}
