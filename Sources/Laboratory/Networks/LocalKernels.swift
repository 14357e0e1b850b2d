/// The second layer of a local network at one cell: many rows of hidden units, one logit each.
enum LocalKernels {
  /// Writes, for each row of `hidden`, `bias` plus its inner product with the packed row of `weights`
  /// at vector `start`, into the one column of `logits`.
  ///
  /// Products are added vector by vector, then the lanes as `treeSum` does, then the bias.
  static func dot(
    _ hidden: [SIMD8<Float>], _ hiddenView: MatrixView, _ weights: [SIMD8<Float>], at start: Int,
    bias: Float, into logits: inout [SIMD8<Float>], _ logitView: MatrixView
  ) {
    precondition(hiddenView.isPacked(in: hidden.count) && logitView.fits(logits.count))
    precondition(hiddenView.rows == logitView.rows && logitView.columns == 1)
    precondition(start + hiddenView.rowVectors <= weights.count)
    let vectors = hiddenView.rowVectors
    let stride = logitView.rowStride
    hidden.withUnsafeBufferPointer { hidden in
      weights.withUnsafeBufferPointer { weights in
        logits.withMutableFloats { logits in
          func products(_ row: Int) -> SIMD8<Float> {
            var sum = SIMD8<Float>.zero
            let first = hiddenView.vector(ofRow: row)
            for vector in 0..<vectors {
              sum += hidden[first + vector] * weights[start + vector]
            }
            return sum
          }
          var row = 0
          while row + 4 <= hiddenView.rows {
            let sums = treeSums(
              products(row), products(row + 1), products(row + 2), products(row + 3))
            for lane in 0..<4 {
              logits[logitView.offset + (row + lane) * stride] = bias + sums[lane]
            }
            row += 4
          }
          while row < hiddenView.rows {
            logits[logitView.offset + row * stride] = bias + products(row).treeSum
            row += 1
          }
        }
      }
    }
  }

  /// Adds the gradient of the second layer at one cell, and turns `hidden` from activations into the
  /// gradient with respect to the first layer's sums, which it adds up as that of the hidden biases.
  ///
  /// - Parameters:
  ///   - slopes: the gradient with respect to the logits; `slopeView` has one column.
  ///   - weights: the output weights, a packed row at vector `start`; their gradient is added at the
  ///     same place of `gradient`.
  ///   - hiddenBiases: the vector of `gradient` where the hidden biases start.
  ///   - outputBias: the float of `gradient` that is the output bias.
  static func backward(
    _ hidden: inout [SIMD8<Float>], _ hiddenView: MatrixView, _ slopes: [SIMD8<Float>],
    _ slopeView: MatrixView, _ weights: [SIMD8<Float>], at start: Int,
    addingTo gradient: inout [SIMD8<Float>], hiddenBiases: Int, outputBias: Int
  ) {
    precondition(hiddenView.isPacked(in: hidden.count) && slopeView.fits(slopes.count))
    precondition(hiddenView.rows == slopeView.rows && slopeView.columns == 1)
    precondition(weights.count == gradient.count && start + hiddenView.rowVectors <= weights.count)
    precondition(hiddenBiases + hiddenView.rowVectors <= gradient.count)
    let stride = hiddenView.rowStride / MatrixView.lanes
    hidden.withUnsafeMutableBufferPointer { hidden in
      slopes.withFloats { slopes in
        gradient.withUnsafeMutableBufferPointer { gradient in
          for vector in 0..<hiddenView.rowVectors {
            let weight = weights[start + vector]
            var weightSum = gradient[start + vector]
            var biasSum = gradient[hiddenBiases + vector]
            var index = hiddenView.vector(ofRow: 0) + vector
            for row in 0..<hiddenView.rows {
              let slope = slopes[slopeView.offset + row * slopeView.rowStride]
              let activation = hidden[index]
              weightSum += activation * slope
              let slopes = (weight * slope).replacing(with: 0, where: activation .<= 0)
              biasSum += slopes
              hidden[index] = slopes
              index += stride
            }
            gradient[start + vector] = weightSum
            gradient[hiddenBiases + vector] = biasSum
          }
        }
      }
    }
    var sum = gradient[float: outputBias]
    for row in 0..<slopeView.rows {
      sum += slopes[float: slopeView.offset + row * slopeView.rowStride]
    }
    gradient[float: outputBias] = sum
  }

  /// The `treeSum` of each of four vectors.
  @inline(__always)
  private static func treeSums(
    _ a: SIMD8<Float>, _ b: SIMD8<Float>, _ c: SIMD8<Float>, _ d: SIMD8<Float>
  ) -> SIMD4<Float> {
    let a = a.lowHalf + a.highHalf
    let b = b.lowHalf + b.highHalf
    let c = c.lowHalf + c.highHalf
    let d = d.lowHalf + d.highHalf
    let ab =
      SIMD4(lowHalf: a.lowHalf, highHalf: b.lowHalf)
      + SIMD4(lowHalf: a.highHalf, highHalf: b.highHalf)
    let cd =
      SIMD4(lowHalf: c.lowHalf, highHalf: d.lowHalf)
      + SIMD4(lowHalf: c.highHalf, highHalf: d.highHalf)
    return SIMD4(lowHalf: ab.evenHalf, highHalf: cd.evenHalf)
      + SIMD4(lowHalf: ab.oddHalf, highHalf: cd.oddHalf)
  }
}
