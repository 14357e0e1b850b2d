/// The classes into which TeX sorts the atoms of a formula; the space between two atoms follows from
/// theirs.
enum AtomClass: Int {
  case ord, op, bin, rel, open, close, punct, inner

  /// The class that KaTeX calls `name`: `rel` of an atom, `mrel` of a class given by hand.
  init(named name: String) {
    switch name.hasPrefix("m") ? name.dropFirst() : name[...] {
    case "op": self = .op
    case "bin": self = .bin
    case "rel": self = .rel
    case "open": self = .open
    case "close": self = .close
    case "punct": self = .punct
    case "inner": self = .inner
    default: self = .ord
    }
  }

  /// The space between atoms of two classes, in em.
  ///
  /// Reference: Knuth, "The TeXbook", chapter 18; spaces in parentheses there are left out in
  /// scripts.
  static func space(_ left: AtomClass, _ right: AtomClass, inScript: Bool) -> Double {
    let entry = Array(table[left.rawValue].utf8)[right.rawValue]
    switch entry {
    case UInt8(ascii: "1"): return 3.0 / 18
    case UInt8(ascii: "a"): return inScript ? 0 : 3.0 / 18
    case UInt8(ascii: "b"): return inScript ? 0 : 4.0 / 18
    case UInt8(ascii: "c"): return inScript ? 0 : 5.0 / 18
    default: return 0
    }
  }

  /// A row for each class on the left: thin `1`, and where not in scripts thin `a`, medium `b`,
  /// thick `c`.
  private static let table: [StaticString] = [
    "01bc000a", "110c000a", "bb00b00b", "cc00c00c", "00000000", "01bc000a", "aa0aaaaa", "a1bca0aa",
  ]
}

extension StaticString {
  fileprivate var utf8: [UInt8] { Array("\(self)".utf8) }
}

extension Array<AtomClass> {
  /// The classes with each binary operator that has nothing to join made an ordinary atom.
  var settled: [AtomClass] {
    var classes = self
    for index in classes.indices {
      let previous = index > 0 ? classes[index - 1] : nil
      switch classes[index] {
      case .bin:
        switch previous {
        case nil, .bin?, .op?, .rel?, .open?, .punct?: classes[index] = .ord
        default: if index == count - 1 { classes[index] = .ord }
        }
      case .rel, .close, .punct: if previous == .bin { classes[index - 1] = .ord }
      default: break
      }
    }
    return classes
  }
}
