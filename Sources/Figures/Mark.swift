/// A place in data units.
public struct Point: Hashable, Sendable {
  /// The horizontal value.
  public var x: Double
  /// The vertical value.
  public var y: Double

  /// The place (`x`, `y`).
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// What a mark is painted in: a series of the categorical palette, or plain ink.
///
/// A series has a colour and a second cue (dash or marker shape), both by its number.
public enum Ink: Hashable, Sendable {
  /// The series with this number, counted from 0; numbers beyond the palette start it again.
  case series(Int)
  /// The colour of text.
  case strong
  /// The colour of quiet things: grid lines, contours, reference lines.
  case quiet
}

/// A row-major grid of values over a rectangle.
public struct Grid: Hashable, Sendable {
  /// Cells (for a heat map) or samples (for contours) in a row.
  public var columns: Int
  /// Rows, the first at the lower end of the vertical axis.
  public var rows: Int
  /// The horizontal extent.
  public var x: ClosedRange<Double>
  /// The vertical extent.
  public var y: ClosedRange<Double>
  /// `rows * columns` values, row by row.
  public var values: [Double]

  /// A grid of `rows` by `columns` values.
  public init(
    columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, values: [Double]
  ) {
    precondition(values.count == rows * columns, "a grid needs rows × columns values")
    self.columns = columns
    self.rows = rows
    self.x = x
    self.y = y
    self.values = values
  }
}

/// A stretch between two places in data units: an interval, a slice of an area, or a bar between two
/// opposite corners.
public struct Span: Hashable, Sendable {
  /// Where it starts: the lower end of an interval, a corner of a bar.
  public var start: Point
  /// Where it ends.
  public var end: Point

  /// The stretch from `start` to `end`.
  public init(from start: Point, to end: Point) {
    self.start = start
    self.end = end
  }

  /// The upright stretch at `x` from `low` to `high`.
  public init(x: Double, from low: Double, to high: Double) {
    self.init(from: Point(x, low), to: Point(x, high))
  }

  /// The level stretch at `y` from `low` to `high`.
  public init(y: Double, from low: Double, to high: Double) {
    self.init(from: Point(low, y), to: Point(high, y))
  }
}

/// One thing drawn in a plot.
///
/// Values that are not finite make gaps. `label` names the series: next to a line's end where there is
/// room, else in a legend. Histograms, grouped and stacked bars, quantiles and vector fields are made
/// of these few by functions of their own.
public enum Mark: Hashable, Sendable {
  /// A line through `points` in order.
  case line(_ points: [Point], ink: Ink, label: String? = nil)
  /// A dot at each of `points`.
  case dots(_ points: [Point], ink: Ink, label: String? = nil)
  /// The area that the spans sweep in order, from one to the next: a band around a line, or what lies
  /// under it.
  case area(_ spans: [Span], ink: Ink, label: String? = nil)
  /// A rectangle between the two ends of each span: bars, and the columns of a histogram.
  case bars(_ spans: [Span], ink: Ink, label: String? = nil)
  /// Intervals as error bars, upright or level.
  case whiskers(_ spans: [Span], ink: Ink, label: String? = nil)
  /// An arrow from each first point to its second.
  case arrows(_ arrows: [Arrow], ink: Ink, label: String? = nil)
  /// Lines of equal value, one path per level, quietly shaded from the lowest level to the highest.
  /// Each level is a list of chains of points.
  case contour(_ levels: [ContourLevel])
  /// Areas at or above each level, one over the other, in the plot's colours from the first to the last.
  case bands(_ levels: [ContourLevel])
  /// Cells in the plot's colours, from `domain`'s lower end to its upper end.
  /// With `isFlipped` the first row is at the top.
  case heatMap(_ grid: Grid, domain: ClosedRange<Double>, isFlipped: Bool = false)
  /// A reference line across the frame.
  case rule(_ rule: Rule, ink: Ink = .quiet, label: String? = nil)
  /// Words at a place in data units.
  case text(_ text: String, at: Point, anchor: Anchor = .start, ink: Ink = .strong)

  /// A reference line's direction and value.
  public enum Rule: Hashable, Sendable {
    /// A vertical line at this horizontal value.
    case x(Double)
    /// A horizontal line at this vertical value.
    case y(Double)
  }

  /// Which part of a text stands at its place.
  public enum Anchor: Hashable, Sendable {
    /// The start, the middle or the end.
    case start, middle, end
  }
}

/// The lines on which a function has one value.
public struct ContourLevel: Hashable, Sendable {
  /// The value.
  public var value: Double
  /// Chains of points; a closed one ends where it starts.
  public var lines: [[Point]]

  /// The lines of equal `value`.
  public init(value: Double, lines: [[Point]]) {
    self.value = value
    self.lines = lines
  }
}

/// A directed segment in data units.
public struct Arrow: Hashable, Sendable {
  /// Where it starts.
  public var tail: Point
  /// Where its head is.
  public var head: Point

  /// An arrow from `tail` to `head`.
  public init(from tail: Point, to head: Point) {
    self.tail = tail
    self.head = head
  }
}
