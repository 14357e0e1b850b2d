import CDuktape
import Foundation

/// KaTeX in a JavaScript engine: one formula goes in, its syntax tree comes out.
///
/// An engine belongs to one thread at a time. It has a limit of memory, so that no formula can take
/// the machine; and Duktape throws an error where JavaScript nests too deep for its stack.
///
/// The only file that touches C.
final class Engine {
  private let memory: UnsafeMutablePointer<engine_memory>
  private let context: OpaquePointer

  private static let mostMemory = 256 << 20

  /// An engine with `library` loaded, which takes about a quarter of a second.
  init(_ library: KaTeXLibrary) throws(EngineError) {
    memory = .allocate(capacity: 1)
    memory.initialize(to: engine_memory(limit: Self.mostMemory, used: 0))
    guard let context = engine_new(memory) else {
      memory.deallocate()
      throw EngineError(message: "the JavaScript engine does not start")
    }
    self.context = context
    try run(Array(Glue.before.utf8))
    try run(library.program)
    try run(Array(Glue.after.utf8))
  }

  deinit {
    engine_free(context)
    memory.deallocate()
  }

  /// What the program answers to `request`, both JSON in ASCII; nil where it ran out of memory.
  func answer(_ request: String) -> String? {
    let isFailure = engine_call(context, "fieldbook", request, request.utf8.count) != 0
    defer { engine_drop(context) }
    guard let text = engine_text(context) else { return nil }
    return isFailure ? nil : String(cString: text)
  }

  private func run(_ program: [UInt8]) throws(EngineError) {
    let isFailure =
      program.withUnsafeBytes {
        engine_run(context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
      } != 0
    defer { engine_drop(context) }
    guard isFailure else { return }
    let reason = engine_text(context).map { String(cString: $0) } ?? ""
    throw EngineError(message: "KaTeX does not run: \(reason)")
  }
}
