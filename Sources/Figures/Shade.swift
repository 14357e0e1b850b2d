/// One of the few colours that a colour scale is drawn in, by its number.
struct Shade: Hashable, Sendable {
  /// The number of the last one; even, so that the middle of a domain has one.
  static let last: UInt8 = 14

  /// The scale's kind.
  let kind: ColourScale.Kind
  /// The number, from 0 at the lower end to `last`.
  let number: UInt8

  /// The class by which the style sheet colours it; nil for shades of ink.
  var className: String? {
    switch kind {
    case .ink: nil
    case .sequential: "q\(number)"
    case .diverging: "d\(number)"
    }
  }

  /// How much of the ink is seen; nil where all of it is.
  var opacity: String? {
    guard kind == .ink, number < Shade.last else { return nil }
    let thousandths = Int(number) * 1000 / Int(Shade.last)
    return NumberFormat.exact(Double(thousandths) / 1000)
  }

  /// The shade of band `index` of `count`, spread from the first colour to the last.
  static func band(_ index: Int, of count: Int, _ kind: ColourScale.Kind) -> Shade {
    let number = count < 2 ? Int(last) : index * Int(last) / (count - 1)
    return Shade(kind: kind, number: UInt8(number))
  }

  /// Whether it is the page itself, and so needs no drawing.
  var isBlank: Bool { kind == .ink && number == 0 }

  /// The attributes of an area of this shade.
  func attributes(_ path: PathData) -> Markup.Attributes {
    let name = className.map { "cells " + $0 } ?? "cells"
    return ["class": name, "fill-opacity": opacity, "d": path.text]
  }
}
