import Dispatch

/// What `transform` makes of each of `items`, in their order; the work is done on all cores.
func parallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ transform: @Sendable (Item) -> Result
) -> [Result] {
  guard items.count > 1 else { return items.map(transform) }
  var results: [Result?] = Array(repeating: nil, count: items.count)
  results.withUnsafeMutableBufferPointer { buffer in
    // Each iteration writes the one element that is its own.
    nonisolated(unsafe) let slots = buffer
    DispatchQueue.concurrentPerform(iterations: items.count) { slots[$0] = transform(items[$0]) }
  }
  return results.compactMap(\.self)
}
