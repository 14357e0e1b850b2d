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
      plot.x.unit = ""
      plot.y.label = ""
      plot.y.unit = ""
      plot.x.hasTicks = false
      plot.y.hasTicks = false
      plot.colours.label = ""
      plot.marks = plot.marks.compactMap { mark in
        if case .text = mark { nil } else { mark.withoutLabel }
      }
      return plot
    }
    return figure
  }
}
