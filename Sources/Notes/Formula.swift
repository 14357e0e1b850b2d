/// A formula in TeX, and where its lines stand in the file.
public struct Formula: Hashable, Sendable {
  /// The TeX between the dollar signs, as written.
  public var tex: String
  /// Whether it stands on a line of its own, between `$$`.
  public var isDisplay: Bool
  /// The place where each line of the TeX starts.
  public var lines: [Place]
  /// Whether only the start of the text that it stands in is known.
  var isFolded = false

  /// A formula whose lines start at `lines`.
  public init(_ tex: String, isDisplay: Bool = false, lines: [Place]) {
    self.tex = tex
    self.isDisplay = isDisplay
    self.lines = lines
  }

  /// The place of the UTF-16 unit at `offset` of the TeX, as a JavaScript engine counts.
  public func place(atUTF16 offset: Int) -> Place {
    if isFolded, let first = lines.first { return first }
    let units = tex.utf16
    let end = units.index(units.startIndex, offsetBy: max(0, offset), limitedBy: units.endIndex)
    let before = tex[..<(end ?? units.endIndex)]
    let line = before.utf8.count { $0 == UInt8(ascii: "\n") }
    var place = lines.indices.contains(line) ? lines[line] : lines.last ?? Place(file: "", line: 1)
    let start = before.lastIndex { $0 == "\n" }.map { before.index(after: $0) }
    place.column += before[(start ?? before.startIndex)...].count
    return place
  }
}
