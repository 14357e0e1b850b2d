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
  /// The axes that all plots have in common.
  public var sharing: Sharing
  /// What a reader must know about the numbers, such as over how many seeds they are means; a sentence
  /// that stands in the caption.
  public var note: String

  /// A figure of `plots`, set in `columns` columns.
  public init(
    _ name: String, title: String, summary: String = "", note: String = "", columns: Int = 1,
    sharing: Sharing = [], plots: [Plot]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.note = note
    self.plots = plots
    self.columns = columns
    self.sharing = sharing
  }

  /// Axes that reach over the same values in every plot, and are labelled only at the figure's edge.
  public struct Sharing: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// The set of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The horizontal axes.
    public static let x = Sharing(rawValue: 1)
    /// The vertical axes.
    public static let y = Sharing(rawValue: 2)
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
  /// What the colours of heat maps and bands mean.
  public var colours: ColourScale
  /// Height of the frame over its width.
  public var aspect: Double
  /// What is drawn, from back to front.
  public var marks: [Mark]

  /// A plot of `marks` over the axes `x` and `y`.
  public init(
    _ title: String? = nil, x: Axis, y: Axis, colours: ColourScale = .ink, aspect: Double = 0.6,
    marks: [Mark]
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.colours = colours
    self.aspect = aspect
    self.marks = marks
  }
}
