/// Reading and writing single floats of an array of vectors.
extension [SIMD8<Float>] {
  /// Float number `index` of the array.
  subscript(float index: Int) -> Float {
    get { self[index / MatrixView.lanes][index % MatrixView.lanes] }
    set { self[index / MatrixView.lanes][index % MatrixView.lanes] = newValue }
  }

  /// Lends the array to `body` as floats.
  @inline(__always)
  func withFloats(_ body: (UnsafeBufferPointer<Float>) -> Void) {
    withUnsafeBufferPointer { vectors in vectors.withMemoryRebound(to: Float.self, body) }
  }

  /// Lends the array to `body` as floats it may change.
  @inline(__always)
  mutating func withMutableFloats(_ body: (UnsafeMutableBufferPointer<Float>) -> Void) {
    withUnsafeMutableBufferPointer { vectors in vectors.withMemoryRebound(to: Float.self, body) }
  }
}

extension SIMD8<Float> {
  /// Each lane where it is positive, else 0: ReLU.
  @inline(__always)
  var rectified: SIMD8<Float> { replacing(with: 0, where: self .<= 0) }

  /// The sum of the lanes, halves added to halves: lanes 0–3 to 4–7, then 0–1 to 2–3, then 0 to 1.
  @inline(__always)
  var treeSum: Float {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}
