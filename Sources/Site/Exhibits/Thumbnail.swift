import Figures

extension Figure {
  /// The first plot without words, for a small decorative picture.
  var thumbnail: Figure {
    var figure = self
    figure.summary = ""
    figure.columns = 1
    figure.plots = plots.prefix(1).map { plot in
      var plot = plot
      plot.title = nil
      plot.x.label = ""
      plot.y.label = ""
      plot.x.hasTicks = false
      plot.y.hasTicks = false
      plot.marks = plot.marks.compactMap(\.withoutWords)
      return plot
    }
    return figure
  }
}

extension Mark {
  /// The mark without its label; nil where it is words alone.
  fileprivate var withoutWords: Mark? {
    switch self {
    case .line(let points, let ink, _): .line(points, ink: ink)
    case .dots(let points, let ink, _): .dots(points, ink: ink)
    case .arrows(let arrows, let ink, _): .arrows(arrows, ink: ink)
    case .rule(let rule, let ink, _): .rule(rule, ink: ink)
    case .contour, .heatMap: self
    case .text: nil
    }
  }
}
