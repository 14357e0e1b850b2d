extension Ink {
  /// How many series the palette tells apart.
  static let seriesCount = 8

  /// The series' place in the palette; nil for plain ink.
  var index: Int? {
    guard case .series(let number) = self else { return nil }
    let rest = number % Ink.seriesCount
    return rest < 0 ? rest + Ink.seriesCount : rest
  }

  /// The class by which the style sheet colours it.
  var className: String {
    switch self {
    case .series: "s\(index ?? 0)"
    case .strong: "strong"
    case .quiet: "quiet"
    }
  }
}

/// The shape of a series' dots: its second cue, next to colour.
enum MarkerShape: Hashable, Sendable {
  case circle, square, triangle, diamond, cross, wedge, plus, bar

  /// The shape for `ink`.
  init(_ ink: Ink) {
    let shapes: [MarkerShape] = [
      .circle, .square, .triangle, .diamond, .cross, .wedge, .plus, .bar,
    ]
    self = shapes[ink.index ?? 0]
  }

  /// The steps that draw the shape around the pen's place and lead back to it.
  ///
  /// A circle is a dot of a round pen, a cross and a plus are lines of it; the others are areas. The
  /// areas are about those of the circle.
  var steps: StaticString {
    switch self {
    case .circle: "h0"
    case .square: "m-2.5-2.5h5v5h-5zm2.5 2.5"
    case .triangle: "m0-3.6l3.3 5.8h-6.6zm0 3.6"
    case .diamond: "m0-3.6l3.6 3.6l-3.6 3.6l-3.6-3.6zm0 3.6"
    case .cross: "m-2.6-2.6l5.2 5.2m0-5.2l-5.2 5.2m2.6-2.6"
    case .wedge: "m0 3.6l3.3-5.8h-6.6zm0-3.6"
    case .plus: "m-3.4 0h6.8m-3.4-3.4v6.8m0-3.4"
    case .bar: "m-1.3-3.6h2.6v7.2h-2.6zm1.3 3.6"
    }
  }

  /// The class that says which pen draws the shape.
  var className: String {
    switch self {
    case .circle: "dots"
    case .cross, .plus: "strokes"
    case .square, .triangle, .diamond, .wedge, .bar: "shapes"
    }
  }
}
