// The functions that a page calls. All text is UTF-8 in the module's memory:
//
//     const at = allocate(request.length); write the request there; const ok = play(at, length)
//     read resultLength() bytes at result()
//
// A request that traps leaves the instance unusable; the page makes a new one.

#if arch(wasm32)
/// There is one thread, so nobody else touches them.
nonisolated(unsafe) private var player = Player()
nonisolated(unsafe) private var answer: UnsafeMutableBufferPointer<UInt8>?

/// Room for a request of `count` bytes; the next call of `play` takes it back.
@_expose(wasm, "allocate")
@_cdecl("fieldbook_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
  allocator.allocate(count, alignment: 16)
}

/// Runs the request of `count` bytes at `address`, which `allocate` gave.
///
/// - Returns: 1 where the result is the exhibit's SVG or HTML, 0 where it is the text of the errors.
@_expose(wasm, "play")
@_cdecl("fieldbook_play")
public func play(_ address: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
  let text = String(decoding: UnsafeRawBufferPointer(start: address, count: count), as: UTF8.self)
  allocator.free(address)
  switch player.play(text) {
  case .markup(let text):
    keep(text)
    return 1
  case .failure(let text):
    keep(text)
    return 0
  }
}

/// The address of the last result; it stands there until the next call of `play`.
@_expose(wasm, "result")
@_cdecl("fieldbook_result")
public func result() -> UnsafeMutableRawPointer? {
  UnsafeMutableRawPointer(answer?.baseAddress)
}

/// How many bytes the last result has.
@_expose(wasm, "resultLength")
@_cdecl("fieldbook_result_length")
public func resultLength() -> Int {
  answer?.count ?? 0
}

/// Keeps the bytes of `text` where the page can read them.
private func keep(_ text: String) {
  answer?.deallocate()
  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
  _ = bytes.initialize(from: text.utf8)
  answer = bytes
}
#endif
