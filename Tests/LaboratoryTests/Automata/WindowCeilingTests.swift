import Laboratory
import Testing

@Suite struct WindowCeilingTests {
  /// The order of an independent implementation, whose ceilings stand below.
  private static let order = [7, 3, 11, 1, 15, 9, 10, 2, 4, 12, 6, 0, 13, 5, 14, 8]

  @Test("Where neighbours stay together, a window as wide as the rule's knows everything")
  func ring() {
    let ceiling = WindowCeiling(order: Array(0..<16), kernel: 3)
    for rule in ElementaryRule.all {
      #expect(ceiling.sharedAccuracy(of: rule) == 1)
      #expect(ceiling.localAccuracy(of: rule) == 1)
    }
  }

  @Test("Shuffled ceilings of every class")
  func shuffled() {
    let ceiling = WindowCeiling(order: Self.order, kernel: 3)
    for (rule, expected) in zip(ElementaryRule.representatives, Self.ceilings) {
      #expect(abs(ceiling.sharedAccuracy(of: rule) - expected) <= 0.00005)
      #expect(ceiling.localAccuracy(of: rule) >= ceiling.sharedAccuracy(of: rule))
    }
  }

  @Test("An exchange of 0 and 1 makes no difference")
  func conjugation() {
    let ceiling = WindowCeiling(order: Self.order, kernel: 3)
    for rule in ElementaryRule.all {
      #expect(ceiling.sharedAccuracy(of: rule) == ceiling.sharedAccuracy(of: rule.conjugated))
    }
  }

  @Test("It is the accuracy of the best table over all rows", arguments: [30, 110, 150, 184])
  func enumeration(number: Int) {
    let (rule, order) = (ElementaryRule(UInt8(number)), [3, 0, 5, 1, 4, 2])
    for (kernel, steps) in [(3, 1), (1, 1), (5, 1), (3, 2), (5, 2)] {
      var counts: [[Bool]: [Int]] = [:]
      for number in 0..<64 {
        let row = (0..<6).map { number >> $0 & 1 == 1 }
        var target = row
        for _ in 0..<steps { target = rule.step(target) }
        for place in 0..<6 {
          let window = (0..<kernel).map { row[order[(place + $0 - kernel / 2 + 6) % 6]] }
          counts[window, default: [0, 0]][target[order[place]] ? 1 : 0] += 1
        }
      }
      let right = counts.values.reduce(0) { $0 + max($1[0], $1[1]) }
      let ceiling = WindowCeiling(order: order, kernel: kernel, steps: steps)
      #expect(abs(ceiling.sharedAccuracy(of: rule) - Double(right) / 384) < 1e-12)
    }
  }

  @Test("Two steps need a window of five")
  func twoSteps() {
    for rule in ElementaryRule.representatives {
      let accuracies = [1, 3, 5, 7].map {
        WindowCeiling(order: Array(0..<16), kernel: $0, steps: 2).sharedAccuracy(of: rule)
      }
      #expect(accuracies == accuracies.sorted())
      #expect(accuracies.suffix(2) == [1, 1])
    }
    let parity = WindowCeiling(order: Array(0..<16), kernel: 3, steps: 2)
    #expect(parity.sharedAccuracy(of: ElementaryRule(150)) == 0.5)
  }

  private static let ceilings = [
    1.0, 0.875, 0.875, 0.7656, 0.875, 0.75, 0.75, 0.6406, 0.875, 0.75, 0.75, 0.6406, 0.7656,
    0.6406, 0.6406, 0.5312, 0.75, 0.875, 0.625, 0.75, 0.75, 0.6406, 0.625, 0.75, 0.6406,
    0.5312, 0.5156, 0.875, 0.75, 0.7656, 0.875, 0.75, 0.625, 0.6406, 0.75, 0.625, 0.6406,
    0.75, 0.6406, 0.5156, 0.5312, 0.875, 1.0, 0.75, 0.6406, 0.75, 0.75, 0.5312, 0.6406,
    0.75, 0.625, 0.625, 0.875, 0.75, 0.75, 0.5, 0.625, 0.625, 0.5, 0.5156, 0.75, 0.6406,
    0.625, 0.75, 0.875, 0.75, 0.75, 0.625, 0.7656, 0.6406, 0.875, 0.75, 0.625, 0.5, 0.6406,
    0.5156, 0.75, 0.75, 0.6406, 0.625, 0.6406, 0.5312, 0.75, 0.75, 0.5312, 0.875, 1.0, 0.75,
  ]
}
