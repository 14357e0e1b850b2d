/// How one channel of the data becomes a position, and what its ticks say.
public struct Axis: Hashable, Sendable {
  /// How values are spaced.
  public enum Scale: Hashable, Sendable {
    /// Equal steps for equal differences.
    case linear
    /// Equal steps for equal ratios; values at or below zero are gaps.
    case log
    /// Logarithmic on both sides of zero, and linear where magnitudes are small beside the given one.
    case symlog(Double)
    /// Categories side by side; the values 0, 1, 2, … are their middles. On a vertical axis the first
    /// one is at the top.
    case band([String])
  }

  /// What is measured, in sentence case; empty for none.
  public var label: String
  /// The unit of the values; empty for pure numbers.
  public var unit: String
  /// How values are spaced.
  public var scale: Scale
  /// The values at the two ends; nil takes them from the data and widens them to round numbers.
  public var domain: ClosedRange<Double>?
  /// Whether ticks and their labels are drawn.
  public var hasTicks: Bool

  /// An axis named `label`.
  public init(
    _ label: String = "", unit: String = "", scale: Scale = .linear,
    domain: ClosedRange<Double>? = nil, hasTicks: Bool = true
  ) {
    self.label = label
    self.unit = unit
    self.scale = scale
    self.domain = domain
    self.hasTicks = hasTicks
  }

  /// An axis with a place for each of `categories`, in their order.
  public init(_ label: String = "", categories: [String]) {
    self.init(label, scale: .band(categories))
  }

  /// The label with the unit in parentheses.
  var title: String {
    if unit.utf8.isEmpty { return label }
    return label.utf8.isEmpty ? unit : label + " (" + unit + ")"
  }
}

extension Axis.Scale {
  /// The arithmetic of the scale, without its words.
  var spacing: Spacing {
    switch self {
    case .linear, .band: .linear
    case .log: .log
    case .symlog(let threshold): .symlog(threshold)
    }
  }

  /// Whether there is a place for `value`.
  func shows(_ value: Double) -> Bool { spacing.shows(value) }

  /// Whether it is logarithmic, and so shows nothing at or below zero.
  var isLog: Bool { if case .log = self { true } else { false } }

  /// Whether it is made of categories.
  var isBand: Bool { if case .band = self { true } else { false } }
}

/// How values become colours, and what they are the values of.
///
/// All three go from what may be overlooked to what stands out, by day and by night.
public struct ColourScale: Hashable, Sendable {
  /// The colours.
  public enum Kind: Hashable, Sendable {
    /// From the page to ink, in one hue.
    case ink
    /// From little to much, in even steps to the eye.
    case sequential
    /// From a middle of no colour to two opposite ones.
    case diverging
  }

  /// The colours.
  public var kind: Kind
  /// What is measured, for the key beside the colours; without it there is no key.
  public var label: String

  /// Colours of this kind.
  public init(_ kind: Kind, label: String = "") {
    self.kind = kind
    self.label = label
  }

  /// Shades of ink without a key.
  public static let ink = ColourScale(.ink)
}
