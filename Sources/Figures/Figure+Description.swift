extension Figure {
  /// What the figure shows, in sentences made from its data: the axes with their ranges, and for
  /// every series its first, last and extreme values.
  public var longDescription: String {
    let plots = resolved.plots
    guard !plots.isEmpty else { return "\(title). The figure shows no data." }
    var sentences = [title + "."]
    if plots.count > 1 { sentences.append("The figure has \(plots.count) plots.") }
    for (index, plot) in plots.enumerated() {
      if plots.count > 1 {
        sentences.append("Plot \(index + 1)" + (plot.title.map { ": " + $0 } ?? "") + ".")
      } else if let title = plot.title {
        sentences.append(title + ".")
      }
      sentences += plot.sentences
    }
    if !note.utf8.isEmpty { sentences.append(note) }
    return sentences.joined(separator: " ")
  }
}

extension Plot {
  fileprivate var sentences: [String] {
    guard hasData else { return ["No data."] }
    let domains = self.domains
    var sentences = [
      sentence(on: x, "Horizontal axis", domains.x), sentence(on: y, "Vertical axis", domains.y),
    ]
    let series = self.series
    for (index, mark) in marks.enumerated() {
      switch mark {
      case .line, .dots:
        for one in series where one.first == index { sentences.append(sentence(on: one)) }
      case .area(let spans, let ink, let label):
        sentences.append(sentence(onIntervals: spans, spanName(label, ink, "band")))
      case .whiskers(let spans, let ink, let label):
        sentences.append(sentence(onIntervals: spans, spanName(label, ink, "intervals")))
      case .bars(let spans, let ink, let label):
        sentences.append(sentence(onBars: spans, spanName(label, ink, "bars")))
      case .contour(let levels): sentences.append(sentence(on: levels, "Contours"))
      case .bands(let levels):
        sentences.append(
          sentence(on: levels.filter { $0.value.isFinite }, subject("Filled contours")))
      case .arrows(let arrows, _, let label):
        sentences.append("\(label ?? "Arrows"): \(counted(arrows.count, "arrow")).")
      case .heatMap(let grid, _, _): sentences.append(sentence(on: grid))
      case .rule(.x(let value), _, let label):
        sentences.append(sentence(onRule: named(x, "x", value), label))
      case .rule(.y(let value), _, let label):
        sentences.append(sentence(onRule: named(y, "y", value), label))
      case .text(let text, let place, _, _):
        sentences.append("Note at \(brief(place)): \(text).")
      }
    }
    return sentences
  }

  private func sentence(
    on axis: Axis, _ name: String, _ domain: ClosedRange<Double>
  ) -> String {
    let label = axis.title.utf8.isEmpty ? "" : " \(axis.title),"
    let scale: String
    switch axis.scale {
    case .linear: scale = ""
    case .log: scale = " logarithmic,"
    case .symlog(let threshold):
      scale = " logarithmic on both sides of zero, linear below about \(brief(threshold)),"
    case .band(let names):
      let list = names.count > 12 ? names.prefix(12) + ["…"] : names[...]
      return "\(name):\(label) \(counted(names.count, "category", plural: "categories")), "
        + list.joined(separator: ", ") + "."
    }
    return "\(name):\(label)\(scale) from \(brief(domain.lowerBound)) to "
      + "\(brief(domain.upperBound))."
  }

  private func sentence(on series: DescribedSeries) -> String {
    let points = series.parts.flatMap { $0 }
    let shown = points.filter { isShown($0) }
    let name = series.name
    guard let first = shown.first, let last = shown.last else { return "\(name): no data." }
    var text = "\(name): \(counted(shown.count, "point"))"
    if series.isLine, series.parts.count > 1 {
      text = "\(name): \(series.parts.count) lines of \(counted(shown.count, "point"))"
    } else if series.isLine, shown.count > 1 {
      text += ", first \(brief(first)), last \(brief(last))"
    }
    let lowest = shown.reduce(first) { $1.y < $0.y ? $1 : $0 }
    let highest = shown.reduce(first) { $1.y > $0.y ? $1 : $0 }
    if shown.count == 1 {
      text += " at \(brief(first))"
    } else {
      text += ", lowest \(brief(lowest)), highest \(brief(highest))"
    }
    let missing = points.count - shown.count
    return text + (missing > 0 ? "; \(counted(missing, "point")) cannot be shown." : ".")
  }

  private func sentence(on levels: [ContourLevel], _ subject: String) -> String {
    guard let first = levels.first, let last = levels.last else { return "No contours." }
    if levels.count == 1 { return "\(subject) at \(brief(first.value))." }
    return
      "\(subject) at \(levels.count) levels from \(brief(first.value)) to \(brief(last.value))."
  }

  /// What the colours show, after its name.
  private func subject(_ words: String) -> String {
    colours.label.utf8.isEmpty ? words : "\(words) of “\(colours.label)”"
  }

  /// What a sentence about spans begins with.
  private func spanName(_ label: String?, _ ink: Ink, _ kind: String) -> String {
    if let label { return "\(label), \(kind)" }
    for mark in marks where mark.ink == ink {
      if let label = mark.label { return "\(label), \(kind)" }
    }
    return kind == "band" ? "A band" : kind == "bars" ? "Bars" : "Intervals"
  }

  private func sentence(onIntervals spans: [Span], _ name: String) -> String {
    let shown = spans.filter(isIntervalShown)
    guard let first = shown.first, let last = shown.last else { return "\(name): no data." }
    let openCount = shown.filter(isOpen).count
    let open =
      openCount == 0
      ? "" : "; \(openCount == 1 ? "1 reaches" : "\(openCount) reach") zero, beyond the axis"
    // Upright intervals have their place on the horizontal axis, level ones on the vertical axis.
    let isUpright = shown.allSatisfy { $0.start.x == $0.end.x }
    func width(_ span: Span) -> Double {
      (isUpright ? span.end.y - span.start.y : span.end.x - span.start.x).magnitude
    }
    func words(_ span: Span) -> String {
      isUpright
        ? "\(brief(span.start.y)) to \(brief(span.end.y)) at \(place(x, span.start.x))"
        : "\(brief(span.start.x)) to \(brief(span.end.x)) at \(place(y, span.start.y))"
    }
    if shown.count == 1 { return "\(name): \(words(first))\(open)." }
    let widest = shown.reduce(first) { width($1) > width($0) ? $1 : $0 }
    return "\(name): \(shown.count), first \(words(first)), last \(words(last)), "
      + "widest \(words(widest))\(open)."
  }

  private func sentence(onBars spans: [Span], _ name: String) -> String {
    let shown = spans.filter(isShown)
    guard let first = shown.first else { return "\(name): no data." }
    func length(_ span: Span) -> Double {
      y.scale.isBand ? span.end.x - span.start.x : span.end.y - span.start.y
    }
    func words(_ span: Span) -> String {
      if y.scale.isBand {
        return "\(place(y, (span.start.y + span.end.y) / 2)) \(brief(length(span)))"
      }
      if x.scale.isBand {
        return "\(place(x, (span.start.x + span.end.x) / 2)) \(brief(length(span)))"
      }
      return "\(brief(length(span))) from \(brief(span.start.x)) to \(brief(span.end.x))"
    }
    if shown.count <= 12 { return "\(name): " + shown.map(words).joined(separator: ", ") + "." }
    let lowest = shown.reduce(first) { length($1) < length($0) ? $1 : $0 }
    let highest = shown.reduce(first) { length($1) > length($0) ? $1 : $0 }
    return "\(name): \(shown.count), lowest \(words(lowest)), highest \(words(highest))."
  }

  /// A value on `axis`, or the name of its category.
  private func place(_ axis: Axis, _ value: Double) -> String {
    axis.scale.isBand ? axis.words(value) : brief(value)
  }

  private func sentence(on grid: Grid) -> String {
    var extent = Extent(.linear)
    for value in grid.values { extent.include(value) }
    guard let range = extent.range else { return "Heat map without data." }
    return "\(subject("Heat map")) of \(grid.columns) by \(grid.rows) cells with values from "
      + "\(brief(range.lowerBound)) to \(brief(range.upperBound))."
  }

  private func sentence(onRule place: String, _ label: String?) -> String {
    "Reference line at \(place)" + (label.map { ": \($0)." } ?? ".")
  }

  private func named(_ axis: Axis, _ letter: String, _ value: Double) -> String {
    (axis.label.utf8.isEmpty ? letter : axis.label) + " \(brief(value))"
  }

  private func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    let noun = count == 1 ? noun : plural ?? noun + "s"
    return "\(NumberFormat.integer.text(Double(count))) \(noun)"
  }

  private func brief(_ value: Double) -> String { NumberFormat.brief(value) }

  private func brief(_ point: Point) -> String { "(\(place(x, point.x)), \(place(y, point.y)))" }
}
