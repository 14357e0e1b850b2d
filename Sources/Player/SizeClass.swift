/// A size of memory blocks: multiples of 16 up to 128, then four sizes for every doubling.
package struct SizeClass: Hashable {
  /// Its number, from 0.
  package var index: Int

  /// How many there are.
  package static var count: Int { 96 }
  /// One more than the largest size.
  package static var limit: Int { SizeClass(index: count - 1).byteCount + 1 }

  /// The class of this number.
  package init(index: Int) { self.index = index }

  /// The smallest class of blocks with at least `count` bytes.
  package init(holding count: Int) {
    let last = max(count, 1) - 1
    if last < 128 {
      index = last / 16
    } else {
      let doubling = Int.bitWidth - 1 - last.leadingZeroBitCount
      index = 4 * (doubling - 7) + (last >> (doubling - 2)) - 4 + 8
    }
  }

  /// How many bytes its blocks have, a multiple of 16.
  package var byteCount: Int {
    if index < 8 { return 16 * (index + 1) }
    let (doubling, quarter) = ((index - 8) / 4 + 7, (index - 8) % 4)
    return (quarter + 5) << (doubling - 2)
  }
}
