/// What the networks do to packed matrices besides multiplying them.
///
/// Sizes are checked once per call, and the sums over rows add them one by one in their order.
enum RowKernels {
  /// Adds the sum of the rows of `a` to the packed row at vector `target` of `sums`.
  static func addColumnSums(
    of a: [SIMD8<Float>], _ view: MatrixView, to sums: inout [SIMD8<Float>], at target: Int
  ) {
    precondition(view.isPacked(in: a.count) && target + view.rowVectors <= sums.count)
    a.withUnsafeBufferPointer { a in
      sums.withUnsafeMutableBufferPointer { sums in
        for vector in 0..<view.rowVectors {
          var sum = sums[target + vector]
          for row in 0..<view.rows { sum += a[view.vector(ofRow: row) + vector] }
          sums[target + vector] = sum
        }
      }
    }
  }

  /// Copies the entries of `a` into the packed matrix of the same shape in `b`.
  static func copy(
    _ a: [SIMD8<Float>], _ aView: MatrixView, to b: inout [SIMD8<Float>], _ bView: MatrixView
  ) {
    precondition(aView.rows == bView.rows && aView.columns == bView.columns)
    precondition(aView.fits(a.count) && bView.isPacked(in: b.count))
    a.withFloats { a in
      b.withMutableFloats { b in
        for row in 0..<aView.rows {
          for column in 0..<aView.columns {
            b[bView.offset + row * bView.rowStride + column] =
              a[aView.offset + row * aView.rowStride + column * aView.columnStride]
          }
        }
      }
    }
  }

  /// Sets each vector of `a` to 0 in the lanes where that of `gate` is not positive: the gradient of
  /// ReLU, taken as 0 at 0.
  static func close(_ a: inout [SIMD8<Float>], where gate: [SIMD8<Float>]) {
    precondition(a.count == gate.count, "one gate for each vector")
    a.withUnsafeMutableBufferPointer { a in
      gate.withUnsafeBufferPointer { gate in
        for index in a.indices {
          a[index] = a[index].replacing(with: 0, where: gate[index] .<= 0)
        }
      }
    }
  }
}
