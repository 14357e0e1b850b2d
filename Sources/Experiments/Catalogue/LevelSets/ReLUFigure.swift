import Figures
import Laboratory

extension LevelSets {
  /// One ReLU unit, and a small network of them.
  func relu(_ findings: Findings) -> Figure {
    let network = NetworkTrial(hidden: hidden, seed: networkSeed).network
    return Figure(
      "relu",
      title: "ReLU’s gradient is perpendicular to the level lines, or zero on a whole region",
      summary: reluSummary(findings), columns: 2,
      plots: [unitPlot(), networkPlot(of: network)])
  }

  private func unitPlot() -> Plot {
    let raster = ReLUWindow.window.raster(cells: 40, sampling: unit.value)
    return plot(
      "One unit", raster: raster, levels: ReLUWindow.unitLevels(of: unit), kinks: [unit],
      value: unit.value, gradient: unit.gradient)
  }

  private func networkPlot(of network: ReLUNetwork) -> Plot {
    let raster = ReLUWindow.window.raster(cells: 160, sampling: network.value)
    let title = hidden == 1 ? "A network of one unit" : "A network of \(hidden) units"
    return plot(
      title, raster: raster, levels: ReLUWindow.networkLevels(of: raster), kinks: network.units,
      value: network.value, gradient: network.gradient)
  }

  /// The region without gradient, level lines, kinks and gradients of one function.
  private func plot(
    _ title: String, raster: Raster, levels: [Double], kinks: [ReLUUnit],
    value: (SIMD2<Double>) -> Double, gradient: (SIMD2<Double>) -> SIMD2<Double>
  ) -> Plot {
    let window = ReLUWindow.window
    let dead = ReLUWindow.centres.map { gradient($0) == .zero }
    let shade = Grid(
      columns: ReLUWindow.cells, rows: ReLUWindow.cells, x: window.x, y: window.y,
      values: dead.map { $0 ? 1 : 0 })
    let lines = levels.map { raster.contours(at: $0, refinedBy: value) }
    let gradients = GradientArrows(
      on: lines.flatMap { $0 }, count: 3 * levels.count, length: 0.09 * window.side, shortest: 0.01,
      within: window, gradient: gradient)
    // The shade of a sixth of the ink lets lines and words stand out.
    var marks: [Mark] = [.heatMap(shade, domain: 0...6)]
    for (index, unit) in kinks.enumerated() {
      let foot = -unit.bias / (unit.weights * unit.weights).sum() * unit.weights
      let along = SIMD2(-unit.weights.y, unit.weights.x)
      let reach = 2 * window.side / (along * along).sum().squareRoot()
      marks.append(
        .line(
          [Point(foot - along * reach), Point(foot + along * reach)], ink: .quiet,
          label: index == 0 ? "kink" : nil))
    }
    for (index, line) in lines.joined().enumerated() {
      marks.append(
        .line(line.map(Point.init), ink: .series(0), label: index == 0 ? "level line" : nil))
    }
    marks.append(.arrows(gradients.arrows, ink: .series(1), label: "direction of the gradient"))
    if let middle = middle(of: dead) {
      marks.append(.text("gradient zero", at: middle, anchor: .middle))
    }
    return Plot(
      title, x: Axis("x₁", domain: window.x), y: Axis("x₂", domain: window.y),
      aspect: window.aspect, marks: marks)
  }

  /// The middle of the dead cells, where they are enough to write on.
  private func middle(of dead: [Bool]) -> Point? {
    var (sum, count) = (SIMD2<Double>.zero, 0)
    for (centre, isDead) in zip(ReLUWindow.centres, dead) where isDead {
      sum += centre
      count += 1
    }
    return count > dead.count / 20 ? Point(sum / Double(count)) : nil
  }

  private func reluSummary(_ findings: Findings) -> String {
    let percent = NumberFormat.percent(0)
    var summary = "Left, one ReLU unit: the plane is parted by the straight kink."
    if let unit = findings.unit {
      summary += " On the shaded side, \(percent.text(unit.zeroShare)) of the window, the function"
      summary +=
        " and its gradient are zero; on the other the level lines are straight and parallel"
      summary += " to the kink, and the gradients perpendicular to them."
    }
    if let network = findings.network {
      summary += " Right, a random network of \(hidden == 1 ? "one unit" : "\(hidden) units"):"
      summary +=
        " the kinks cut the plane into \(network.regions) regions; level lines are straight"
      summary += " within a region, perpendicular to the gradient there, and turn at the kinks."
      summary +=
        network.zeroShare > 0
        ? " The gradient is zero on \(percent.text(network.zeroShare)) of the window."
        : " The gradient is nowhere zero in the window."
    }
    return summary
  }
}
