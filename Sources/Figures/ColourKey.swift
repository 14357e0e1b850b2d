/// What the colours of a plot mean: a strip of them with some of their values under it.
struct ColourKey: Sendable {
  /// What is measured.
  let label: String
  /// The colours, from the lower end to the upper one, each as wide as the others.
  let shades: [Shade]
  /// Values with their places on the strip, from 0 to 1.
  let marks: [Mark]

  /// A value's text at its place.
  struct Mark: Sendable {
    var place: Double
    var text: String
  }

  /// The height of label, strip and values.
  static let height = 2 * Typeface.line + 16

  private static let widest = 240.0

  /// The key of a scale of values from the one end of `domain` to the other.
  init(_ colours: ColourScale, domain: ClosedRange<Double>) {
    label = colours.label
    shades = (0...Shade.last).map { Shade(kind: colours.kind, number: $0) }
    let scale = Scale(.linear, domain: domain, from: 0, to: 1)
    marks = LinearTicks(covering: domain, count: 4).ticks(in: domain).compactMap { tick in
      scale.position(tick.value).map { Mark(place: $0, text: tick.label ?? "") }
    }
  }

  /// The key of bands between `levels`.
  init(_ colours: ColourScale, levels: [Double]) {
    label = colours.label
    let count = levels.count
    shades = (0..<count).map { Shade.band($0, of: count, colours.kind) }
    marks = levels.enumerated().compactMap { index, level in
      guard level.isFinite else { return nil }
      return Mark(place: Double(index) / Double(count), text: NumberFormat.brief(level))
    }
  }
}

extension ColourKey {
  /// The key that all `keys` are; nil where they differ, or one is missing.
  static func common(_ keys: [ColourKey?]) -> ColourKey? {
    guard let first = keys[0] else { return nil }
    return keys.allSatisfy { $0.map { first.isSame($0) } ?? false } ? first : nil
  }

  /// Whether the two look the same.
  private func isSame(_ other: ColourKey) -> Bool {
    label.utf8.elementsEqual(other.label.utf8) && shades == other.shades
      && marks.count == other.marks.count
      && zip(marks, other.marks).allSatisfy {
        $0.place == $1.place && $0.text.utf8.elementsEqual($1.text.utf8)
      }
  }
}

extension Plot {
  /// The key to the colours, where they have a name.
  var colourKey: ColourKey? {
    guard !colours.label.utf8.isEmpty else { return nil }
    for mark in marks {
      switch mark {
      case .heatMap(_, let domain, _) where domain.lowerBound < domain.upperBound:
        return ColourKey(colours, domain: domain)
      case .bands(let levels): return ColourKey(colours, levels: levels.map { $0.value })
      default: break
      }
    }
    return nil
  }
}

extension ColourKey {
  /// The key from (`left`, `top`) on, at most `width` pixels wide.
  func drawn(left: Double, top: Double, width: Double) -> Markup {
    let length = min(ColourKey.widest, width - 24)
    let start = left + 12
    var markup = Markup()
    let lines = TextWidth.lines(label, width: width, size: Typeface.size)
    markup +=
      Words(
        text: lines.first ?? "", x: left, y: top + Typeface.ascent, className: "label"
      ).markup
    let strip = top + Typeface.line + 2
    for (index, shade) in shades.enumerated() {
      let (from, to) = (index, index + 1)
      func edge(_ number: Int) -> Double { start + length * Double(number) / Double(shades.count) }
      var path = PathData()
      path.rectangle(Pixel(edge(from), strip), Pixel(edge(to), strip + 10))
      markup += .leaf("path", shade.attributes(path))
    }
    var end = left - 8
    for mark in marks {
      let half = TextWidth.of(mark.text, size: Typeface.size) / 2
      let middle = min(max(start + length * mark.place, left + half), left + width - half)
      guard middle - half >= end + 8 else { continue }
      end = middle + half
      markup +=
        Words(
          text: mark.text, x: middle, y: strip + 12 + Typeface.ascent, anchor: .middle,
          className: "tick"
        ).markup
    }
    return markup + .newline
  }
}
