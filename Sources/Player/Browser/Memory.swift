// What the C library gives elsewhere, for the WebAssembly module that a page loads: it imports nothing.
// Only what the compiler and the standard library call is here.

#if arch(wasm32)
/// The module's memory beyond its stack and constants.
struct LinearMemory: MemorySource {
  mutating func take(_ count: Int) -> UnsafeMutableRawPointer? {
    let pages = Int32((count + 0xFFFF) >> 16)
    let start = growMemory(0, by: pages)
    return start < 0 ? nil : UnsafeMutableRawPointer(bitPattern: Int(start) << 16)
  }
}

/// The WebAssembly instruction `memory.grow`: the size before in pages of 64 KiB, or -1.
@_extern(c, "llvm.wasm.memory.grow.i32")
private func growMemory(_ memory: Int32, by pages: Int32) -> Int32

/// There is one thread, so nobody else touches it.
nonisolated(unsafe) var allocator = Allocator(LinearMemory())

@_cdecl("posix_memalign")
func posix_memalign(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ count: Int
) -> Int32 {
  result.pointee = allocator.allocate(count, alignment: alignment)
  return result.pointee == nil ? 12 : 0  // ENOMEM
}

// The compiler keeps the name `free` for itself, so the linker is told to wrap it.
@_cdecl("__wrap_free")
func wrappedFree(_ address: UnsafeMutableRawPointer?) {
  if let address { allocator.free(address) }
}

// With bulk-memory instructions these are one instruction each, and no call to themselves.

@_cdecl("memcpy")
func memcpy(
  _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int
) -> UnsafeMutableRawPointer {
  target.copyMemory(from: source, byteCount: count)
  return target
}

@_cdecl("memmove")
func memmove(
  _ target: UnsafeMutableRawPointer, _ source: UnsafeRawPointer, _ count: Int
) -> UnsafeMutableRawPointer {
  target.copyMemory(from: source, byteCount: count)
  return target
}

@_cdecl("memset")
func memset(
  _ target: UnsafeMutableRawPointer, _ value: Int32, _ count: Int
) -> UnsafeMutableRawPointer {
  target.initializeMemory(
    as: UInt8.self, repeating: UInt8(truncatingIfNeeded: value), count: count)
  return target
}

@_cdecl("memcmp")
func memcmp(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ count: Int) -> Int32 {
  for offset in 0..<count {
    let (x, y) = (
      a.load(fromByteOffset: offset, as: UInt8.self), b.load(fromByteOffset: offset, as: UInt8.self)
    )
    if x != y { return x < y ? -1 : 1 }
  }
  return 0
}

/// The product of two 128-bit numbers, modulo 2^128; digits of doubles need it.
@_cdecl("__multi3")
func __multi3(
  _ product: UnsafeMutablePointer<UInt64>, _ aLow: UInt64, _ aHigh: UInt64, _ bLow: UInt64,
  _ bHigh: UInt64
) {
  let (high, low) = aLow.multipliedFullWidth(by: bLow)
  product[0] = low
  product[1] = high &+ aLow &* bHigh &+ aHigh &* bLow
}

/// The nearest whole number, halves away from zero; the standard library's rounding names it.
@_cdecl("round")
func round(_ x: Double) -> Double {
  let whole = x.rounded(.towardZero)
  return (x - whole).magnitude < 0.5 ? whole : whole + (x < 0 ? -1 : 1)
}

/// The seed of the standard library's hashing: always the same, since nothing here may vary.
@_cdecl("arc4random_buf")
func arc4random_buf(_ target: UnsafeMutableRawPointer, _ count: Int) {
  _ = memset(target, 0x5A, count)
}
#endif
