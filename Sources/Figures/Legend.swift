/// What the labelled marks of one or more plots are called, each name once.
struct Legend: Hashable, Sendable {
  /// A name with how it is drawn.
  struct Entry: Hashable, Sendable {
    /// The name.
    var label: String
    /// Its ink.
    var ink: Ink
    /// The kinds of mark that carry the name.
    var hasLine = false
    var hasDots = false
    var hasArrows = false
    var hasArea = false
    var hasBars = false
    var hasWhiskers = false
    var isRule = false
    /// Whether any mark of this name has something to show.
    var hasData = false

    /// What is written.
    var text: String { hasData ? label : label + " (no data)" }

    /// Room for the sample.
    var sampleWidth: Double { hasLine || hasArrows || isRule ? 24 : hasArea || hasBars ? 18 : 9 }
  }

  /// The names, in order of appearance.
  private(set) var entries: [Entry] = []

  /// The legend of `plots`.
  init(of plots: [Plot]) {
    for plot in plots {
      for mark in plot.marks {
        if case .rule = mark { continue }
        add(mark, plot.hasData(mark))
      }
    }
  }

  private mutating func add(_ mark: Mark, _ hasData: Bool) {
    guard let ink = mark.ink, let label = mark.label else { return }
    entry(label, ink, hasData) { entry in
      switch mark {
      case .line: entry.hasLine = true
      case .dots: entry.hasDots = true
      case .area: entry.hasArea = true
      case .bars: entry.hasBars = true
      case .whiskers: entry.hasWhiskers = true
      case .arrows: entry.hasArrows = true
      case .contour, .bands, .heatMap, .rule, .text: break
      }
    }
  }

  private mutating func entry(
    _ label: String, _ ink: Ink, _ hasData: Bool, _ change: (inout Entry) -> Void
  ) {
    guard !label.utf8.isEmpty else { return }
    let known = entries.firstIndex {
      $0.ink == ink && $0.label.utf8.elementsEqual(label.utf8)
    }
    if known == nil { entries.append(Entry(label: label, ink: ink)) }
    let index = known ?? entries.count - 1
    change(&entries[index])
    if hasData { entries[index].hasData = true }
  }

  /// Adds the names of reference lines that more than one of `plots` has.
  mutating func addSharedRules(of plots: [Plot]) {
    var seen: [(label: String, ink: Ink, plot: Int)] = []
    for (index, plot) in plots.enumerated() {
      for mark in plot.marks {
        guard case .rule(_, let ink, let label?) = mark, !hasRule(label) else { continue }
        if seen.contains(where: {
          $0.plot != index && $0.ink == ink && $0.label.utf8.elementsEqual(label.utf8)
        }) {
          addRule(label, ink)
        }
        seen.append((label, ink, index))
      }
    }
  }

  /// Whether a reference line of this name is among the entries.
  func hasRule(_ label: String) -> Bool {
    entries.contains { $0.isRule && $0.label.utf8.elementsEqual(label.utf8) }
  }

  /// Adds the name of a reference line.
  mutating func addRule(_ label: String, _ ink: Ink) {
    entries.append(Entry(label: label, ink: ink, isRule: true, hasData: true))
  }

  /// Whether every ink has one name and every name one ink, so that one legend serves all plots.
  var isUnambiguous: Bool {
    for (index, entry) in entries.enumerated() {
      for other in entries[..<index]
      where other.ink == entry.ink || other.label.utf8.elementsEqual(entry.label.utf8) {
        return false
      }
    }
    return true
  }
}

extension Legend {
  /// Space between two entries.
  static let gap = 18.0

  /// An entry's place: the sample's left edge, the line it stands in, counted from 0, and what is written
  /// there and in the lines below.
  struct Place: Hashable, Sendable {
    var left: Double
    var line: Int
    var words: [String]
  }

  /// The entries set in lines of at most `width` pixels.
  func places(width: Double) -> [Place] {
    var places: [Place] = []
    var left = 0.0
    var line = 0
    for entry in entries {
      let before = entry.sampleWidth + 6
      let words = TextWidth.lines(entry.text, width: width - before, size: Typeface.size)
      let needed = before + (words.map { TextWidth.of($0, size: Typeface.size) }.max() ?? 0)
      if left > 0, left + needed > width {
        left = 0
        line += 1
      }
      places.append(Place(left: left, line: line, words: words))
      left += needed + Legend.gap
      // What is too long for one line stands alone.
      if words.count > 1 {
        left = 0
        line += words.count
      }
    }
    return places
  }

  /// How many lines the entries take.
  func lines(width: Double) -> Int {
    places(width: width).last.map { $0.line + max($0.words.count, 1) } ?? 0
  }
}

/// The measures of the text in figures, in pixels; the style sheet says the same.
enum Typeface {
  /// The size of all text.
  static let size = 13.0
  /// From one baseline to the next.
  static let line = 17.0
  /// From the top of a line to its baseline.
  static let ascent = 13.0
  /// From the middle of a line of digits to their baseline.
  static let middle = 4.5
}
