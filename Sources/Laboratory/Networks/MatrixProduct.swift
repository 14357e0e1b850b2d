/// Products of small matrices, with one order of summation: each entry adds its terms one by one in
/// the order of the inner index, product first, then sum, and never both fused in one rounding.
///
/// Sizes are checked once per call, and inside there is neither a check nor an allocation. A tile of
/// four rows by one vector (or one row by four vectors) stays in registers over the whole inner index.
enum MatrixProduct {
  /// Writes `c = bias + a·b`, where `bias` is a row that every row of `c` starts from, the packed row
  /// of `b`'s array at vector `bias`; with `rectified`, negative entries of `c` become 0.
  static func affine(
    _ a: [SIMD8<Float>], _ aView: MatrixView, _ b: [SIMD8<Float>], _ bView: MatrixView, bias: Int,
    rectified: Bool = false, into c: inout [SIMD8<Float>], _ cView: MatrixView
  ) {
    check(a, aView, b, bView, c, cView)
    precondition(bias >= 0 && bias + cView.rowVectors <= b.count, "the bias lies outside")
    b.withUnsafeBufferPointer { b in
      guard let base = b.baseAddress else { return }
      let start = Start(pointer: base + bias, stride: 0)
      multiply(a, aView, b, bView, from: start, rectified: rectified, into: &c, cView)
    }
  }

  /// Writes `c = a·b`.
  static func product(
    _ a: [SIMD8<Float>], _ aView: MatrixView, _ b: [SIMD8<Float>], _ bView: MatrixView,
    into c: inout [SIMD8<Float>], _ cView: MatrixView
  ) {
    check(a, aView, b, bView, c, cView)
    for row in 0..<cView.rows {
      let first = cView.vector(ofRow: row)
      for vector in first..<first + cView.rowVectors { c[vector] = .zero }
    }
    add(a, aView, b, bView, to: &c, cView)
  }

  /// Adds `a·b` to `c`.
  static func add(
    _ a: [SIMD8<Float>], _ aView: MatrixView, _ b: [SIMD8<Float>], _ bView: MatrixView,
    to c: inout [SIMD8<Float>], _ cView: MatrixView
  ) {
    check(a, aView, b, bView, c, cView)
    b.withUnsafeBufferPointer { b in
      multiply(a, aView, b, bView, from: nil, rectified: false, into: &c, cView)
    }
  }

  /// Traps unless the three matrices fit together and lie inside their arrays.
  private static func check(
    _ a: [SIMD8<Float>], _ aView: MatrixView, _ b: [SIMD8<Float>], _ bView: MatrixView,
    _ c: [SIMD8<Float>], _ cView: MatrixView
  ) {
    precondition(
      aView.columns == bView.rows && aView.rows == cView.rows && bView.columns == cView.columns,
      "the matrices do not fit together")
    precondition(
      aView.fits(a.count) && bView.isPacked(in: b.count) && cView.isPacked(in: c.count),
      "a matrix lies outside its array")
  }

  /// Where the sums start: at the rows from `pointer`, `stride` vectors apart.
  private struct Start {
    var pointer: UnsafePointer<SIMD8<Float>>
    var stride: Int
  }

  /// The product itself, from `start`, or from what stands in `c`.
  @inline(__always)
  private static func multiply(
    _ a: [SIMD8<Float>], _ aView: MatrixView, _ b: UnsafeBufferPointer<SIMD8<Float>>,
    _ bView: MatrixView, from start: Start?, rectified: Bool, into c: inout [SIMD8<Float>],
    _ cView: MatrixView
  ) {
    a.withFloats { a in
      c.withUnsafeMutableBufferPointer { c in
        guard let aBase = a.baseAddress, let bBase = b.baseAddress, let cBase = c.baseAddress
        else { return }
        let cRows = cBase + cView.vector(ofRow: 0)
        let cStride = cView.rowStride / MatrixView.lanes
        Tiling(
          a: aBase + aView.offset, aRow: aView.rowStride, aColumn: aView.columnStride,
          b: bBase + bView.vector(ofRow: 0), bRow: bView.rowStride / MatrixView.lanes,
          c: cRows, cRow: cStride, start: start?.pointer ?? UnsafePointer(cRows),
          startRow: start?.stride ?? cStride, depth: aView.columns, rectified: rectified
        ).fill(rows: cView.rows, vectors: cView.rowVectors)
      }
    }
  }
}

/// The loops of one product, over pointers whose extents are already checked; strides of `a` in
/// floats, of the others in vectors.
private struct Tiling {
  var a: UnsafePointer<Float>
  var aRow: Int
  var aColumn: Int
  var b: UnsafePointer<SIMD8<Float>>
  var bRow: Int
  var c: UnsafeMutablePointer<SIMD8<Float>>
  var cRow: Int
  var start: UnsafePointer<SIMD8<Float>>
  var startRow: Int
  var depth: Int
  var rectified: Bool

  @inline(__always)
  func fill(rows: Int, vectors: Int) {
    var row = 0
    while row + 4 <= rows {
      for vector in 0..<vectors { fourRows(row, vector) }
      row += 4
    }
    while row < rows {
      var vector = 0
      while vector + 4 <= vectors {
        fourVectors(row, vector)
        vector += 4
      }
      while vector < vectors {
        oneVector(row, vector)
        vector += 1
      }
      row += 1
    }
  }

  @inline(__always)
  private func fourRows(_ row: Int, _ vector: Int) {
    let start = start + row * startRow + vector
    var sum0 = start[0]
    var sum1 = start[startRow]
    var sum2 = start[2 * startRow]
    var sum3 = start[3 * startRow]
    var a = a + row * aRow
    var b = b + vector
    for _ in 0..<depth {
      let factor = b.pointee
      sum0 += factor * a[0]
      sum1 += factor * a[aRow]
      sum2 += factor * a[2 * aRow]
      sum3 += factor * a[3 * aRow]
      a += aColumn
      b += bRow
    }
    store(sum0, row, vector)
    store(sum1, row + 1, vector)
    store(sum2, row + 2, vector)
    store(sum3, row + 3, vector)
  }

  @inline(__always)
  private func fourVectors(_ row: Int, _ vector: Int) {
    let start = start + row * startRow + vector
    var sum0 = start[0]
    var sum1 = start[1]
    var sum2 = start[2]
    var sum3 = start[3]
    var a = a + row * aRow
    var b = b + vector
    for _ in 0..<depth {
      let factor = SIMD8<Float>(repeating: a.pointee)
      sum0 += b[0] * factor
      sum1 += b[1] * factor
      sum2 += b[2] * factor
      sum3 += b[3] * factor
      a += aColumn
      b += bRow
    }
    store(sum0, row, vector)
    store(sum1, row, vector + 1)
    store(sum2, row, vector + 2)
    store(sum3, row, vector + 3)
  }

  @inline(__always)
  private func oneVector(_ row: Int, _ vector: Int) {
    var sum = start[row * startRow + vector]
    var a = a + row * aRow
    var b = b + vector
    for _ in 0..<depth {
      sum += b.pointee * a.pointee
      a += aColumn
      b += bRow
    }
    store(sum, row, vector)
  }

  @inline(__always)
  private func store(_ sum: SIMD8<Float>, _ row: Int, _ vector: Int) {
    c[row * cRow + vector] = rectified ? sum.rectified : sum
  }
}
