/// Where an allocator gets its memory from.
package protocol MemorySource {
  /// The start of `count` fresh bytes, aligned to 16; nil where there are no more.
  mutating func take(_ count: Int) -> UnsafeMutableRawPointer?
}

/// Gives out memory and takes it back for further use.
///
/// Sizes are rounded up to classes, at most a quarter apart; every class has a list of blocks that
/// came back. Fresh memory is taken only where a request finds its list empty, so that a page can run
/// an experiment any number of times in the memory that one run needs. Its own records stand in the
/// memory it manages: it works before anything else does.
package struct Allocator<Source: MemorySource> {
  private var source: Source
  /// The first free block of each class; a free block starts with the address of the next.
  private var lists: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  /// Fresh memory not given out yet.
  private var fresh: UnsafeMutableRawPointer?
  private var freshCount = 0

  /// An allocator of memory from `source`.
  package init(_ source: Source) { self.source = source }

  /// The start of `count` bytes whose address is a multiple of `alignment`, a power of two; nil where
  /// the source is exhausted.
  package mutating func allocate(_ count: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    let slack = alignment > 16 ? alignment : 0
    guard count >= 0, count < SizeClass.limit - slack - Self.headerSize else { return nil }
    let size = SizeClass(holding: count + slack + Self.headerSize)
    guard let start = block(of: size) else { return nil }
    var address = start + Self.headerSize
    if slack > 0 { address = address.alignedUp(toMultipleOf: alignment) }
    let header = (address - Self.headerSize).assumingMemoryBound(to: Header.self)
    header.initialize(to: Header(size: size, offset: address - start))
    return address
  }

  /// Takes back what `allocate` gave.
  package mutating func free(_ address: UnsafeMutableRawPointer) {
    guard let lists else { return }
    let header = (address - Self.headerSize).assumingMemoryBound(to: Header.self).pointee
    let start = address - header.offset
    start.initializeMemory(
      as: UnsafeMutableRawPointer?.self, to: lists[header.size.index])
    lists[header.size.index] = start
  }
}

extension Allocator {
  /// What stands in the 16 bytes before every address that is given out.
  private struct Header {
    /// The class of the block.
    var size: SizeClass
    /// How far the address lies behind the block's start.
    var offset: Int
  }

  private static var headerSize: Int { 16 }

  /// A block of this class that came back, or else a fresh one.
  private mutating func block(of size: SizeClass) -> UnsafeMutableRawPointer? {
    guard let lists = listsOfFreeBlocks() else { return nil }
    guard let start = lists[size.index] else { return freshMemory(size.byteCount) }
    lists[size.index] = start.load(as: UnsafeMutableRawPointer?.self)
    return start
  }

  /// The lists, made at the first request.
  private mutating func listsOfFreeBlocks() -> UnsafeMutablePointer<UnsafeMutableRawPointer?>? {
    if let lists { return lists }
    let size = SizeClass.count * MemoryLayout<UnsafeMutableRawPointer?>.stride
    guard let start = freshMemory((size + 15) & ~15) else { return nil }
    let lists = start.bindMemory(to: UnsafeMutableRawPointer?.self, capacity: SizeClass.count)
    lists.initialize(repeating: nil, count: SizeClass.count)
    self.lists = lists
    return lists
  }

  /// `count` bytes that were never given out, for a multiple of 16.
  private mutating func freshMemory(_ count: Int) -> UnsafeMutableRawPointer? {
    if fresh == nil || freshCount < count {
      let wanted = max(count, 1 << 16)
      guard let start = source.take(wanted) else { return nil }
      // Where the source goes on behind the last piece, what was left of that stays in use.
      let goesOn = fresh.map { $0 + freshCount == start } ?? false
      if goesOn {
        freshCount += wanted
      } else {
        (fresh, freshCount) = (start, wanted)
      }
    }
    guard let start = fresh else { return nil }
    fresh = start + count
    freshCount -= count
    return start
  }
}
