extension Figure {
  /// The figure as inline SVG in a `<div class="fig">`: once for wide and once for narrow pages, of
  /// which the style sheet `FigureStyle.css` shows the one that fits.
  ///
  /// The narrow drawing refers to the heat maps of the wide one. Heat maps of noise are images at
  /// `data:` addresses, which a page's content security policy must allow (`img-src data:`).
  ///
  /// - Parameters:
  ///   - id: The prefix of all ids within; unique on the page.
  ///   - description: What there is to see, for those who cannot; the figure's own summary, or else
  ///     its long description, where nil.
  public func svg(id: String, description: String? = nil) -> Markup {
    let heatMaps = plots.map { $0.heatMaps }
    let description = self.description(description)
    return .element("div", ["class": "fig"]) { markup in
      markup += .newline
      for breadth in [Breadth.wide, .narrow] {
        let drawing = Drawing(
          figure: self, breadth: breadth, id: id, isCopy: breadth == .narrow, heatMaps: heatMaps)
        markup += drawing.markup(description: description) + .newline
      }
    }
  }

  /// The figure as an SVG file of its own, with its style sheet inside.
  ///
  /// - Parameters:
  ///   - breadth: The page it is laid out for.
  ///   - description: As for `svg(id:description:)`.
  public func svgDocument(_ breadth: Breadth = .wide, description: String? = nil) -> Markup {
    let drawing = Drawing(
      figure: self, breadth: breadth, id: name, isCopy: false, heatMaps: plots.map { $0.heatMaps })
    let width = coordinate(drawing.layout.width)
    let height = coordinate(drawing.layout.height)
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "fig", "width": width, "height": height,
        "viewBox": "0 0 \(width) \(height)",
      ]
    ) { file in
      // The style sheet holds no character that XML would read as markup.
      file += .element("style", [:], .trusted("\n" + FigureStyle.css + FigureStyle.fileRules))
      file += .newline
      file += .leaf("rect", ["class": "paper", "width": width, "height": height]) + .newline
      file += drawing.markup(description: self.description(description)) + .newline
    } + .newline
  }

  private func description(_ given: String?) -> String {
    if let given, !given.utf8.isEmpty { return given }
    return summary.utf8.isEmpty ? longDescription : summary
  }
}

/// A figure with its places, ready to be drawn.
private struct Drawing {
  let figure: Figure
  let breadth: Breadth
  let id: String
  let isCopy: Bool
  let heatMaps: [[HeatMapDrawing]]
  let layout: FigureLayout

  init(
    figure: Figure, breadth: Breadth, id: String, isCopy: Bool, heatMaps: [[HeatMapDrawing]]
  ) {
    self.figure = figure
    self.breadth = breadth
    self.id = id
    self.isCopy = isCopy
    self.heatMaps = heatMaps
    layout = FigureLayout(figure.resolved, breadth)
  }

  func markup(description: String) -> Markup {
    let own = "\(id)-\(breadth.letter)"
    return .element(
      "svg",
      [
        "class": breadth.className,
        "viewBox": "0 0 \(coordinate(layout.width)) \(coordinate(layout.height))",
        "role": "img", "aria-labelledby": "\(own)-title \(own)-desc",
      ]
    ) { svg in
      svg += .element("title", ["id": "\(own)-title"], .text(figure.title))
      svg += .element("desc", ["id": "\(own)-desc"], .text(description)) + .newline
      svg += layout.legend.drawn(left: layout.left, top: 2, width: layout.legendWidth)
      if let key = layout.key {
        svg += key.drawn(left: layout.left, top: layout.keyTop, width: layout.legendWidth)
      }
      for (index, plot) in layout.plots.enumerated() {
        let ids = PlotIDs(own: "\(own)-\(index)", shared: "\(id)-\(index)", isCopy: isCopy)
        svg += plot.drawn(ids, heatMaps: heatMaps[index])
      }
      if layout.plots.isEmpty {
        let words = Words(
          text: "No data", x: layout.width / 2, y: layout.height / 2 + Typeface.middle,
          anchor: .middle, className: "note quiet")
        svg += words.markup
      }
    }
  }
}
