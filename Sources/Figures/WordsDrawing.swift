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
      let down = frame.bottom + (ticks.x.isEmpty ? 6 : Typeface.line + 8)
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

  /// Names at lines' ends, names of reference lines, and the words among the marks, moved so that
  /// none lies over another.
  var annotations: [Words] {
    var words = directLabels.map {
      Words(
        text: $0.entry.label, x: $0.x, y: $0.y, className: "name \($0.entry.ink.className)",
        isBold: true)
    }
    for label in verticalRuleLabels {
      words.append(
        Words(
          text: label.text, x: label.x,
          y: frame.top - 5 - Double(label.line) * Typeface.line, anchor: .middle,
          className: "note quiet"))
    }
    for mark in plot.marks {
      switch mark {
      case .rule(.y(let value), let ink, let text?):
        guard let place = y.position(value), frame.top - 0.5 <= place, place <= frame.bottom + 0.5
        else { continue }
        let wish = Words(
          text: text, x: frame.right - 4, y: place - 5, anchor: .end,
          className: "note \(ink.className)")
        words.append(settled(wish, among: words))
      case .text(let text, let point, let anchor, let ink):
        guard let across = x.position(point.x), let down = y.position(point.y),
          frame.outset(by: 0.5).contains(across, down)
        else { continue }
        let wish = Words(
          text: text, x: across, y: down + Typeface.middle, anchor: anchor,
          className: "note \(ink.className)")
        words.append(settled(wish, among: words))
      default: break
      }
    }
    return words
  }

  /// `words` moved into the frame, and up or down to the nearest line that `others` leave free.
  private func settled(_ words: Words, among others: [Words]) -> Words {
    var words = words
    let box = words.box
    if box.right > frame.right - 2 { words.x -= box.right - (frame.right - 2) }
    if words.box.left < frame.left + 2 { words.x += frame.left + 2 - words.box.left }
    let wish = words.y
    for step in 0..<24 {
      let offset = Double((step + 1) / 2) * (Typeface.line - 2) * (step % 2 == 0 ? 1 : -1)
      words.y = min(max(wish + offset, frame.top + 12), frame.bottom - 5)
      let room = words.box
      if !others.contains(where: { $0.box.overlaps(room) }) { return words }
    }
    words.y = min(max(wish, frame.top + 12), frame.bottom - 5)
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
      if entry.hasLine || entry.hasArrows {
        var path = PathData()
        path.move(to: Pixel(x, y))
        path.line(to: Pixel(x + entry.sampleWidth, y))
        if entry.hasArrows {
          path.move(to: Pixel(x + entry.sampleWidth - 6, y - 3))
          path.line(to: Pixel(x + entry.sampleWidth, y))
          path.line(to: Pixel(x + entry.sampleWidth - 6, y + 3))
        }
        sample(entry.hasLine ? "line" : "arrows", path)
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
