import Laboratory
import Testing

@Suite struct ElementaryRuleTests {
  @Test("The number's bits are the outputs, from neighbourhood 0 at the lowest")
  func bits() {
    // 110 = 0b01101110.
    let outputs = (0..<8).map { ElementaryRule(110).output(of: $0) }
    #expect(outputs == [false, true, true, true, false, true, true, false])
    #expect(!ElementaryRule(110).output(left: true, center: true, right: true))
    #expect(ElementaryRule(110).output(left: false, center: true, right: true))
    #expect(ElementaryRule(2).output(left: false, center: false, right: true))
    #expect(ElementaryRule(16).output(left: true, center: false, right: false))
  }

  @Test("Every rule is listed once, by number")
  func all() {
    #expect(ElementaryRule.all.map { Int($0.number) } == Array(0...255))
  }

  @Test("A step reads the neighbours on a ring", arguments: ElementaryRule.all)
  func step(rule: ElementaryRule) {
    var generator = SplitMix64(seed: UInt64(rule.number))
    for width in [1, 2, 3, 16, 17] {
      let row = generator.row(width: width)
      let next = rule.step(row)
      for cell in 0..<width {
        let (left, right) = (row[(cell + width - 1) % width], row[(cell + 1) % width])
        let bit = (left ? 4 : 0) + (row[cell] ? 2 : 0) + (right ? 1 : 0)
        #expect(next[cell] == ((Int(rule.number) >> bit) & 1 == 1))
      }
    }
  }

  @Test("Rules that copy a cell or a neighbour")
  func copies() {
    let row = row("0100110")
    #expect(ElementaryRule(204).step(row) == row)
    #expect(ElementaryRule(170).step(row) == self.row("1001100"))
    #expect(ElementaryRule(240).step(row) == self.row("0010011"))
    #expect(ElementaryRule(51).step(row) == self.row("1011001"))
  }

  private func row(_ cells: String) -> [Bool] { cells.map { $0 == "1" } }
}
