import Elementary
import Figures

/// About `density` whole numbers in each power of ten, in equal ratios from 1 to `last`, both included.
func checkpoints(to last: Int, density: Int = 20) -> [Int] {
  var numbers: [Int] = []
  var exponent = 0
  while true {
    let number = Int(Elementary.pow(10, Double(exponent) / Double(density)).rounded())
    if number >= last { return numbers + [last] }
    if number != numbers.last { numbers.append(number) }
    exponent += 1
  }
}

extension Table.Cell {
  /// The mean of `samples` with their standard deviation; the number alone where there is one.
  static func spread(of samples: [Double]) -> Table.Cell {
    guard let mean = Statistics.mean(samples) else { return .empty }
    guard mean.isFinite, let deviation = Statistics.deviation(samples) else { return .number(mean) }
    return .spread(mean: mean, deviation: deviation)
  }
}
