/// A place on the page in tenths of a pixel, the finest step that a drawing knows.
struct Pixel: Hashable, Sendable {
  /// Tenths of a pixel from the left.
  var x: Int
  /// Tenths of a pixel from the top.
  var y: Int

  /// The place (`x`, `y`) in tenths of a pixel.
  init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The place nearest to (`x`, `y`) pixels.
  init(_ x: Double, _ y: Double) {
    self.x = tenths(x)
    self.y = tenths(y)
  }
}

/// `length` pixels in whole tenths, held within what a page can be.
func tenths(_ length: Double) -> Int {
  guard length.isFinite else { return 0 }
  return Int((min(max(length, -1e6), 1e6) * 10).rounded(.toNearestOrEven))
}

/// `length` pixels as SVG writes it: ASCII, to 0.1 px, in the fewest digits.
func coordinate(_ length: Double) -> String {
  var path = PathData()
  path.write(tenths(length))
  return path.text
}

/// The `d` of a path, written in relative steps of tenths of a pixel: rounded once, never adding up.
struct PathData: Hashable, Sendable {
  private var bytes: [UInt8] = []
  private var place = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var isAfterNumber = false
  private var isAfterFraction = false
  private var isInLine = false

  /// A path of nothing.
  init() {}

  static func == (left: PathData, right: PathData) -> Bool { left.bytes == right.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

  /// What is written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether nothing is written yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// Makes room for `count` bytes more.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Lifts the pen and sets it down at `pixel`.
  mutating func move(to pixel: Pixel) {
    if bytes.isEmpty {
      command("M")
      write(pixel.x)
      write(pixel.y)
    } else {
      command("m")
      write(pixel.x - place.x)
      write(pixel.y - place.y)
    }
    place = (pixel.x, pixel.y)
    start = place
  }

  /// Draws to `pixel`.
  mutating func line(to pixel: Pixel) {
    let across = pixel.x - place.x
    let down = pixel.y - place.y
    if down == 0 {
      command("h")
      write(across)
    } else if across == 0 {
      command("v")
      write(down)
    } else {
      if !isInLine { command("l") }
      write(across)
      write(down)
      isInLine = true
    }
    place = (pixel.x, pixel.y)
  }

  /// Draws back to where the pen was set down.
  mutating func close() {
    command("z")
    place = start
  }

  /// Draws the rectangle with two opposite corners at `corner` and `other`.
  mutating func rectangle(_ corner: Pixel, _ other: Pixel) {
    move(to: corner)
    command("h")
    write(other.x - corner.x)
    command("v")
    write(other.y - corner.y)
    command("h")
    write(corner.x - other.x)
    close()
  }

  /// Draws the area within `corners`, which are at least three.
  mutating func polygon(_ corners: [Pixel]) {
    move(to: corners[0])
    for corner in corners.dropFirst() { line(to: corner) }
    close()
  }

  /// Draws `text`, whose steps must all be relative and lead back to where they began.
  mutating func shape(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    isAfterNumber = true
    isAfterFraction = false
    isInLine = false
  }

  private mutating func command(_ letter: Unicode.Scalar) {
    bytes.append(UInt8(ascii: letter))
    isAfterNumber = false
    isAfterFraction = false
    isInLine = false
  }

  /// Writes a number of tenths, with a space before it only where it could not be told apart.
  fileprivate mutating func write(_ tenths: Int) {
    let whole = tenths.magnitude / 10
    let fraction = tenths.magnitude % 10
    let startsWithPoint = whole == 0 && fraction != 0
    if isAfterNumber, tenths >= 0, !(startsWithPoint && isAfterFraction) {
      bytes.append(UInt8(ascii: " "))
    }
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    if !startsWithPoint { append(whole) }
    if fraction != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(fraction))
    }
    isAfterNumber = true
    isAfterFraction = fraction != 0
  }

  private mutating func append(_ number: UInt) {
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension PathData {
  /// Draws `chains`, each from its own start; a chain of one point draws nothing.
  mutating func append(_ chains: Chains) {
    for chain in chains.pixels where chain.count > 1 {
      move(to: chain[0])
      for pixel in chain.dropFirst() { line(to: pixel) }
    }
  }
}
