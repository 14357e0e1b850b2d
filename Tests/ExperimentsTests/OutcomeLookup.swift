import Experiments
import Figures

extension Outcome {
  /// The value of this name.
  func value(_ name: String) -> NamedValue? { values.first { $0.name == name } }

  /// The number of this name, or one that no band holds.
  func number(_ name: String) -> Double { value(name)?.number ?? .nan }

  /// The table of this name.
  func table(_ name: String) -> Table? {
    for case .table(let table) in exhibits where table.name == name { return table }
    return nil
  }

  /// The figure of this name.
  func figure(_ name: String) -> Figure? {
    for case .figure(let figure) in exhibits where figure.name == name { return figure }
    return nil
  }
}
