/// Words at a place on the page.
struct Words: Hashable, Sendable {
  /// What they say.
  var text: String
  /// The place of the anchor on the baseline.
  var x: Double
  var y: Double
  /// Which part of the words stands at `x`.
  var anchor = Mark.Anchor.start
  /// The classes by which the style sheet sets them.
  var className: String
  /// Whether they are set bold.
  var isBold = false

  /// The room they take.
  var box: Box {
    let width = TextWidth.of(text, size: Typeface.size, isBold: isBold)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(left: left, top: y - 10.5, right: left + width, bottom: y + 3.5)
  }

  /// The words as an element.
  var markup: Markup {
    let end =
      switch anchor {
      case .start: ""
      case .middle: " m"
      case .end: " e"
      }
    return .element(
      "text", ["class": className + end, "x": coordinate(x), "y": coordinate(y)], .text(text))
  }
}

extension PlotLayout {
  /// Title and axis labels, over and under the frame.
  var captions: [Words] {
    var words: [Words] = []
    var top = frame.top - topMargin + Typeface.ascent
    for line in titleLines {
      words.append(Words(text: line, x: left, y: top, className: "title", isBold: true))
      top += Typeface.line
    }
    top += (titleLines.isEmpty ? 0 : 3) + (legendLines == 0 ? 0 : 4)
    top += Double(legendLines) * Typeface.line
    for line in labelLines.y {
      words.append(Words(text: line, x: left, y: top, className: "label"))
      top += Typeface.line
    }
    for (index, line) in labelLines.x.enumerated() {
      let down = frame.bottom + (plot.x.hasTicks ? Typeface.line + 8 : 6)
      words.append(
        Words(
          text: line, x: frame.right, y: down + Double(index) * Typeface.line + Typeface.ascent,
          anchor: .end, className: "label"))
    }
    return words
  }

  /// Where the plot's own legend begins.
  var legendTop: Double {
    frame.top - topMargin + Double(titleLines.count) * Typeface.line
      + (titleLines.isEmpty ? 0 : 3)
  }

  /// The labels of the ticks.
  var tickLabels: [Words] {
    var words: [Words] = []
    for tick in ticks.y {
      guard let label = tick.label, let place = y.position(tick.value) else { continue }
      words.append(
        Words(
          text: label, x: frame.left - 8, y: place + Typeface.middle, anchor: .end,
          className: "tick"))
    }
    for tick in ticks.x {
      guard let label = tick.label, let place = x.position(tick.value) else { continue }
      words.append(
        Words(
          text: label, x: place, y: frame.bottom + 7 + Typeface.ascent, anchor: .middle,
          className: "tick"))
    }
    return words
  }
}

extension Legend {
  /// The entries in lines of at most `width` pixels, from (`left`, `top`) on.
  func drawn(left: Double, top: Double, width: Double) -> Markup {
    var markup = Markup()
    for (entry, place) in zip(entries, places(width: width)) {
      let x = left + place.left
      let y = top + Double(place.line) * Typeface.line + Typeface.ascent - Typeface.middle
      let ink = entry.ink.className
      func sample(_ kind: String, _ path: PathData) {
        markup += .leaf("path", ["class": "\(kind) \(ink)", "d": path.text])
      }
      if entry.hasLine || entry.hasArrows || entry.isRule {
        var path = PathData()
        path.move(to: Pixel(x, y))
        path.line(to: Pixel(x + entry.sampleWidth, y))
        if entry.hasArrows {
          path.move(to: Pixel(x + entry.sampleWidth - 6, y - 3))
          path.line(to: Pixel(x + entry.sampleWidth, y))
          path.line(to: Pixel(x + entry.sampleWidth - 6, y + 3))
        }
        sample(entry.isRule ? "rule" : entry.hasLine ? "line" : "arrows", path)
      }
      if entry.hasDots {
        var path = PathData()
        path.move(to: Pixel(x + entry.sampleWidth / 2, y))
        let shape = MarkerShape(entry.ink)
        path.shape(shape.steps)
        sample(shape.className, path)
      }
      let words = Words(
        text: entry.text, x: x + entry.sampleWidth + 6, y: y + Typeface.middle,
        className: "legend")
      markup += words.markup + .newline
    }
    return markup
  }
}
