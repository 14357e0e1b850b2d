/// Where the parts of one plot stand: first its needs around the frame, then its places.
struct PlotLayout: Sendable {
  /// The plot.
  let plot: Plot
  /// The values at the ends of the axes.
  let domains: (x: ClosedRange<Double>, y: ClosedRange<Double>)
  /// What stands on the axes.
  var ticks: (x: [Tick], y: [Tick]) = ([], [])
  /// The names that stand over all plots of the figure.
  let sharedNames: Legend
  /// The names of the series that the plot itself must give.
  let names: Legend
  /// Whether these stand at the ends of the lines.
  var hasDirectLabels = false
  /// What stands in the plot's legend: the names that stand nowhere else.
  var legend: Legend
  /// The marks that are horizontal reference lines named in the legend.
  var rulesInLegend: [Int] = []
  /// The key to its colours, where the plot itself must give it.
  let key: ColourKey?
  /// Which of its axes it labels.
  var edges = Edges()
  /// Whether every dot and bar has a title of its own.
  var hasTitles = false
  /// How many lines the labels of the horizontal ticks take.
  var tickLines = 1
  /// Whether these may be broken within a word.
  private var breaksWords = false
  /// Words in the lines over the frame.
  var titleLines: [String] = []
  var labelLines: (x: [String], y: [String]) = ([], [])
  var legendLines = 0
  var ruleLines = 0
  /// How wide the names of categories beside the frame may be.
  var categoryWidth = 200.0
  /// The frame.
  var frame = Box(left: 0, top: 0, right: 0, bottom: 0)
  /// The left end of the words over the frame, and how wide they may be.
  var left = 0.0
  var width = 0.0
  /// Where the heading begins: at one height for all plots of a row.
  var top = 0.0

  /// The plot before anything of it has a place.
  ///
  /// - Parameters:
  ///   - hasLegend: Whether it names its own series.
  ///   - hasKey: Whether it explains its own colours.
  ///   - shared: The names that stand over all plots of the figure.
  init(_ plot: Plot, hasLegend: Bool, hasKey: Bool, shared: Legend = Legend(of: [])) {
    sharedNames = shared
    key = hasKey ? plot.colourKey : nil
    self.plot = plot
    names = Legend(of: hasLegend ? [plot] : [])
    legend = names
    domains = plot.domains
  }
}

extension PlotLayout {
  /// The scale of the horizontal axis over the frame.
  var x: Scale { Scale(plot.x.scale, domain: domains.x, from: frame.left, to: frame.right) }

  /// The scale of the vertical axis over the frame; it counts downwards where a heat map's first row
  /// is at the top.
  var y: Scale {
    plot.isFlipped
      ? Scale(plot.y.scale, domain: domains.y, from: frame.top, to: frame.bottom)
      : Scale(plot.y.scale, domain: domains.y, from: frame.bottom, to: frame.top)
  }

  /// Height of the frame over its width, kept within reason.
  var aspect: Double { plot.aspect.isFinite ? min(max(plot.aspect, 0.05), 20) : 0.6 }

  /// The height of a frame of this width: by the aspect, or as much as the names of categories beside it
  /// need.
  func height(of width: Double) -> Double {
    guard case .band(let names) = plot.y.scale, plot.y.hasTicks else { return width * aspect }
    let lines = names.map { levelParts($0).count }.max() ?? 1
    return max(width * aspect, Double(names.count) * (Double(lines) * Typeface.line + 5))
  }

  /// The label of a vertical tick in lines: categories are broken where they are long.
  func levelParts(_ label: String) -> [String] {
    guard plot.y.scale.isBand else { return [label] }
    return TextWidth.lines(label, width: categoryWidth, size: Typeface.size)
  }

  /// Changes the frame's size alone.
  mutating func resize(width: Double, height: Double) {
    frame = Box(left: 0, top: 0, right: width, bottom: height)
  }

  /// Chooses ticks and names for a frame of about `width` by `height` pixels.
  mutating func measure(width: Double, height: Double) {
    frame = Box(left: 0, top: 0, right: width, bottom: height)
    ticks = (horizontalTicks(width: width), verticalTicks(height: height))
    breaksWords = needsBrokenWords()
    if plot.x.scale.isBand, ticks.x.count > 12 {
      // Of very many categories not all can be named.
      let all = ticks.x
      for step in [2, 5, 10, 20, 50, 100] where breaksWords {
        ticks.x = stride(from: 0, to: all.count, by: step).map { all[$0] }
        breaksWords = needsBrokenWords()
      }
    }
    tickLines = ticks.x.map { tickParts($0.label ?? "").count }.max() ?? 1
    hasDirectLabels = canLabelDirectly
    legend = hasDirectLabels ? Legend(of: []) : names
    rulesInLegend = []
    for (index, mark) in plot.marks.enumerated() {
      guard case .rule(.y, let ink, let label?) = mark, !sharedNames.hasRule(label),
        ruleLabel(mark, among: []) == nil
      else { continue }
      legend.addRule(label, ink)
      rulesInLegend.append(index)
    }
  }

  private func verticalTicks(height: Double) -> [Tick] {
    guard plot.y.hasTicks, plot.hasData else { return [] }
    switch plot.y.scale {
    case .linear:
      // Low frames have their ticks closer together, up to four.
      let count = min(max(Int(height / 44), min(Int(height / 28), 4), 2), 8)
      return LinearTicks(covering: domains.y, count: count).ticks(in: domains.y)
    case .log, .symlog, .band:
      let ticks = PlotLayout.ticks(plot.y.scale, domains.y, count: max(Int(height / 28), 2))
      let scale = Scale(plot.y.scale, domain: domains.y, from: 0, to: height)
      return thinned(ticks, on: scale) { _ in Typeface.line }
    }
  }

  /// The label of a horizontal tick in lines: categories are broken where they lack room.
  func tickParts(_ label: String) -> [String] {
    guard plot.x.scale.isBand else { return [label] }
    return TextWidth.lines(
      label, width: categoryRoom, size: Typeface.size, breaksWords: breaksWords)
  }

  /// Room for the label of a category.
  private var categoryRoom: Double { max(frame.width / Double(max(ticks.x.count, 1)) - 6, 10) }

  /// Whether words must be broken, since neighbouring categories would overlap.
  private func needsBrokenWords() -> Bool {
    guard plot.x.scale.isBand else { return false }
    let widths = ticks.x.map { tick in
      TextWidth.lines(
        tick.label ?? "", width: categoryRoom, size: Typeface.size, breaksWords: false
      ).map { TextWidth.of($0, size: Typeface.size) }
    }
    return zip(widths, widths.dropFirst()).contains { one, next in
      zip(one, next).contains { ($0 + $1) / 2 > categoryRoom }
    }
  }

  /// As many ticks as have room for their labels side by side.
  private func horizontalTicks(width: Double) -> [Tick] {
    guard plot.x.hasTicks, plot.hasData else { return [] }
    if plot.x.scale.isBand { return PlotLayout.ticks(plot.x.scale, domains.x, count: 0) }
    let scale = Scale(plot.x.scale, domain: domains.x, from: 0, to: width)
    for count in stride(from: min(max(Int(width / 40), 2), 10), through: 1, by: -1) {
      let all = PlotLayout.ticks(plot.x.scale, domains.x, count: count)
      let ticks = thinned(all, on: scale) { TextWidth.of($0, size: Typeface.size) + 10 }
      var end = -Double.infinity
      let fits = ticks.allSatisfy { tick in
        guard let label = tick.label, let place = scale.position(tick.value) else { return true }
        let half = TextWidth.of(label, size: Typeface.size) / 2
        defer { end = place + half }
        return place - half >= end + 10
      }
      if fits { return ticks }
    }
    return []
  }

  /// On an axis that is logarithmic on both sides of zero, the ticks without those labels near zero for
  /// which there is no room.
  private func thinned(
    _ ticks: [Tick], on scale: Scale, room: (String) -> Double
  ) -> [Tick] {
    guard case .symlog = scale.kind else { return ticks }
    var taken: [(low: Double, high: Double)] = []
    var ticks = ticks
    let order = ticks.indices.sorted { one, other in
      let (a, b) = (ticks[one].value.magnitude, ticks[other].value.magnitude)
      return a == 0 ? b != 0 : b != 0 && a > b
    }
    for index in order {
      guard let label = ticks[index].label, let place = scale.position(ticks[index].value) else {
        continue
      }
      let half = room(label) / 2
      if taken.contains(where: { place - half < $0.high && $0.low < place + half }) {
        ticks[index].label = nil
      } else {
        taken.append((place - half, place + half))
      }
    }
    return ticks
  }

  private static func ticks(
    _ scale: Axis.Scale, _ domain: ClosedRange<Double>, count: Int
  ) -> [Tick] {
    switch scale {
    case .linear: LinearTicks(covering: domain, count: count).ticks(in: domain)
    case .log: LogTicks.ticks(in: domain, count: count)
    case .symlog(let threshold): SymlogTicks(threshold).ticks(in: domain, count: count)
    case .band(let names):
      names.enumerated().map { Tick(value: Double($0), label: $1) }
    }
  }
}

extension PlotLayout {
  /// Whether the labels of its ticks are drawn.
  var hasLabels: (x: Bool, y: Bool) {
    (plot.x.hasTicks && edges.hasX, plot.y.hasTicks && edges.hasY)
  }

  /// Height of the key to its colours.
  var keyHeight: Double { key == nil ? 0 : ColourKey.height }
}

extension PlotLayout {
  /// Room needed left of the frame.
  var leftMargin: Double {
    var margin = 2.0
    for tick in hasLabels.y ? ticks.y : [] {
      for part in levelParts(tick.label ?? "") {
        margin = max(margin, TextWidth.of(part, size: Typeface.size) + 10)
      }
    }
    return max(margin, overhang(atStart: true))
  }

  /// Room needed right of the frame.
  var rightMargin: Double {
    var margin = max(4, overhang(atStart: false))
    if hasDirectLabels {
      for entry in names.entries { margin = max(margin, PlotLayout.directWidth(entry.label)) }
    }
    return margin
  }

  /// How far the label of the first or last horizontal tick reaches beyond the frame.
  private func overhang(atStart: Bool) -> Double {
    var overhang = 0.0
    for tick in hasLabels.x ? ticks.x : [] {
      guard let label = tick.label, let place = x.position(tick.value) else { continue }
      let widest = tickParts(label).map { TextWidth.of($0, size: Typeface.size) }.max() ?? 0
      let half = widest / 2
      overhang = max(overhang, atStart ? half - (place - frame.left) : place + half - frame.right)
    }
    return overhang > 0 ? overhang + 2 : 0
  }

  /// Chooses the words over and under a frame with `left` pixels before it and `right` behind it,
  /// and so how high they are.
  mutating func setWords(left: Double, right: Double) {
    width = left + frame.width + right
    func lines(_ text: String, within width: Double, isBold: Bool = false) -> [String] {
      TextWidth.lines(text, width: width, size: Typeface.size, isBold: isBold)
    }
    titleLines = lines(plot.title ?? "", within: width, isBold: true)
    let (across, down) = (plot.x.title, plot.y.title)
    let arrow = plot.y.scale.isBand ? "" : plot.isFlipped ? "↓ " : "↑ "
    labelLines = (
      across.utf8.isEmpty || !edges.hasX
        ? [] : lines(across + (plot.x.scale.isBand ? "" : " →"), within: left + frame.width),
      down.utf8.isEmpty || !edges.hasY ? [] : lines(arrow + down, within: width)
    )
    legendLines = legend.lines(width: width)
    ruleLines = verticalRuleLabels.map { $0.line + 1 }.max() ?? 0
  }

  /// Height of everything over the frame.
  var topMargin: Double {
    let lines = titleLines.count + legendLines + labelLines.y.count + ruleLines
    return Double(lines) * Typeface.line + (plot.y.hasTicks ? 10 : 4)
      + (titleLines.isEmpty ? 0 : 3) + (legendLines == 0 ? 0 : 4) + keyHeight
  }

  /// Height of everything under the frame.
  var bottomMargin: Double {
    (hasLabels.x ? Double(tickLines) * Typeface.line + 7 : plot.x.hasTicks ? 6 : 3) + Double(
      labelLines.x.count) * Typeface.line
      + (labelLines.x.isEmpty ? 0 : 3)
  }
}
