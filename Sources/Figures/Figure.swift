/// A picture as a value: one or more plots side by side, drawn last, by one function.
public struct Figure: Hashable, Sendable {
  /// The name an author picks it by in `show`, such as `trajectories`; lower case, with hyphens.
  public var name: String
  /// What the figure shows, as a short sentence without a full stop.
  public var title: String
  /// What there is to see, in words, for readers who cannot see it; drawn from the run.
  public var summary: String
  /// The plots, in reading order; several make small multiples.
  public var plots: [Plot]
  /// How many plots stand side by side where there is room.
  public var columns: Int

  /// A figure of `plots`, set in `columns` columns.
  public init(_ name: String, title: String, summary: String = "", columns: Int = 1, plots: [Plot])
  {
    self.name = name
    self.title = title
    self.summary = summary
    self.plots = plots
    self.columns = columns
  }
}

/// One frame with its two axes and the marks inside it.
public struct Plot: Hashable, Sendable {
  /// A heading over the frame; needed where a figure has several plots.
  public var title: String?
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// Height of the frame over its width.
  public var aspect: Double
  /// What is drawn, from back to front.
  public var marks: [Mark]

  /// A plot of `marks` over the axes `x` and `y`.
  public init(_ title: String? = nil, x: Axis, y: Axis, aspect: Double = 0.6, marks: [Mark]) {
    self.title = title
    self.x = x
    self.y = y
    self.aspect = aspect
    self.marks = marks
  }
}

/// How one channel of the data becomes a position, and what its ticks say.
public struct Axis: Hashable, Sendable {
  /// How values are spaced.
  public enum Scale: Hashable, Sendable {
    /// Equal steps for equal differences.
    case linear
    /// Equal steps for equal ratios; values at or below zero are gaps.
    case log
  }

  /// What is measured, with its unit, in sentence case; empty for none.
  public var label: String
  /// How values are spaced.
  public var scale: Scale
  /// The values at the two ends; nil takes them from the data and widens them to round numbers.
  public var domain: ClosedRange<Double>?
  /// Whether ticks and their labels are drawn.
  public var hasTicks: Bool

  /// An axis named `label`.
  public init(
    _ label: String = "", scale: Scale = .linear, domain: ClosedRange<Double>? = nil,
    hasTicks: Bool = true
  ) {
    self.label = label
    self.scale = scale
    self.domain = domain
    self.hasTicks = hasTicks
  }
}
