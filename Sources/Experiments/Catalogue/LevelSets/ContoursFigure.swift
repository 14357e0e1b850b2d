import Figures
import Laboratory

extension LevelSets {
  /// Level lines, with gradients standing on the one that is measured.
  func contours(_ findings: Findings) -> Figure {
    let window = Window(x: x, y: y)
    let raster = window.raster(cells: 160, sampling: function.value)
    let measured = raster.contours(at: level, refinedBy: function.value)
    let name = NumberFormat.exact(level)

    var levels = others.filter { $0 != level }.map { other in
      ContourLevel(value: other, lines: raster.contours(at: other).map { $0.map(Point.init) })
    }
    levels.sort { $0.value < $1.value }
    var marks: [Mark] = [.contour(levels)]
    for (index, line) in measured.enumerated() {
      marks.append(
        .line(line.map(Point.init), ink: .series(0), label: index == 0 ? "f = \(name)" : nil))
    }
    let gradients = GradientArrows(
      on: measured, count: arrows, length: 0.08 * window.side, shortest: smallestGradient,
      within: window, gradient: function.gradient)
    if !gradients.arrows.isEmpty {
      marks.append(
        .arrows(gradients.arrows, ink: .series(1), label: "direction of the gradient"))
    }
    return Figure(
      "contours", title: "Level lines of \(function.title), and gradients on one of them",
      summary: contoursSummary(findings, lines: measured.count, arrows: gradients.arrows.count),
      plots: [
        Plot(
          x: Axis("x", domain: window.x), y: Axis("y", domain: window.y), aspect: window.aspect,
          marks: marks)
      ])
  }

  private func contoursSummary(_ findings: Findings, lines: Int, arrows: Int) -> String {
    let name = NumberFormat.exact(level)
    guard lines > 0 else {
      return "Level lines of \(function.title). No point of the window has the value \(name)."
    }
    var summary = "Level lines of \(function.title). The level \(name) has "
    summary += lines == 1 ? "one line" : "\(lines) lines"
    summary += " in the window"
    if arrows > 0 {
      summary += ", on which \(arrows) arrows show the direction of the gradient, each at a right"
      summary += " angle to the line"
    }
    summary += "."
    if let finest = findings.refined.observations.last, finest.count > 0 {
      summary += " On the finest grid the mean |cos θ| between line and gradient is "
      summary += NumberFormat.significant(2).text(finest.mean) + "."
    }
    return summary
  }
}

extension Point {
  /// The place at this position of the plane.
  init(_ position: SIMD2<Double>) { self.init(position.x, position.y) }
}

/// Arrows along the gradient, evenly spread over contours.
struct GradientArrows {
  /// The arrows; each starts on a contour.
  private(set) var arrows: [Arrow] = []

  /// About `count` arrows of the same `length` on `lines`, at equal distances along them; there is
  /// none where the gradient is not longer than `shortest` or the arrow would leave `window`.
  init(
    on lines: [[SIMD2<Double>]], count: Int, length: Double, shortest: Double,
    within window: Window, gradient: (SIMD2<Double>) -> SIMD2<Double>
  ) {
    var pieces: [ContourSegment] = []
    for line in lines {
      for (start, end) in zip(line, line.dropFirst()) {
        pieces.append(ContourSegment(from: start, to: end))
      }
    }
    let spacing = pieces.reduce(0) { $0 + $1.length } / Double(count)
    var next = spacing / 2
    for piece in pieces {
      let pieceLength = piece.length
      while next < pieceLength {
        let tail = piece.start + piece.tangent * (next / pieceLength)
        let slope = gradient(tail)
        let steepness = (slope * slope).sum().squareRoot()
        if steepness > shortest {
          let head = tail + slope * (length / steepness)
          if window.x.contains(head.x), window.y.contains(head.y) {
            arrows.append(Arrow(from: Point(tail), to: Point(head)))
          }
        }
        next += spacing
      }
      next -= pieceLength
    }
  }
}
