extension Elementary {
  /// The whole quarter turns in `x` radians, modulo 4, and what is left of it, between -π/4 and π/4.
  static func quarterTurns(_ x: Double) -> (quadrant: Int, rest: DoubleDouble) {
    if x.magnitude <= 0x1.921fb54442d18p-1 { return (0, DoubleDouble(x)) }
    return x.magnitude <= 0x1p20 ? fewQuarterTurns(x) : manyQuarterTurns(x)
  }

  /// The same for `x` up to 2^20: π/2 in three words of 33 bits, whose multiples are exact, and a
  /// fourth.
  ///
  /// Reference: Cody & Waite, "Software manual for the elementary functions", 1980.
  private static func fewQuarterTurns(_ x: Double) -> (quadrant: Int, rest: DoubleDouble) {
    let turns = (x * 0x1.45f306dc9c883p-1 + roundingShift) - roundingShift
    let second = DoubleDouble.sum(x - turns * halfPi.0, -turns * halfPi.1)
    let third = DoubleDouble.sum(second.high, -turns * halfPi.2)
    let low = second.low + (third.low - turns * halfPi.3)
    return (Int(turns) & 3, DoubleDouble.orderedSum(third.high, low))
  }

  /// The same for larger `x`, and NaN for those that are not finite.
  ///
  /// Any finite `x` is M·2^e with a whole number M of 53 bits. Bits of 2/π that only add whole
  /// turns to the product are skipped; of the rest 192 bits leave, even for the double that comes
  /// nearest to a multiple of π/2, more than 64 good bits behind the point.
  ///
  /// Reference: Payne & Hanek, "Radian reduction for trigonometric functions", 1983.
  private static func manyQuarterTurns(_ x: Double) -> (quadrant: Int, rest: DoubleDouble) {
    if !x.isFinite { return (0, DoubleDouble(.nan)) }

    // The window on 2/π starts e - 2 bits behind its point; a word of zeros stands before it.
    let exponent = Int(x.bitPattern >> 52 & 0x7FF) - 1075
    let mantissa = x.bitPattern & 0xF_FFFF_FFFF_FFFF | 0x10_0000_0000_0000
    let start = exponent - 2 + 64
    let (first, shift) = (start / 64, UInt64(start % 64))
    func window(_ index: Int) -> UInt64 {
      twoOverPi[first + index] << shift | twoOverPi[first + index + 1] >> (64 - shift)
    }

    // The fraction of a whole turn, as 192 bits: M times the window, without its whole part.
    let third = mantissa.multipliedFullWidth(by: window(2))
    let second = mantissa.multipliedFullWidth(by: window(1))
    let (middle, carries) = second.low.addingReportingOverflow(third.high)
    let top = mantissa &* window(0) &+ second.high &+ (carries ? 1 : 0)

    // Two bits of quarter turns, rounded to the nearest; the rest, less than half a quarter, signed.
    var quadrant = Int(top >> 62)
    var words = (top << 2 | middle >> 62, middle << 2 | third.low >> 62, third.low << 2)
    let isAbove = words.0 >> 63 == 1
    if isAbove {
      quadrant += 1
      words = (~words.0, ~words.1, ~words.2)
    }
    var rest = fraction(words) * DoubleDouble(0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54)
    if isAbove { rest = -rest }
    return x < 0 ? (-quadrant & 3, -rest) : (quadrant & 3, rest)
  }

  /// π/2, the sum of three words of 33 bits and one of 53.
  private static var halfPi: (Double, Double, Double, Double) {
    (0x1.921fb544p+0, 0x1.0b4611a6p-34, 0x1.3198a2ep-69, 0x1.b839a252049c1p-104)
  }

  /// The 192 bits behind the point as a number.
  private static func fraction(_ words: (UInt64, UInt64, UInt64)) -> DoubleDouble {
    var sum = DoubleDouble(Double(words.0 >> 32) * 0x1p-32)
    sum = sum + DoubleDouble(Double(words.0 & 0xFFFF_FFFF) * 0x1p-64)
    sum = sum + DoubleDouble(Double(words.1 >> 32) * 0x1p-96)
    sum = sum + DoubleDouble(Double(words.1 & 0xFFFF_FFFF) * 0x1p-128)
    return sum + DoubleDouble(Double(words.2 >> 32) * 0x1p-160)
  }

  /// The first 1280 bits of 2/π behind the point, after a word of zeros.
  private static let twoOverPi: [UInt64] = [
    0x0000_0000_0000_0000, 0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0, 0xDB62_9599_3C43_9041,
    0xFE51_63AB_DEBB_C561, 0xB724_6E3A_424D_D2E0, 0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E,
    0xE882_35F5_2EBB_4484, 0xE99C_7026_B45F_7E41, 0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B,
    0x1FF8_97FF_DE05_980F, 0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7, 0x4F46_3F66_9E5F_EA2D,
    0x7527_BAC7_EBE5_F17B, 0x3D07_39F7_8A52_92EA, 0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB,
    0xF0CF_BC20_9AF4_361D,
  ]
}
