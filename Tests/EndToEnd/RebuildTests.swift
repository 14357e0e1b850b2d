import Foundation
import Testing

@Suite("What a rebuild does again")
struct RebuildTests {
  @Test("Nothing, and writes no file, when nothing changed")
  func nothing() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let before = try course.times()
    let again = try course.build()
    #expect(again.output == "site: up to date\n")
    #expect(try course.times() == before)
  }

  @Test("No trial when prose changed, and writes the changed pages alone")
  func prose() throws {
    let course = try SmallCourse([
      "notes/a.md": smallLesson, "notes/b.md": "---\ntitle: Another\n---\n\nText.\n",
    ])
    try course.build()
    let before = try course.times()
    try course.edit("notes/a.md", "Some prose.", "Some better prose.")
    #expect(try course.fieldbook("plan").output.contains(" 0 to run, "))
    try course.build()
    let after = try course.times()
    #expect(after["a.html"] != before["a.html"])
    #expect(after["b.html"] == before["b.html"])
    #expect(after["style.css"] == before["style.css"])
  }

  @Test("The one experiment whose parameter changed, and says which")
  func parameter() throws {
    let other = smallLesson.replacing("fig-bowl", with: "fig-other")
      .replacing("rate: 0.02", with: "rate: 0.03")
    let course = try SmallCourse(["notes/a.md": smallLesson, "notes/b.md": other])
    let first = try course.fieldbook("plan").output
    #expect(first.contains("notes/a.md:7: fig-bowl (descent): run "))
    #expect(first.contains("trials: not run before\n"))
    try course.build()
    try course.edit("notes/a.md", "steps: 20", "steps: 30")
    let plan = try course.fieldbook("plan").output
    #expect(plan.contains(": steps changed from 20 to 30\n"))
    #expect(plan.contains("notes/b.md:7: fig-other (descent): recall all "))
  }

  @Test("A damaged or missing result, and nothing else")
  func damage() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let built = try course.site()
    let entries = try contents(of: course.root.appending(path: ".fieldbook/trials"))
    let name = try #require(entries.keys.sorted().first)
    let entry = try #require(entries[name])
    var flipped = entry
    flipped[flipped.count / 2] ^= 1
    for damaged in [entry.prefix(entry.count / 2), Data(), flipped] {
      let url = course.root.appending(path: ".fieldbook/trials/\(name)")
      try Data(damaged).write(to: url)
      let plan = try course.fieldbook("plan").output
      #expect(plan.contains("run 1 of "))
      #expect(plan.contains(": 1 stored result is damaged\n"))
      try FileManager.default.removeItem(at: course.root.appending(path: "site"))
      try course.build()
      #expect(try course.site() == built)
      #expect(try Data(contentsOf: url) == entry)
    }
  }

  @Test("All pages when the site was tampered with")
  func tampered() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let built = try course.site()
    try course.write("site/a.html", "broken")
    try course.build()
    #expect(try course.site() == built)
  }
}
