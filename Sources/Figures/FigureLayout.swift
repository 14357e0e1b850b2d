/// How much room a page has for a figure.
public enum Breadth: Hashable, Sendable {
  /// A column of text on a desk.
  case wide
  /// A telephone.
  case narrow

  /// The width of the drawing; the style sheet shows it at nearly this size, so that text stays
  /// readable.
  var width: Double {
    switch self {
    case .wide: 640
    case .narrow: 340
    }
  }

  /// The highest frame that still looks well.
  var highest: Double {
    switch self {
    case .wide: 420
    case .narrow: 360
    }
  }

  /// The letter by which ids tell the two apart.
  var letter: String {
    switch self {
    case .wide: "w"
    case .narrow: "n"
    }
  }

  /// The class by which the style sheet tells them apart.
  var className: String {
    switch self {
    case .wide: "fig-wide"
    case .narrow: "fig-narrow"
    }
  }
}

/// Where the plots of a figure stand.
struct FigureLayout: Sendable {
  /// The size of the drawing.
  let width: Double
  private(set) var height = 0.0
  /// The plots with their places.
  private(set) var plots: [PlotLayout]
  /// Names that serve all plots, over them.
  let legend: Legend
  /// The key that serves all plots, under these names.
  let key: ColourKey?
  /// The left end of the shared legend, and how wide it may be.
  private(set) var left = 0.0
  private(set) var legendWidth = 0.0
  /// Where the shared key begins.
  private(set) var keyTop = 0.0

  /// Space between two plots side by side, and one over the other.
  private static let columnGap = 22.0
  private static let rowGap = 14.0

  /// Lays out `figure`, whose shared axes are resolved, for a page of this breadth.
  init(_ figure: Figure, _ breadth: Breadth) {
    width = breadth.width
    let keys = figure.plots.map { $0.colourKey }
    let sharedKey = keys.count > 1 ? ColourKey.common(keys) : nil
    let hasSharedKey = sharedKey != nil
    key = sharedKey
    var shared = Legend(of: figure.plots)
    let isShared = figure.plots.count > 1 && shared.isUnambiguous
    if !isShared { shared = Legend(of: []) }
    shared.addSharedRules(of: figure.plots)
    legend = shared
    plots = figure.plots.map {
      PlotLayout($0, hasLegend: !isShared, hasKey: !hasSharedKey, shared: shared)
    }
    guard !plots.isEmpty else {
      height = 60
      return
    }
    let columns = FigureLayout.columns(of: figure, breadth)
    let rows = (plots.count + columns - 1) / columns
    let inner = width - 2
    for index in plots.indices {
      plots[index].hasTitles = figure.hasTitles
      plots[index].categoryWidth = 0.4 * inner / Double(columns)
      plots[index].edges = Edges(
        hasX: !figure.sharing.contains(.x) || index + columns >= plots.count,
        hasY: !figure.sharing.contains(.y) || index % columns == 0)
    }

    let gaps = Double(columns - 1) * FigureLayout.columnGap
    var frameWidth = (inner - gaps) / Double(columns) - 40
    var margins = Margins(columns: columns, rows: rows)
    // The ticks depend on the frame's size and the frame's size on the ticks' labels: twice is enough.
    for _ in 0..<2 {
      margins = Margins(columns: columns, rows: rows)
      for index in plots.indices {
        plots[index].measure(width: frameWidth, height: plots[index].height(of: frameWidth))
        margins.widen(at: index, plots[index])
      }
      let around = margins.left.reduce(0, +) + margins.right.reduce(0, +) + gaps
      frameWidth = (inner - around) / Double(columns)
      for plot in plots { frameWidth = min(frameWidth, breadth.highest / plot.aspect) }
      frameWidth = max(frameWidth, 20)
    }
    for index in plots.indices {
      plots[index].resize(width: frameWidth, height: plots[index].height(of: frameWidth))
      plots[index].setWords(
        left: margins.left[index % columns], right: margins.right[index % columns])
      margins.heighten(at: index, plots[index])
    }
    place(frameWidth: frameWidth, margins: margins, gaps: gaps)
  }

  private mutating func place(frameWidth: Double, margins: Margins, gaps: Double) {
    let columns = margins.left.count
    let used =
      margins.left.reduce(0, +) + margins.right.reduce(0, +) + gaps + Double(columns) * frameWidth
    left = max(1, (width - used) / 2)
    legendWidth = min(used, width - left)
    let legendLines = legend.lines(width: legendWidth)
    keyTop = 2 + Double(legendLines) * Typeface.line + (legendLines > 0 ? 8 : 0)
    var top = keyTop + (key == nil ? 0 : ColourKey.height)
    for row in margins.top.indices {
      var across = left
      for column in 0..<columns where row * columns + column < plots.count {
        let index = row * columns + column
        let start = across + margins.left[column]
        plots[index].left = across
        plots[index].top = top
        plots[index].frame = Box(
          left: start, top: top + margins.top[row], right: start + frameWidth,
          bottom: top + margins.top[row] + plots[index].height(of: frameWidth))
        across = start + frameWidth + margins.right[column] + FigureLayout.columnGap
      }
      top += margins.top[row] + margins.bottom[row] + FigureLayout.rowGap
    }
    height = top - FigureLayout.rowGap + 2
  }

  /// How many plots stand side by side: on a narrow page about half as many as on a wide one.
  private static func columns(of figure: Figure, _ breadth: Breadth) -> Int {
    let asked = min(max(figure.columns, 1), figure.plots.count)
    guard breadth == .narrow else { return asked }
    let hasTicks = figure.plots.contains { $0.x.hasTicks || $0.y.hasTicks }
    return min((asked + 1) / 2, hasTicks ? 2 : 4)
  }
}

/// The room around the frames of a figure, shared by the plots of a column and of a row.
private struct Margins {
  var left: [Double]
  var right: [Double]
  var top: [Double]
  /// From the top of the row's frames to the end of the row.
  var bottom: [Double]

  init(columns: Int, rows: Int) {
    left = Array(repeating: 0, count: columns)
    right = left
    top = Array(repeating: 0, count: rows)
    bottom = top
  }

  mutating func widen(at index: Int, _ plot: PlotLayout) {
    let column = index % left.count
    left[column] = max(left[column], plot.leftMargin)
    right[column] = max(right[column], plot.rightMargin)
  }

  mutating func heighten(at index: Int, _ plot: PlotLayout) {
    let row = index / left.count
    top[row] = max(top[row], plot.topMargin)
    bottom[row] = max(bottom[row], plot.frame.height + plot.bottomMargin)
  }
}
