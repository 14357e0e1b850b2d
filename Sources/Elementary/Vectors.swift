// Eight single-precision numbers at a time, for the networks. Nothing here branches, and no lane
// looks at another, so that a number's result depends neither on its place nor on its neighbours.

extension Elementary {
  /// e to the power of each lane, within 1.5 ulp for every input, subnormal results included.
  @inlinable
  public static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
    var x = x
    x.replace(with: 89, where: x .> 89)
    x.replace(with: -104, where: x .< -104)
    let (power, rise) = reducedExponential(x)
    let half = power &>> 1
    return (1 + rise) * powerOfTwo(half) * powerOfTwo(power &- half)
  }

  /// The hyperbolic tangent of each lane, within 3 ulp for every input.
  @inlinable
  public static func tanh(_ x: SIMD8<Float>) -> SIMD8<Float> {
    var size = magnitude(x)
    size.replace(with: 10, where: size .> 10)
    let (power, rise) = reducedExponential(size + size)
    let scale = powerOfTwo(power)
    let growth = (scale - 1) + scale * rise
    let value = growth / (growth + 2)
    return unsafeBitCast(bits(value) | (bits(x) & 0x8000_0000), to: SIMD8<Float>.self)
  }

  /// The logistic function 1 / (1 + exp(-z)) of each lane, within 3 ulp for every input.
  @inlinable
  public static func sigmoid(_ z: SIMD8<Float>) -> SIMD8<Float> {
    let decay = exp(-magnitude(z))
    let upper = 1 / (1 + decay)
    return upper.replacing(with: decay * upper, where: z .< 0)
  }

  /// log(1 + exp(z)) of each lane, within 3 ulp for every input.
  @inlinable
  public static func softplus(_ z: SIMD8<Float>) -> SIMD8<Float> {
    z.replacing(with: 0, where: z .< 0) + softplusExcess(z)
  }

  /// log(1 + exp(-|z|)) of each lane, the part of softplus above max(z, 0), within 3 ulp for every
  /// input.
  ///
  /// The binary cross-entropy of the logit z against the label y is max(z, 0) - zy + this.
  @inlinable
  public static func softplusExcess(_ z: SIMD8<Float>) -> SIMD8<Float> {
    let decay = exp(-magnitude(z))
    // log(1 + d) = 2 artanh s with s = d/(2 + d), which is at most 1/3.
    let s = decay / (2 + decay)
    let square = s * s
    var p = SIMD8<Float>(repeating: 1 / 15)
    p = p * square + 1 / 13
    p = p * square + 1 / 11
    p = p * square + 1 / 9
    p = p * square + 1 / 7
    p = p * square + 1 / 5
    p = p * square + 1 / 3
    return (s + s) + (s + s) * (square * p)
  }
}

extension Elementary {
  /// The `power` and the `rise` in exp(x) = 2^power (1 + rise), for lanes between -104 and 89.
  @inlinable
  static func reducedExponential(
    _ x: SIMD8<Float>
  ) -> (power: SIMD8<Int32>, rise: SIMD8<Float>) {
    // Adding 1.5 · 2^23 rounds to a whole number, which then stands in the low bits.
    let shift = SIMD8<Float>(repeating: 0x1.8p23)
    let shifted = x * 0x1.715476p+0 + shift
    let power = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000
    let multiple = shifted - shift
    let r = (x - multiple * 0x1.62e4p-1) - multiple * 0x1.7f7d1cp-20

    var p = SIMD8<Float>(repeating: 1 / 5040)
    p = p * r + 1 / 720
    p = p * r + 1 / 120
    p = p * r + 1 / 24
    p = p * r + 1 / 6
    p = p * r + 0.5
    return (power, r + r * r * p)
  }

  /// 2^`power` of each lane, for normal results.
  @inlinable
  static func powerOfTwo(_ power: SIMD8<Int32>) -> SIMD8<Float> {
    unsafeBitCast((power &+ 127) &<< 23, to: SIMD8<Float>.self)
  }

  /// Each lane without its sign.
  @inlinable
  static func magnitude(_ x: SIMD8<Float>) -> SIMD8<Float> {
    unsafeBitCast(bits(x) & 0x7FFF_FFFF, to: SIMD8<Float>.self)
  }

  /// Each lane's bits.
  @inlinable
  static func bits(_ x: SIMD8<Float>) -> SIMD8<UInt32> {
    unsafeBitCast(x, to: SIMD8<UInt32>.self)
  }
}
