/// Rules that are the same up to a mirror and an exchange of 0 and 1; there are 88 classes.
///
/// Source: Li & Packard, "The structure of the elementary cellular automata rule space",
/// Complex Systems 4, 1990.
extension ElementaryRule {
  /// The rule seen in a mirror: left and right exchanged.
  public var reflected: ElementaryRule {
    ElementaryRule { neighborhood in
      output(of: (neighborhood & 1) << 2 | neighborhood & 2 | neighborhood >> 2)
    }
  }

  /// The rule with 0 and 1 exchanged, in its inputs and its output.
  public var conjugated: ElementaryRule {
    ElementaryRule { neighborhood in !output(of: 7 - neighborhood) }
  }

  /// The one to four rules of this rule's class, by number.
  public var equivalents: [ElementaryRule] {
    let images = [self, reflected, conjugated, conjugated.reflected]
    return images.indices
      .filter { index in !images[..<index].contains(images[index]) }
      .map { images[$0] }
      .sorted { $0.number < $1.number }
  }

  /// The rule of the class with the smallest number.
  public var representative: ElementaryRule { equivalents[0] }

  /// The 88 representatives, by number.
  public static var representatives: [ElementaryRule] { all.filter { $0.representative == $0 } }

  /// The rule whose output is given neighbourhood by neighbourhood, from 0 to 7.
  private init(_ output: (Int) -> Bool) {
    var number: UInt8 = 0
    for neighborhood in 0..<Self.neighborhoods where output(neighborhood) {
      number |= 1 << UInt8(neighborhood)
    }
    self.init(number)
  }
}
