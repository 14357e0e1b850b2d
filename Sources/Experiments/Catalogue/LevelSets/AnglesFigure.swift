import Figures

extension LevelSets {
  /// Mean |cos θ| against the grid's size, with the slopes that theory gives.
  func angles(_ findings: Findings) -> Figure {
    var marks: [Mark] = []
    for (series, slope) in [(findings.linear, 1), (findings.refined, 2)] {
      guard let first = series.means.first, let last = series.means.last,
        first.cells < last.cells
      else { continue }
      // A little above the measurements, so that both can be seen.
      let height = { (cells: Double) -> Double in
        var height = 1.6 * last.mean
        for _ in 0..<slope { height *= last.cells / cells }
        return height
      }
      marks.append(.line([first.cells, last.cells].map { Point($0, height($0)) }, ink: .quiet))
      let middle = (first.cells * last.cells).squareRoot()
      marks.append(.text("slope −\(slope)", at: Point(middle, 1.2 * height(middle)), ink: .quiet))
    }
    for (index, series) in [findings.linear, findings.refined].enumerated() {
      let points = series.means.map { Point($0.cells, $0.mean) }
      guard !points.isEmpty else { continue }
      var label = series.rule.rawValue
      if let rate = series.rate { label += ", \(NumberFormat.fixed(2).text(-rate))" }
      marks.append(.line(points, ink: .series(index), label: label))
      marks.append(.dots(points, ink: .series(index)))
    }
    // The frame ends at the finest grid, so that names find room beside their lines.
    let (coarsest, finest) = (Double(grids[0]), Double(grids[grids.count - 1]))
    let domain = coarsest < finest ? coarsest...finest : nil
    return Figure(
      "angles", title: "How far contours are from perpendicular to the gradient, grid by grid",
      summary: anglesSummary(findings),
      plots: [
        Plot(
          x: Axis("Grid cells per side", scale: .log, domain: domain),
          y: Axis("Mean |cos θ| along the contour", scale: .log), marks: marks)
      ])
  }

  private func anglesSummary(_ findings: Findings) -> String {
    var sentences: [String] = []
    for series in [findings.linear, findings.refined] {
      let vertices =
        switch series.rule {
        case .linear: "With linearly interpolated vertices"
        case .refined: "With root-refined vertices"
        }
      if series.isExact {
        sentences.append("\(vertices) the angles are right to round-off on every grid.")
      } else if let rate = series.rate, let first = series.means.first,
        let last = series.means.last
      {
        let digits = NumberFormat.significant(2)
        sentences.append(
          "\(vertices) the mean |cos θ| falls from \(digits.text(first.mean))"
            + " at \(Int(first.cells)) cells per side to \(digits.text(last.mean))"
            + " at \(Int(last.cells)), as the power \(NumberFormat.fixed(2).text(rate))"
            + " of the grid’s step.")
      }
    }
    if sentences.isEmpty { sentences.append("The level has no contour in the window.") }
    return sentences.joined(separator: " ")
  }
}
