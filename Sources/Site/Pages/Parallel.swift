import Dispatch

/// Work on all cores, with results in order.
enum Parallel {
  /// What `transform` makes of each index, in the order of the indices.
  static func map<Result: Sendable>(
    _ indices: Range<Int>, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    guard indices.count > 1 else { return indices.map(transform) }
    var results: [Result?] = Array(repeating: nil, count: indices.count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each iteration writes the one element that is its own.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: indices.count) { iteration in
        slots[iteration] = transform(indices.lowerBound + iteration)
      }
    }
    return results.compactMap { $0 }
  }
}
