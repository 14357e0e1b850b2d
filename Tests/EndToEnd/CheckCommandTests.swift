import Foundation
import Testing

@Suite("How findings are told")
struct CheckCommandTests {
  private func faulty() throws -> SmallCourse {
    try SmallCourse([
      "notes/a.md": smallLesson.replacing("steps: 20", with: "step: 20"),
      "notes/b.md": "---\ntitle: B\n---\n\nSee [it](c.md) and [\"so\"](#gone).\n",
    ])
  }

  @Test("One on a line, as editors read them, and nothing else")
  func lines() throws {
    let course = try faulty()
    let transcript = try course.fieldbook("check", "--format", "line")
    #expect(transcript.status == 1)
    #expect(
      transcript.output == """
        notes/a.md:12:1: error: unknown parameter 'step' of experiment 'descent'; did you mean 'steps'?
        notes/b.md:5:5: error: no note 'c.md'; did you mean 'a.md'?
        notes/b.md:5:20: error: no section, figure or table 'gone'

        """)
    #expect(transcript.errors.isEmpty)
    let good = try SmallCourse(["notes/a.md": smallLesson])
    #expect(try good.fieldbook("check", "--format", "line").output.isEmpty)
  }

  @Test("A list of objects in JSON")
  func json() throws {
    let course = try faulty()
    let transcript = try course.fieldbook("check", "--format", "json")
    #expect(transcript.status == 1)
    let list = try JSONSerialization.jsonObject(with: Data(transcript.output.utf8))
    let findings = try #require(list as? [[String: Any]])
    #expect(findings.count == 3)
    #expect(findings[0]["file"] as? String == "notes/a.md")
    #expect(findings[0]["line"] as? Int == 12)
    #expect(findings[0]["column"] as? Int == 1)
    #expect(findings[0]["severity"] as? String == "error")
    #expect(
      findings[0]["message"] as? String == "unknown parameter 'step' of experiment 'descent'")
    #expect(findings[0]["suggestion"] as? String == "steps")
    let good = try SmallCourse(["notes/a.md": smallLesson])
    #expect(try good.fieldbook("check", "--format", "json").output == "[]\n")
    #expect(try good.fieldbook("check", "--format", "xml").status == 64)
  }

  @Test("Everything is told in one run, and nothing is written")
  func everything() throws {
    let course = try SmallCourse([
      "notes/a.md": smallLesson
        + "[It ends high](claim: \"fig-bowl.gd.loss > 1e9\"). ![](dot.svg) [x](gone.md)\n"
    ])
    try course.write("notes/a.md", try course.read("notes/a.md").replacing("gone.md", with: "a.md"))
    let transcript = try course.fieldbook("check", "--format", "line")
    #expect(transcript.status == 1)
    #expect(transcript.output.contains("no file 'dot.svg'"))
    #expect(transcript.output.contains("has no text alternative"))
    #expect(!FileManager.default.fileExists(atPath: course.root.appending(path: "site").path()))
  }
}

@Suite("What runs and why")
struct ExplainTests {
  @Test("A plan tells the time that earlier runs took, and the build says the same afterwards")
  func explained() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    #expect(try course.fieldbook("plan").output.contains("of them take is not known\n"))
    let first = try course.build("--explain")
    #expect(
      first.output.contains(
        #/notes/a\.md:7: fig-bowl \(descent\): ran \d+ of \d+ trials, [\d.]+ s of work: not run before\n/#
      ),
      "\(first.output)")
    try course.edit("notes/a.md", "steps: 20", "steps: 30")
    let plan = try course.fieldbook("plan").output
    #expect(
      plan.contains(#/trials, about [\d.]+ s of work: steps changed from 20 to 30\n/#), "\(plan)")
    #expect(plan.contains(#/recalled; about [\d.]+ s\n/#), "\(plan)")
    #expect(try course.build("--explain").output.contains(": steps changed from 20 to 30\n"))
    try course.edit("notes/a.md", "Some prose.", "Other prose.")
    #expect(try course.build("--explain").output.contains("fig-bowl (descent): recalled all "))
  }

  @Test("A result that is missing is told from one that is damaged")
  func lost() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let folder = course.root.appending(path: ".fieldbook/trials")
    let names = try contents(of: folder).keys.sorted()
    try #require(names.count > 1)
    try FileManager.default.removeItem(at: folder.appending(path: names[0]))
    try course.write(".fieldbook/trials/\(names[1])", "rubbish")
    #expect(
      try course.fieldbook("plan").output.contains(": 1 stored result is missing and 1 damaged\n"))
  }
}
