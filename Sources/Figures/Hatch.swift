/// Fine lines over the bars of a series: its second cue, next to colour, as dashes are a line's.
///
/// The lines of all bars lie in one lattice, so that those of one series run on from bar to bar.
struct Hatch: Hashable, Sendable {
  /// Which way lines run.
  private enum Direction: Hashable, Sendable { case rising, falling, level, upright }

  private let directions: [Direction]

  /// From one line to the next, in tenths of pixels along an axis.
  private let step: Int

  /// The lines, as far as they are drawn.
  private(set) var path = PathData()

  /// The hatching of `ink`; none for the first series and for plain ink.
  init(_ ink: Ink) {
    switch ink.index ?? 0 {
    case 1: (directions, step) = ([.rising], 100)
    case 2: (directions, step) = ([.falling], 100)
    case 3: (directions, step) = ([.level], 70)
    case 4: (directions, step) = ([.upright], 70)
    case 5: (directions, step) = ([.rising, .falling], 130)
    case 6: (directions, step) = ([.level, .upright], 90)
    case 7: (directions, step) = ([.rising], 50)
    default: (directions, step) = ([], 1)
    }
  }

  /// Hatches the rectangle with two opposite corners at `corner` and `other`.
  mutating func add(_ corner: Pixel, _ other: Pixel) {
    let (left, right) = (min(corner.x, other.x), max(corner.x, other.x))
    let (top, bottom) = (min(corner.y, other.y), max(corner.y, other.y))
    for direction in directions {
      switch direction {
      case .level:
        for y in places(from: top, to: bottom) { draw(left, y, right, y) }
      case .upright:
        for x in places(from: left, to: right) { draw(x, top, x, bottom) }
      case .rising:
        // Where x + y is the same.
        for sum in places(from: left + top, to: right + bottom) {
          let (start, end) = (max(left, sum - bottom), min(right, sum - top))
          draw(start, sum - start, end, sum - end)
        }
      case .falling:
        // Where x − y is the same.
        for difference in places(from: left - bottom, to: right - top) {
          let (start, end) = (max(left, difference + top), min(right, difference + bottom))
          draw(start, start - difference, end, end - difference)
        }
      }
    }
  }

  /// The multiples of the step between two numbers.
  private func places(from low: Int, to high: Int) -> StrideTo<Int> {
    let first = low - low % step
    return stride(from: first > low ? first : first + step, to: high, by: step)
  }

  private mutating func draw(_ x: Int, _ y: Int, _ otherX: Int, _ otherY: Int) {
    guard x != otherX || y != otherY else { return }
    path.move(to: Pixel(x: x, y: y))
    path.line(to: Pixel(x: otherX, y: otherY))
  }
}

extension Hatch {
  /// The lines as a mark; nothing where there are none.
  var markup: Markup {
    guard !path.isEmpty else { return Markup() }
    return .leaf("path", ["class": "hatch", "d": path.text]) + .newline
  }
}
