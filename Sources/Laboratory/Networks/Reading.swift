import Elementary

/// What a trained network has learned, told by what it answers.
extension LocalNetwork {
  /// The rule that a convolutional network with a window of three cells applies, read back out of it.
  ///
  /// On the ring 00010111 each of the eight neighbourhoods occurs once; the answers are the rule's eight
  /// bits. For other windows and for networks that do not share weights there is no such number: nil.
  public var learnedRule: ElementaryRule? {
    guard sharing == .everywhere, kernel == 3 else { return nil }
    let ring = [false, false, false, true, false, true, true, true]
    let rows = LabelledRows([ring], targets: [ring])
    let answers = resized(to: ring.count).logits(of: rows)[0]
    var number: UInt8 = 0
    for cell in ring.indices where answers[cell] > 0 {
      let (left, right) = (ring[(cell + 7) % 8], ring[(cell + 1) % 8])
      number |= 1 << ((left ? 4 : 0) + (ring[cell] ? 2 : 0) + (right ? 1 : 0))
    }
    return ElementaryRule(number)
  }
}

extension RowNetwork {
  /// The share of the network's sensitivity that comes from where the rule does not look: of all answers
  /// that change when single cells of `rows` are flipped, those at cells more than `reach` away; nil
  /// where no flip changes any answer.
  ///
  /// Distances are taken on the ring whose cell `order[place]` stands at `place`.
  public func leakage(on rows: LabelledRows, reach: Int, order: [Int]) -> Double? {
    precondition(order.count == width, "each place holds a cell")
    var (near, far) = (0, 0)
    let answers = logits(of: rows)
    for flipped in 0..<width {
      let inputs = rows.inputs.map { row in
        var row = row
        row[flipped].toggle()
        return row
      }
      let changed = logits(of: LabelledRows(inputs, targets: rows.targets))
      for (before, after) in zip(answers, changed) {
        for cell in 0..<width where (before[cell] > 0) != (after[cell] > 0) {
          let apart = abs(order[cell] - order[flipped])
          if min(apart, width - apart) > reach { far += 1 } else { near += 1 }
        }
      }
    }
    return near + far == 0 ? nil : Double(far) / Double(near + far)
  }

  /// The bits that name the targets of `rows` to one who has the network's logits, where each
  /// probability is kept at least `floor` from 0 and 1.
  public func codeLength(of rows: LabelledRows, floor: Double) -> Double {
    var bits = 0.0
    for (logits, target) in zip(logits(of: rows), rows.targets) {
      for (logit, label) in zip(logits, target) {
        // The probability of the label that is there.
        let probability = 1 / (1 + Elementary.exp(label ? -Double(logit) : Double(logit)))
        bits -= Elementary.log2(min(max(probability, floor), 1 - floor))
      }
    }
    return bits
  }
}
