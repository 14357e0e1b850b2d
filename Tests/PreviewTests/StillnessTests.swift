import Testing

@testable import Preview

@Suite("Waiting for the end of a burst")
struct StillnessTests {
  private func wait(_ changes: [(Change, Int)], known: Set<String> = ["a.md", "b.md"]) -> Stillness
  {
    var stillness = Stillness()
    for (change, time) in changes { stillness.note(change, at: time) { known.contains($0) } }
    return stillness
  }

  @Test("A file that was written is looked at soon, and once")
  func settled() {
    var stillness = wait([(.settled("a.md"), 0), (.settled("a.md"), 5), (.settled("b.md"), 8)])
    #expect(stillness.remaining(at: 8) == Stillness.short)
    #expect(stillness.remaining(at: 100) == 0)
    #expect(stillness.take() == ["a.md", "b.md"])
    #expect(stillness.remaining(at: 100) == nil)
  }

  @Test("A file that is moved away and written anew is never gone")
  func saveByRename() {
    let gone = wait([(.vanished("a.md"), 0)])
    #expect(gone.remaining(at: 0) == Stillness.long)
    let back = wait([(.vanished("a.md"), 0), (.appeared("a.md"), 1), (.settled("a.md"), 2)])
    #expect(back.remaining(at: 2) == Stillness.short)
  }

  @Test("A file that came and went is forgotten")
  func cameAndWent() {
    #expect(wait([(.appeared("4914"), 0), (.vanished("4914"), 1)]).remaining(at: 1) == nil)
    let beside = wait([(.settled("a.md"), 0), (.settled("a.new"), 0), (.vanished("a.new"), 1)])
    #expect(beside.remaining(at: 1) == Stillness.short - 1)
  }

  @Test("Changes without end are looked at in between")
  func patience() {
    let endless = wait((0..<200).map { (.settled("a.md"), $0 * 10) })
    #expect(endless.remaining(at: 1990) == 0)
  }

  @Test("Where words were lost, everything is looked at")
  func anything() {
    var stillness = wait([(.settled("a.md"), 0), (.anything, 1)])
    #expect(stillness.remaining(at: 1) == Stillness.long)
    #expect(stillness.take() == nil)
  }
}
