/// A whole number of any size; as slow as it is simple.
struct Natural {
  /// The digits to base 2^32, the least significant first, without zeros at the end.
  private var limbs: [UInt32]

  /// A small number.
  init(_ value: UInt32) { limbs = value == 0 ? [] : [value] }

  /// The number with these decimal digits, the most significant first.
  init(digits: some Sequence<UInt8>) {
    self.init(0)
    for digit in digits { multiply(by: 10, adding: UInt32(digit)) }
  }

  /// How many bits it has.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return 32 * limbs.count - top.leadingZeroBitCount
  }

  /// Multiplies by `factor` and adds `summand`.
  mutating func multiply(by factor: UInt32, adding summand: UInt32 = 0) {
    var carry = UInt64(summand)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// The number times 2^`count`, for a `count` of at least 0.
  func shifted(left count: Int) -> Natural {
    guard !limbs.isEmpty, count > 0 else { return self }
    let shift = UInt64(count % 32)
    var result = Natural(0)
    result.limbs = Array(repeating: 0, count: count / 32)
    var carry: UInt64 = 0
    for limb in limbs {
      carry |= UInt64(limb) << shift
      result.limbs.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    if carry > 0 { result.limbs.append(UInt32(carry)) }
    return result
  }

  /// Subtracts a number that is not greater.
  mutating func subtract(_ other: Natural) {
    var borrow: Int64 = 0
    for index in limbs.indices {
      let limb = index < other.limbs.count ? Int64(other.limbs[index]) : 0
      borrow += Int64(limbs[index]) - limb
      limbs[index] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    while limbs.last == 0 { limbs.removeLast() }
  }

  static func < (a: Natural, b: Natural) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    for index in a.limbs.indices.reversed() where a.limbs[index] != b.limbs[index] {
      return a.limbs[index] < b.limbs[index]
    }
    return false
  }
}
