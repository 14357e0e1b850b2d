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

  /// The figure as an SVG file of its own, with the style it needs inside.
  ///
  /// Colours are written out, because few viewers but browsers know custom properties: those of the
  /// day, and in a media query those of the night.
  ///
  /// - Parameters:
  ///   - breadth: The page it is laid out for.
  ///   - description: As for `svg(id:description:)`.
  public func svgDocument(_ breadth: Breadth = .wide, description: String? = nil) -> Markup {
    let drawing = Drawing(
      figure: self, breadth: breadth, id: name, isCopy: false, heatMaps: plots.map { $0.heatMaps })
    return drawing.document(description: self.description(description)) + .newline
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

  /// The drawing as an element of a page.
  func markup(description: String) -> Markup {
    .element(
      "svg",
      [
        "class": breadth.className, "viewBox": viewBox, "role": "img",
        "aria-labelledby": "\(own)-title \(own)-desc",
      ]
    ) { svg in
      svg += words(description) + content
    }
  }

  /// The drawing as a file.
  func document(description: String) -> Markup {
    // A file has no page around it, and so a margin of its own.
    let margin = 8.0
    let edge = coordinate(-margin)
    let width = coordinate(layout.width + 2 * margin)
    let height = coordinate(layout.height + 2 * margin)
    let content = content
    let style = FigureStyle.sheet(for: content, also: [breadth.className, "paper"])
    return .element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "fig \(breadth.className)",
        "width": width, "height": height, "viewBox": "\(edge) \(edge) \(width) \(height)",
        "role": "img",
        "aria-labelledby": "\(own)-title \(own)-desc",
      ]
    ) { svg in
      svg += words(description)
      // The style sheet holds no character that XML would read as markup.
      svg += .element("style", [:], .trusted("\n" + style)) + .newline
      svg += .leaf(
        "rect", ["class": "paper", "x": edge, "y": edge, "width": width, "height": height])
      svg += .newline
      svg += content
    }
  }

  private var own: String { "\(id)-\(breadth.letter)" }

  private var viewBox: String {
    "0 0 \(coordinate(layout.width)) \(coordinate(layout.height))"
  }

  private func words(_ description: String) -> Markup {
    .element("title", ["id": "\(own)-title"], .text(figure.title))
      + .element("desc", ["id": "\(own)-desc"], .text(description)) + .newline
  }

  private var content: Markup {
    var svg = layout.legend.drawn(left: layout.left, top: 2, width: layout.legendWidth)
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
    return svg
  }
}
