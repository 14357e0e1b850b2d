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
    for (index, line) in titleLines.enumerated() {
      let down = top + Typeface.ascent + Double(index) * Typeface.line
      words.append(Words(text: line, x: left, y: down, className: "title", isBold: true))
    }
    var top = keyTop + keyHeight + Typeface.ascent
    for line in labelLines.y {
      words.append(Words(text: line, x: left, y: top, className: "label"))
      top += Typeface.line
    }
    for (index, line) in labelLines.x.enumerated() {
      let down = frame.bottom + (hasLabels.x ? Double(tickLines) * Typeface.line + 8 : 6)
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

  /// Where the key to its colours begins.
  var keyTop: Double {
    legendTop + (legendLines == 0 ? 0 : 4 + Double(legendLines) * Typeface.line)
  }

  /// The labels of the ticks.
  var tickLabels: [Words] {
    var words: [Words] = []
    for tick in hasLabels.y ? ticks.y : [] {
      guard let label = tick.label, let place = y.position(tick.value) else { continue }
      let parts = levelParts(label)
      for (line, part) in parts.enumerated() {
        let down = (Double(line) - Double(parts.count - 1) / 2) * Typeface.line
        words.append(
          Words(
            text: part, x: frame.left - 8, y: place + down + Typeface.middle, anchor: .end,
            className: "tick"))
      }
    }
    for tick in hasLabels.x ? ticks.x : [] {
      guard let label = tick.label, let place = x.position(tick.value) else { continue }
      for (line, part) in tickParts(label).enumerated() {
        words.append(
          Words(
            text: part, x: place,
            y: frame.bottom + 7 + Typeface.ascent + Double(line) * Typeface.line,
            anchor: .middle, className: "tick"))
      }
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
      if entry.hasArea || entry.hasBars {
        var path = PathData()
        path.rectangle(Pixel(x, y - 5), Pixel(x + entry.sampleWidth, y + 5))
        sample(entry.hasBars ? "bars" : entry.hasLine ? "area" : "area edged", path)
        if entry.hasBars {
          var hatch = Hatch(entry.ink)
          hatch.add(Pixel(x, y - 5), Pixel(x + entry.sampleWidth, y + 5))
          markup += hatch.markup
        }
      }
      if entry.hasWhiskers {
        var path = PathData()
        let middle = x + entry.sampleWidth / 2
        for end in [y - 5, y + 5] {
          path.move(to: Pixel(middle - 3.5, end))
          path.line(to: Pixel(middle + 3.5, end))
        }
        path.move(to: Pixel(middle, y - 5))
        path.line(to: Pixel(middle, y + 5))
        sample("whiskers", path)
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
      for (line, text) in place.words.enumerated() {
        let words = Words(
          text: text, x: x + entry.sampleWidth + 6,
          y: y + Typeface.middle + Double(line) * Typeface.line, className: "legend")
        markup += words.markup + .newline
      }
    }
    return markup
  }
}
