/// What an outcome shows: a figure or a table.
public enum Exhibit: Hashable, Sendable {
  /// A picture.
  case figure(Figure)
  /// A table.
  case table(Table)

  /// The name an author picks it by in `show`.
  public var name: String {
    switch self {
    case .figure(let figure): figure.name
    case .table(let table): table.name
    }
  }

  /// The table, where it is one.
  public var table: Table? {
    if case .table(let table) = self { table } else { nil }
  }
}

/// A number that an experiment reports under a name, such as `adam.loss`.
public struct NamedValue: Hashable, Sendable {
  /// The name: words with hyphens, joined by dots.
  public var name: String
  /// The number; a mean where it stands for several seeds.
  public var number: Double
  /// The unit, empty for a pure number.
  public var unit: String
  /// One value per seed, in the seeds' order, where it has them.
  public var samples: [Double]

  /// The value `number` under `name`.
  public init(_ name: String, _ number: Double, unit: String = "", samples: [Double] = []) {
    self.name = name
    self.number = number
    self.unit = unit
    self.samples = samples
  }
}
