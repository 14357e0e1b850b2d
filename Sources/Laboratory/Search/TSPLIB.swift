import Elementary

/// A file of TSPLIB, read: places by their coordinates, and the rule for distances.
///
/// What is read are symmetric problems whose places are points. Lines before the coordinates are
/// `KEYWORD: value`; then comes a line for each place with its number and two coordinates.
///
/// Reference: Reinelt, "TSPLIB 95", 1995.
public struct TSPLIB: Hashable, Sendable {
  /// Where the places are, in the order of their numbers.
  public private(set) var places: [SIMD2<Double>] = []
  /// How distances follow from that.
  public private(set) var distance = TravelDistance.euclidean
  /// Everything wrong with the file, line by line; places mean nothing where there is any.
  public private(set) var problems: [Problem] = []

  /// Something wrong with a line.
  public struct Problem: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// The byte of that line, counted from 0.
    public var byte: Int
    /// What is wrong: lower case, no full stop.
    public var message: String
    /// The word that was not understood; nil for other problems.
    public var word: String?
    /// The words that would be.
    public var known: [String] = []
  }

  /// Reads `text`, in ASCII or UTF-8.
  public init(parsing text: some Collection<UInt8>) {
    var reader = Reader()
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      reader.read(Array(line))
      if reader.section == .ended { break }
    }
    reader.finish()
    places = reader.placesInOrder
    distance = reader.distance ?? .euclidean
    problems = reader.problems
  }

  /// How many places a file may have.
  public static let sizes = 3...1000
}

/// What has been read so far.
private struct Reader {
  enum Section { case keywords, coordinates, ended }

  var section = Section.keywords
  var problems: [TSPLIB.Problem] = []
  var distance: TravelDistance?
  private var line = 0
  private var hasDistance = false
  private var dimension: (count: Int?, line: Int, byte: Int)?
  private var coordinatesLine: Int?
  private var places: [(number: Int, position: SIMD2<Double>)] = []

  private static let keywords = [
    "NAME", "TYPE", "COMMENT", "DIMENSION", "EDGE_WEIGHT_TYPE", "EDGE_WEIGHT_FORMAT",
    "NODE_COORD_TYPE", "DISPLAY_DATA_TYPE", "NODE_COORD_SECTION", "EOF",
  ]

  /// The places by their numbers.
  var placesInOrder: [SIMD2<Double>] {
    places.sorted { $0.number < $1.number }.map { $0.position }
  }

  mutating func read(_ bytes: [UInt8]) {
    line += 1
    let words = Word.words(in: bytes)
    guard let first = words.first else { return }
    if words.count == 1, equal(first.text, "EOF") {
      section = .ended
    } else if section == .coordinates {
      readPlace(words)
    } else {
      readKeyword(bytes, first)
    }
  }

  private mutating func readKeyword(_ bytes: [UInt8], _ first: Word) {
    let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    let key = Word.words(in: Array(bytes[..<(colon ?? bytes.count)])).first ?? first
    let rest = colon.map { Array(bytes[($0 + 1)...]) } ?? []
    let value = Word.words(in: rest).first.map { word in
      Word(text: word.text, start: word.start + (colon ?? 0) + 1)
    }
    if equal(key.text, "NODE_COORD_SECTION") {
      section = .coordinates
      coordinatesLine = line
    } else if equal(key.text, "DIMENSION") {
      readDimension(value ?? Word(text: "", start: bytes.count))
    } else if equal(key.text, "EDGE_WEIGHT_TYPE") {
      readDistance(value ?? Word(text: "", start: bytes.count))
    } else if equal(key.text, "TYPE") {
      if let value, !equal(value.text, "TSP") {
        complain(value.start, "only files of type 'TSP' are read, not '\(value.text)'")
      }
    } else if !Self.keywords.contains(where: { equal($0, key.text) }) {
      complain(
        key.start, "unknown keyword '\(key.text)'", word: key.text, known: Self.keywords)
    }
  }

  private mutating func readDimension(_ value: Word) {
    let count = Int(value.text)
    dimension = (count, line, value.start)
    let sizes = TSPLIB.sizes
    if count.map({ !sizes.contains($0) }) ?? true {
      dimension?.count = nil
      complain(
        value.start,
        "DIMENSION takes a whole number from \(sizes.lowerBound) to \(sizes.upperBound), "
          + "not '\(value.text)'")
    }
  }

  private mutating func readDistance(_ value: Word) {
    hasDistance = true
    let known = TravelDistance.allCases.map { $0.rawValue }
    distance = TravelDistance.allCases.first { equal($0.rawValue, value.text) }
    if distance == nil {
      let choices = known.map { "'\($0)'" }.joined(separator: ", ")
      complain(
        value.start, "EDGE_WEIGHT_TYPE takes one of \(choices), not '\(value.text)'",
        word: value.text, known: known)
    }
  }

  private mutating func readPlace(_ words: [Word]) {
    guard words.count == 3 else {
      complain(
        words[0].start,
        "a place has a number and two coordinates: 3 words, not \(words.count)")
      return
    }
    guard let number = Int(words[0].text), number > 0 else {
      complain(words[0].start, "a place's number is 1 or more, not '\(words[0].text)'")
      return
    }
    if places.contains(where: { $0.number == number }) {
      complain(words[0].start, "place \(number) is given twice")
      return
    }
    var position = SIMD2<Double>.zero
    for axis in 0..<2 {
      let word = words[axis + 1]
      guard let value = Elementary.number(parsing: word.text.utf8), abs(value) <= 1e6 else {
        complain(
          word.start, "a coordinate is a number from -1000000 to 1000000, not '\(word.text)'")
        return
      }
      position[axis] = value
    }
    places.append((number, position))
  }

  /// Looks at what the file lacks, once it is read.
  mutating func finish() {
    let isComplete = problems.isEmpty
    if dimension == nil { problems.append(missing("DIMENSION")) }
    if !hasDistance { problems.append(missing("EDGE_WEIGHT_TYPE")) }
    if coordinatesLine == nil { problems.append(missing("NODE_COORD_SECTION")) }
    guard isComplete, let dimension, let count = dimension.count, coordinatesLine != nil else {
      return
    }
    if places.count != count {
      problems.append(
        TSPLIB.Problem(
          line: dimension.line, byte: dimension.byte,
          message: "DIMENSION says \(count) places, but the file gives \(places.count)"))
    } else if let stray = places.first(where: { $0.number > count }) {
      problems.append(
        TSPLIB.Problem(
          line: dimension.line, byte: dimension.byte,
          message: "the places are numbered from 1 to \(count), but one is \(stray.number)"))
    }
  }

  private func missing(_ keyword: String) -> TSPLIB.Problem {
    TSPLIB.Problem(line: 1, byte: 0, message: "the file has no \(keyword)")
  }

  private mutating func complain(
    _ byte: Int, _ message: String, word: String? = nil, known: [String] = []
  ) {
    problems.append(
      TSPLIB.Problem(line: line, byte: byte, message: message, word: word, known: known))
  }
}

/// A run of bytes without spaces, and where it starts in its line.
private struct Word {
  var text: String
  var start: Int

  static func words(in line: [UInt8]) -> [Word] {
    line.indices.split { isSpace(line[$0]) }.map { range in
      Word(text: String(decoding: range.map { line[$0] }, as: UTF8.self), start: range.startIndex)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}

/// Whether two texts have the same bytes; needs no tables of Unicode.
private func equal(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
