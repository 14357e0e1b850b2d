/// The pieces of one mark: all in one path, or each in its own with a title that a pointer shows.
struct Pieces {
  private let className: String
  private let isTitled: Bool
  private var path = PathData()
  private var titled = Markup()

  /// No pieces yet.
  init(_ className: String, isTitled: Bool) {
    self.className = className
    self.isTitled = isTitled
  }

  /// Makes room for `count` pieces of about `size` bytes each.
  mutating func reserve(_ count: Int, size: Int) {
    if !isTitled { path.reserve(count * size) }
  }

  /// Adds what `draw` draws.
  mutating func add(title: @autoclosure () -> String, _ draw: (inout PathData) -> Void) {
    guard isTitled else {
      draw(&path)
      return
    }
    var own = PathData()
    draw(&own)
    titled += .element("path", ["d": own.text], .element("title", [:], .text(title())))
  }

  /// The drawing; nothing where there are no pieces.
  var markup: Markup {
    if !titled.isEmpty { return .element("g", ["class": className], titled) + .newline }
    guard !path.isEmpty else { return Markup() }
    return .leaf("path", ["class": className, "d": path.text]) + .newline
  }
}

extension PlotLayout {
  /// The name by which titles call the series of `mark`; empty where it has none.
  func name(of mark: Mark, _ label: String?) -> String {
    if let label { return label }
    for other in plot.marks where other.ink == mark.ink {
      if let label = other.label { return label }
    }
    return ""
  }
}

extension Plot {
  /// What a pointer on a dot is told.
  func words(on point: Point, _ name: String) -> String {
    (name.utf8.isEmpty ? "" : name + ": ") + x.words(point.x) + ", " + y.words(point.y)
  }

  /// What a pointer on a bar is told: its category or its range, and its length.
  func words(on bar: Span, _ name: String) -> String {
    let name = name.utf8.isEmpty ? "" : name + ": "
    let (start, end) = (bar.start, bar.end)
    if y.scale.isBand {
      return name + y.words((start.y + end.y) / 2) + ", " + x.words(end.x - start.x)
    }
    let value = y.words(end.y - start.y)
    if x.scale.isBand { return name + x.words((start.x + end.x) / 2) + ", " + value }
    return name + x.words(start.x) + " to " + NumberFormat.brief(end.x) + ", " + value
  }
}

extension Axis {
  /// A value after the name of what is measured, or the category's name.
  func words(_ value: Double) -> String {
    if case .band(let names) = scale {
      let index = Int(min(max(value.rounded(.toNearestOrEven), -1), 1e6))
      return names.indices.contains(index) ? names[index] : ""
    }
    let number = NumberFormat.brief(value) + (unit.utf8.isEmpty ? "" : " " + unit)
    return label.utf8.isEmpty ? number : label + " " + number
  }
}
