// What a page calls. All text is UTF-8 in the module's memory:
//
//     const at = allocate(request.length)      room for the request, which the page writes there
//     const isMarkup = play(at, request.length)
//     …                                        resultLength() bytes at result()
//
// A request that traps leaves the instance unusable; the page makes a new one.
//
// A module carries no more experiments than its page needs: the rest is not linked. So `play` stands
// in a source file of its own, which names them:
//
//     public import Experiments
//     import Player
//
//     struct Choice: Shelf {
//       func visit(_ visitor: inout some ExperimentVisitor) { visitor.visit(Descent.self) }
//     }
//
//     @_expose(wasm, "play") @_cdecl("fieldbook_play")
//     public func play(_ address: UnsafeMutableRawPointer, _ count: Int) -> Int32 {
//       Stage.play(address, count, from: Choice())
//     }

#if arch(wasm32)

/// The one player of a module, and what it showed last.
public enum Stage {
  // There is one thread, so nobody else touches them.
  nonisolated(unsafe) private static var player = Player()
  nonisolated(unsafe) fileprivate static var answer: UnsafeMutableBufferPointer<UInt8>?

  /// Runs the request of `count` bytes at `address`, which `allocate` gave, and takes that back.
  ///
  /// - Returns: 1 where the result is the exhibit's SVG or HTML, 0 where it is the text of the errors.
  public static func play(
    _ address: UnsafeMutableRawPointer, _ count: Int, from shelf: some Shelf
  ) -> Int32 {
    let request = UnsafeRawBufferPointer(start: address, count: count)
    let text = String(decoding: request, as: UTF8.self)
    allocator.free(address)
    switch player.play(text, from: shelf) {
    case .markup(let text):
      keep(text)
      return 1
    case .failure(let text):
      keep(text)
      return 0
    }
  }

  /// Keeps the bytes of `text` where the page can read them.
  private static func keep(_ text: String) {
    answer?.deallocate()
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    answer = bytes
  }
}

/// Room for a request of `count` bytes; the next call of `play` takes it back.
@_expose(wasm, "allocate")
@_cdecl("fieldbook_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
  allocator.allocate(count, alignment: 16)
}

/// The address of the last result; it stands there until the next call of `play`.
@_expose(wasm, "result")
@_cdecl("fieldbook_result")
public func result() -> UnsafeMutableRawPointer? {
  UnsafeMutableRawPointer(Stage.answer?.baseAddress)
}

/// How many bytes the last result has.
@_expose(wasm, "resultLength")
@_cdecl("fieldbook_result_length")
public func resultLength() -> Int {
  Stage.answer?.count ?? 0
}
#endif
