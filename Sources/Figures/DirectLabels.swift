/// A name at the end of its line.
struct DirectLabel: Hashable, Sendable {
  /// The name with its ink.
  var entry: Legend.Entry
  /// The baseline's left end.
  var x: Double
  var y: Double
}

extension PlotLayout {
  /// Room for a name beside the frame.
  static func directWidth(_ label: String) -> Double {
    TextWidth.of(label, size: Typeface.size, isBold: true) + 12
  }

  /// Whether every name belongs to a line that ends near the frame's right edge, and all of them
  /// find room there.
  var canLabelDirectly: Bool {
    guard !names.entries.isEmpty, names.entries.allSatisfy({ $0.hasLine }),
      Double(names.entries.count) * Typeface.line <= frame.height
    else { return false }
    var widest = 0.0
    for entry in names.entries {
      guard let end = end(of: entry), end.x >= frame.right - frame.width * 0.06
      else { return false }
      widest = max(widest, PlotLayout.directWidth(entry.label))
    }
    return widest <= frame.width * 0.35
  }

  /// The last place of the entry's line within the frame, in pixels.
  private func end(of entry: Legend.Entry) -> Point? {
    var end: Point?
    for mark in plot.marks {
      guard case .line(let points, entry.ink, let label?) = mark,
        label.utf8.elementsEqual(entry.label.utf8)
      else { continue }
      // The rightmost end of all lines of this name.
      let last = points.last { point in
        guard let across = x.position(point.x), let down = y.position(point.y) else { return false }
        return frame.outset(by: 0.5).contains(across, down)
      }
      if let last, let across = x.position(last.x), let down = y.position(last.y) {
        if end.map({ $0.x < across }) ?? true { end = Point(across, down) }
      }
    }
    return end
  }

  /// The names at their lines' ends, moved apart where they would overlap, with as little movement
  /// as possible.
  var directLabels: [DirectLabel] {
    guard hasDirectLabels else { return [] }
    var labels = names.entries.compactMap { entry in
      end(of: entry).map { DirectLabel(entry: entry, x: max($0.x, frame.right) + 9, y: $0.y) }
    }
    labels.sort { $0.y < $1.y }
    let apart = Typeface.line - 1
    let places = spread(
      labels.map { $0.y }, apart: apart, from: frame.top + 2, to: frame.bottom - 2)
    for index in labels.indices { labels[index].y = places[index] + Typeface.middle }
    return labels
  }
}

/// The sorted `wishes` moved at least `apart` from each other, within `low` and `high` where there
/// is room, so that the sum of the squared movements is least.
func spread(_ wishes: [Double], apart: Double, from low: Double, to high: Double) -> [Double] {
  // Pool adjacent violators: blocks of labels that touch sit at their mean wish.
  var blocks: [(sum: Double, count: Int)] = []
  for (index, wish) in wishes.enumerated() {
    blocks.append((wish - Double(index) * apart, 1))
    while blocks.count > 1 {
      let last = blocks[blocks.count - 1]
      let before = blocks[blocks.count - 2]
      guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
      blocks.removeLast(2)
      blocks.append((before.sum + last.sum, before.count + last.count))
    }
  }
  let highest = high - Double(max(wishes.count - 1, 0)) * apart
  var places: [Double] = []
  for block in blocks {
    let start = max(low, min(block.sum / Double(block.count), highest))
    for _ in 0..<block.count { places.append(start + Double(places.count) * apart) }
  }
  return places
}
