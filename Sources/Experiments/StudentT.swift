import Elementary

extension Statistics {
  /// The number that Student's t stays below with `probability`, to 10 digits.
  ///
  /// - Parameters:
  ///   - probability: Between 0.000 001 and 0.999 999 for that precision, never 0 or 1.
  ///   - freedom: The degrees of freedom, at least 1.
  /// - Complexity: Linear in `freedom`, some sixty times.
  public static func studentQuantile(_ probability: Double, freedom: Int) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies between 0 and 1")
    precondition(freedom > 0, "Student's t needs at least one degree of freedom")
    if probability < 0.5 { return -studentQuantile(1 - probability, freedom: freedom) }

    let central = 2 * probability - 1
    var (lower, upper) = (0.0, 1.0)
    while studentCentral(upper, freedom: freedom) < central { (lower, upper) = (upper, 2 * upper) }
    while true {
      let middle = 0.5 * (lower + upper)
      if middle <= lower || middle >= upper { return middle }
      if studentCentral(middle, freedom: freedom) < central {
        lower = middle
      } else {
        upper = middle
      }
    }
  }

  /// The probability that Student's t lies between -`t` and `t`.
  ///
  /// For whole degrees of freedom it is a finite sum. Reference: Abramowitz & Stegun, "Handbook of
  /// mathematical functions", 1964, equations 26.7.3 and 26.7.4.
  static func studentCentral(_ t: Double, freedom: Int) -> Double {
    let degrees = Double(freedom)
    let square = degrees / (degrees + t * t)
    let sine = t / (degrees + t * t).squareRoot()
    let isOdd = freedom % 2 == 1
    if freedom == 1 { return 2 / Double.pi * Elementary.atan(t) }

    var term = isOdd ? square.squareRoot() : 1
    var sum = term
    var factor = isOdd ? 2 : 1
    while factor < freedom - 2 {
      term *= square * Double(factor) / Double(factor + 1)
      sum += term
      factor += 2
    }
    guard isOdd else { return sine * sum }
    return 2 / Double.pi * (Elementary.atan(t / degrees.squareRoot()) + sine * sum)
  }
}
