import Laboratory
import Testing

@Suite struct RuleEquivalenceTests {
  @Test("There are 88 classes, with the members of the literature")
  func classes() {
    #expect(ElementaryRule.representatives.count == 88)
    #expect(
      ElementaryRule.representatives.map { $0.equivalents.map(\.number) }
        == ReferenceClass.all.map(\.members))
  }

  @Test("The classes share out all 256 rules")
  func partition() {
    let members = ElementaryRule.representatives.flatMap(\.equivalents).map(\.number)
    #expect(members.sorted() == Array(0...255))
  }

  @Test("Classes by the ones of their representative")
  func counts() {
    let counts = (0...8).map { k in
      ElementaryRule.representatives.count { $0.onesCount == k }
    }
    #expect(counts == [1, 6, 17, 30, 29, 4, 1, 0, 0])
  }

  @Test("Reflection and conjugation undo themselves and commute", arguments: ElementaryRule.all)
  func involutions(rule: ElementaryRule) {
    #expect(rule.reflected.reflected == rule)
    #expect(rule.conjugated.conjugated == rule)
    #expect(rule.reflected.conjugated == rule.conjugated.reflected)
    #expect(rule.equivalents.contains(rule))
    #expect(rule.representative.representative == rule.representative)
  }

  @Test("Equivalent rules do the same to mirrored and inverted rows", arguments: ElementaryRule.all)
  func meaning(rule: ElementaryRule) {
    var generator = SplitMix64(seed: 88)
    let row = generator.row(width: 11)
    let inverted = row.map { !$0 }
    #expect(rule.reflected.step(row.reversed()) == rule.step(row).reversed())
    #expect(rule.conjugated.step(inverted) == rule.step(row).map { !$0 })
  }
}
