import Dispatch

/// Work on all cores, with results in order.
enum Parallel {
  /// What `transform` makes of each of `items`, in their order.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: some RandomAccessCollection<Item> & Sendable, _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    guard items.count > 1 else { return items.map(transform) }
    var results: [Result?] = Array(repeating: nil, count: items.count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes the one element that is its own.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: items.count) { iteration in
        slots[iteration] = transform(items[items.index(items.startIndex, offsetBy: iteration)])
      }
    }
    return results.compactMap { $0 }
  }
}
