extension PlotLayout {
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
          text: label.text, x: label.x, y: frame.top - 5 - Double(label.line) * Typeface.line,
          anchor: .middle, className: "note quiet"))
    }
    for (index, mark) in plot.marks.enumerated() {
      switch mark {
      case .rule(.y, _, _) where !rulesInLegend.contains(index):
        let label = ruleLabel(mark, among: words) ?? ruleLabel(mark, among: words, isForced: true)
        if let label { words.append(label) }
      case .text(let text, let point, let anchor, let ink):
        guard let across = x.position(point.x), let down = y.position(point.y),
          frame.outset(by: 0.5).contains(across, down)
        else { continue }
        let lines = TextWidth.lines(text, width: frame.width - 4, size: Typeface.size)
        for (line, part) in lines.enumerated() {
          let wish = Words(
            text: part, x: across, y: down + Typeface.middle + Double(line) * Typeface.line,
            anchor: anchor, className: "note \(ink.className)")
          words.append(settled(wish, among: words))
        }
      default: break
      }
    }
    return words
  }

  /// The name of a horizontal reference line, over or under one of its ends; nil where it has none,
  /// and, unless `isForced`, where it would hide data.
  func ruleLabel(_ mark: Mark, among others: [Words], isForced: Bool = false) -> Words? {
    guard case .rule(.y(let value), let ink, let text?) = mark, !sharedNames.hasRule(text),
      let place = y.position(value),
      frame.top - 0.5 <= place, place <= frame.bottom + 0.5
    else { return nil }
    let isTooLong = TextWidth.of(text, size: Typeface.size) > frame.width - 8
    guard isForced || !isTooLong else { return nil }
    for anchor in [Mark.Anchor.end, .start] {
      for down in [-5, 14.0] {
        let x = anchor == .end ? frame.right - 4 : frame.left + 4
        let wish = Words(
          text: text, x: x, y: place + down, anchor: anchor, className: "note \(ink.className)")
        let words = settled(wish, among: others)
        if isForced { return words }
        if words.y == wish.y, !hidesData(words.box.outset(by: 2)) { return words }
      }
    }
    return nil
  }

  /// Whether a dot or a piece of a line, or of an upright reference line, lies within `box`.
  private func hidesData(_ box: Box) -> Bool {
    plot.marks.contains { mark in
      switch mark {
      case .dots(let points, _, _):
        return points.contains { point in
          guard let across = x.position(point.x), let down = y.position(point.y) else {
            return false
          }
          return box.outset(by: 3).contains(across, down)
        }
      case .line(let points, _, _):
        return Chains(points, x: x, y: y, within: box).chains.count > 0
      case .bars(let spans, _, _):
        return spans.contains { span in
          guard let left = x.position(span.start.x), let right = x.position(span.end.x),
            let top = y.position(span.start.y), let bottom = y.position(span.end.y)
          else { return false }
          let bar = Box(
            left: min(left, right), top: min(top, bottom), right: max(left, right),
            bottom: max(top, bottom))
          return bar.overlaps(box)
        }
      case .rule(.x(let value), _, _):
        return x.position(value).map { box.left <= $0 && $0 <= box.right } ?? false
      default: return false
      }
    }
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
