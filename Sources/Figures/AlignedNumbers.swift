/// A column of written numbers with their points under each other, and their signs ± as well.
///
/// Each number is cut into six parts, some of them empty:
///
///     whole  fraction  sign  whole  fraction  tail
///     12     .5         ±    0      .25
///     (3     .20        ±    0      .04       ) × 10⁻⁵
///
/// Where a number's part is shorter than the widest of the column, a pad takes the room of what is
/// missing: the very characters, so that the room is right in any face whose digits are of one width.
/// Raised digits are of one width in few faces; so tails that differ are told of each other, and take
/// the room of the widest.
struct AlignedNumbers {
  /// The widest of each part.
  private var widest = [[Unicode.Scalar]](repeating: [], count: 6)
  /// The tails, each once.
  private var tails: [String] = []

  /// A piece of a cell.
  enum Piece {
    /// What is read.
    case text(String)
    /// The room of these characters.
    case pad(String)
    /// The end of a number, and the ends of all numbers of the column, where these differ.
    case tail(String, among: [String])
  }

  /// The column of `cells`, as they are written.
  init(_ cells: [String]) {
    for cell in cells {
      guard let parts = AlignedNumbers.parts(of: cell) else { continue }
      for (index, part) in parts.enumerated() where part.count > widest[index].count {
        widest[index] = part
      }
      let tail = AlignedNumbers.string(parts[5])
      if !tails.contains(where: { $0.utf8.elementsEqual(tail.utf8) }) { tails.append(tail) }
    }
  }

  /// `cell` with its pads; words stay as they are.
  ///
  /// - Parameter isHeadPadded: Whether there is a pad before the number, which a cell that is set
  ///   flush right does without.
  func pieces(of cell: String, isHeadPadded: Bool = false) -> [Piece] {
    guard let parts = AlignedNumbers.parts(of: cell) else {
      return [.text(cell)]
    }
    var pieces: [Piece] = []
    func add(_ scalars: some Sequence<Unicode.Scalar>, isPad: Bool = false) {
      let text = AlignedNumbers.string(scalars)
      switch (pieces.last, isPad) {
      case _ where text.utf8.isEmpty: break
      case (.pad(let last), true): pieces[pieces.count - 1] = .pad(last + text)
      case (.text(let last), false): pieces[pieces.count - 1] = .text(last + text)
      default: pieces.append(isPad ? .pad(text) : .text(text))
      }
    }
    for (index, part) in parts.enumerated().dropLast() {
      let missing = widest[index].count - part.count
      let isWhole = index == 0 || index == 3
      if isWhole, index > 0 || isHeadPadded { add(widest[index].prefix(missing), isPad: true) }
      add(part)
      if !isWhole { add(widest[index].suffix(missing), isPad: true) }
    }
    guard tails.count > 1 else {
      add(parts[5])
      return pieces
    }
    // An end that not every number has follows its digits at once; the room of missing digits comes
    // after it.
    var room: Piece?
    if !parts[5].isEmpty, case .pad? = pieces.last { room = pieces.removeLast() }
    pieces.append(.tail(AlignedNumbers.string(parts[5]), among: tails))
    if let room { pieces.append(room) }
    return pieces
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The parts of a written number; nil for words.
  private static func parts(of cell: String) -> [[Unicode.Scalar]]? {
    var rest = Array(cell.unicodeScalars)[...]
    let sign = Array(" ± ".unicodeScalars)
    var parts = [whole(&rest)]
    guard !parts[0].isEmpty else { return nil }
    parts.append(fraction(&rest))
    if rest.starts(with: sign) {
      rest = rest.dropFirst(sign.count)
      parts += [sign, whole(&rest), fraction(&rest)]
    } else {
      parts += [[], [], []]
    }
    let isTail =
      rest.isEmpty || rest.first == ")" || rest.first == "\u{202F}"
      || rest.starts(with: " × 10".unicodeScalars)
    return isTail ? parts + [Array(rest)] : nil
  }

  /// Takes what stands before the point: sign, digits in groups, or what stands for no number.
  private static func whole(_ rest: inout ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var taken: [Unicode.Scalar] = []
    while let next = rest.first {
      let isGap = next == "\u{202F}" && (rest.dropFirst().first.map(isDigit) ?? false)
      guard isDigit(next) || isGap || next == "(" || next == "−" || next == "–" || next == "∞"
      else { break }
      taken.append(next)
      rest.removeFirst()
    }
    return taken
  }

  /// Takes the point and the digits after it.
  private static func fraction(_ rest: inout ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    guard rest.first == "." else { return [] }
    let taken = Array(rest.prefix(1) + rest.dropFirst().prefix { isDigit($0) })
    rest = rest.dropFirst(taken.count)
    return taken
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
