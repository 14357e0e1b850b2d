/// Words of a note that may stand in several of its lines, with the place of each character.
public struct Passage: Hashable, Sendable {
  /// The words, with line feeds where they go on in the next line.
  public var text: String
  /// Where what holds the words starts.
  private var start: Place
  /// Where each line of the words starts; empty where that is not known.
  private var lines: [Place]

  /// The words `text`.
  ///
  /// - Parameters:
  ///   - start: Where what holds the words starts.
  ///   - lines: Where each line of the words starts; none where that is not known.
  public init(_ text: String, at start: Place, lines: [Place] = []) {
    self.text = text
    self.start = start
    self.lines = lines
  }

  /// The place of the character at `offset`, or where it is not known, of what holds the words.
  public func place(of offset: Int) -> Place {
    let before = text.prefix(max(0, offset))
    let line = before.count { $0 == "\n" }
    guard lines.indices.contains(line) else { return start }
    var place = lines[line]
    place.column += before.reversed().prefix { $0 != "\n" }.count
    return place
  }
}
