import Foundation
import Testing

@Suite("A build that is killed")
struct InterruptedBuildTests {
  @Test("leaves the old site whole, and the next one succeeds", arguments: [5, 20, 60, 120, 250])
  func killed(milliseconds: Int) throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let old = try course.site()
    try course.edit("notes/a.md", "Some prose.", "Some other prose.")
    let (process, said) = try start(Repository.tool, ["build"], in: course.root)
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    _ = try said.transcript(of: process)
    let left = try course.site()
    let isNew = left["a.html"].map { String(decoding: $0, as: UTF8.self).contains("other prose") }
    #expect(left == old || isNew == true)
    #expect(left.count == old.count)
    try course.build()
    #expect(try course.site().count == old.count)
    #expect(try course.read("site/a.html").contains("Some other prose."))
    let leftovers = try FileManager.default.contentsOfDirectory(
      atPath: course.root.path(percentEncoded: false))
    #expect(Set(leftovers) == ["notes", "site", ".fieldbook"])
  }
}
