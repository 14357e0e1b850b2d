import Player
import Testing

@Suite("Allocator")
struct AllocatorTests {
  @Test("Every size fits its class and none smaller; classes lie at most a quarter apart")
  func sizeClasses() {
    var previous = 0
    for index in 0..<SizeClass.count {
      let size = SizeClass(index: index).byteCount
      #expect(size % 16 == 0)
      #expect(SizeClass(holding: previous + 1) == SizeClass(index: index))
      #expect(SizeClass(holding: size) == SizeClass(index: index))
      #expect(size <= max(previous + 16, previous + previous / 4))
      previous = size
    }
    #expect(SizeClass(holding: 0) == SizeClass(index: 0))
    #expect(SizeClass.limit == previous + 1)
  }

  @Test("Blocks are aligned, apart from each other, and hold what was written")
  func blocks() throws {
    let arena = Arena(count: 1 << 22)
    defer { arena.deallocate() }
    var allocator = Allocator(arena)
    var bits = Bits(state: 3)
    var blocks: [(address: UnsafeMutableRawPointer, count: Int, mark: UInt8)] = []

    for step in 0..<20_000 {
      if bits.below(2) == 0 || blocks.isEmpty {
        let count = 1 << bits.below(12) + bits.below(40)
        let alignment = 1 << (3 + bits.below(5))
        let given = allocator.allocate(count, alignment: alignment)
        let address = try #require(given)
        #expect(UInt(bitPattern: address) % UInt(alignment) == 0)
        let mark = UInt8(truncatingIfNeeded: step)
        address.initializeMemory(as: UInt8.self, repeating: mark, count: count)
        blocks.append((address, count, mark))
      } else {
        let block = blocks.remove(at: bits.below(blocks.count))
        let bytes = UnsafeRawBufferPointer(start: block.address, count: block.count)
        #expect(bytes.allSatisfy { $0 == block.mark })
        allocator.free(block.address)
      }
      if blocks.count > 200 { for block in blocks.suffix(150) { allocator.free(block.address) } }
      if blocks.count > 200 { blocks.removeLast(150) }
    }
  }

  @Test("What comes back is used again: the same work needs no more memory the second time")
  func reuse() throws {
    let arena = Arena(count: 1 << 22)
    defer { arena.deallocate() }
    var allocator = Allocator(arena)
    func work(_ seed: UInt64) throws {
      var bits = Bits(state: seed)
      let addresses = try (0..<500).map { _ in
        let given = allocator.allocate(1 + bits.below(2000), alignment: 16)
        return try #require(given)
      }
      for address in addresses { allocator.free(address) }
    }
    try work(1)
    let taken = arena.taken
    for _ in 0..<100 { try work(1) }
    #expect(arena.taken == taken)
    // Other work finds its place in the same classes, and comes to rest.
    for seed in 2..<100 as Range<UInt64> { try work(seed) }
    let atRest = arena.taken
    for seed in 100..<300 as Range<UInt64> { try work(seed) }
    #expect(arena.taken <= atRest + 1 << 16)
  }

  @Test("Nothing is given where nothing is left, or too much is asked")
  func exhaustion() {
    let arena = Arena(count: 1 << 17)
    defer { arena.deallocate() }
    var allocator = Allocator(arena)
    for (count, isGiven) in [(1 << 20, false), (.max, false), (-1, false), (1 << 12, true)] {
      let given = allocator.allocate(count, alignment: 16)
      #expect((given != nil) == isGiven)
    }
  }

  /// A piece of memory that is handed out from its start on.
  final class Arena: MemorySource {
    private let start: UnsafeMutableRawPointer
    private let count: Int
    private(set) var taken = 0

    init(count: Int) {
      start = .allocate(byteCount: count, alignment: 1 << 16)
      self.count = count
    }

    func take(_ wanted: Int) -> UnsafeMutableRawPointer? {
      let rounded = (wanted + 0xFFFF) & ~0xFFFF
      guard wanted <= count, taken + rounded <= count else { return nil }
      defer { taken += rounded }
      return start + taken
    }

    func deallocate() { start.deallocate() }
  }

  /// A stream of whole numbers.
  struct Bits {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }
}
