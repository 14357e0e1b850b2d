import Foundation
import Testing

@Suite("What can go wrong around a build")
struct RobustnessTests {
  private static let plain = "---\ntitle: A\n---\n\nText.\n"

  /// Runs a line of shell in the course's folder, with the tool as `$TOOL`.
  private func shell(_ line: String, in course: SmallCourse) throws -> Transcript {
    let tool = try Repository.tool.path(percentEncoded: false)
    return try run(
      URL(filePath: "/bin/sh"), ["-c", "TOOL='\(tool)'; \(line)"], in: course.root)
  }

  @Test("A disk that takes no more leaves the old site whole, and says so")
  func fullDisk() throws {
    let course = try SmallCourse(["notes/a.md": Self.plain])
    try course.build()
    let old = try course.site()
    try course.write("notes/a.md", Self.plain + String(repeating: "More words. ", count: 20_000))
    // No file may grow beyond some kilobytes, as on a disk that is full.
    let transcript = try shell("trap '' XFSZ; ulimit -f 64; $TOOL build", in: course)
    #expect(transcript.status == 73)
    #expect(transcript.errors.hasPrefix("error: cannot write 'site"), "\(transcript.errors)")
    #expect(transcript.errors.contains("File too large"))
    #expect(try course.site() == old)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: course.root.path(percentEncoded: false))
    #expect(Set(left).isSubset(of: ["notes", "site", ".fieldbook"]))
    try course.build()
    #expect(try course.read("site/a.html").contains("More words."))
  }

  @Test("A full disk under the cache loses time and no result")
  func fullCache() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.write("blocked", "a file where the cache should be")
    let transcript = try course.build("--cache", "blocked")
    #expect(transcript.errors.contains("warning: results are not kept: "))
    #expect(try course.read("site/a.html").contains("<svg "))
  }

  @Test("A place that cannot be written is named")
  func readOnly() throws {
    let course = try SmallCourse()
    let transcript = try course.fieldbook("build", "--output", "/proc/site")
    #expect(transcript.status == 73)
    #expect(
      transcript.errors.hasPrefix("error: cannot make the folder '/proc/site': "),
      "\(transcript.errors)")
    try course.write("taken", "a file")
    let taken = try course.fieldbook("build", "--output", "taken")
    #expect(taken.status == 73)
    #expect(
      taken.errors == "error: 'taken' is not a folder; choose another place for the site\n")
    #expect(try course.read("taken") == "a file")
  }

  @Test("A folder of notes that is gone, or the folder the tool stands in")
  func vanished() throws {
    let course = try SmallCourse(["notes/a.md": Self.plain])
    try course.build()
    let old = try course.site()
    try FileManager.default.removeItem(at: course.root.appending(path: "notes"))
    let transcript = try course.fieldbook("build")
    #expect(transcript.status == 1)
    #expect(
      transcript.errors == "notes:1:1: error: there is no folder 'notes'\n1 error\n")
    #expect(try course.site() == old)
    let nowhere = try shell("mkdir gone; cd gone; rmdir ../gone; $TOOL build", in: course)
    #expect(nowhere.status == 1)
    #expect(nowhere.errors.contains("there is no folder 'notes'"))
  }

  @Test("A note that is not UTF-8 is named with the byte's place")
  func encoding() throws {
    let course = try SmallCourse()
    let url = course.root.appending(path: "notes/a.md")
    try (Data("---\ntitle: A\n---\n\ncaf".utf8) + Data([0xE9, 0x0A])).write(to: url)
    let transcript = try course.fieldbook("build")
    #expect(transcript.status == 1)
    #expect(
      transcript.errors.contains(
        "notes/a.md:5:4: error: byte 0xE9 is no UTF-8; save the file as UTF-8"),
      "\(transcript.errors)")
  }

  @Test("A note of 50 MB is built")
  func large() throws {
    let paragraph = String(repeating: "Words of a *very* long note. ", count: 40)
    let text = String(repeating: paragraph + "\n\n", count: (50 << 20) / (paragraph.utf8.count + 2))
    let course = try SmallCourse(["notes/a.md": Self.plain + text + "The end of it.\n"])
    try course.build()
    #expect(try course.read("site/a.html").contains("The end of it."))
  }

  @Test("A note that is larger than any is refused")
  func tooLarge() throws {
    let course = try SmallCourse()
    let file = course.root.appending(path: "notes/a.md").path(percentEncoded: false)
    try course.write("notes/a.md", Self.plain)
    #expect(truncate(file, 65 << 20) == 0)
    let transcript = try course.fieldbook("build")
    #expect(transcript.status == 1)
    #expect(transcript.errors.contains("notes/a.md:1:1: error: the file is larger than 64 MB"))
  }

  @Test("10,000 quotations within each other are an error with a place")
  func nested() throws {
    let course = try SmallCourse([
      "notes/a.md": Self.plain + String(repeating: "> ", count: 10_000) + "deep\n"
    ])
    let transcript = try course.fieldbook("build")
    #expect(transcript.status == 1)
    #expect(
      transcript.errors.hasPrefix(
        "notes/a.md:6:1: error: quotations, lists or marks are nested more than 100 deep"),
      "\(transcript.errors.prefix(300))")
  }

  @Test("Links that lead in circles are no folders and no notes")
  func circles() throws {
    let course = try SmallCourse(["notes/a.md": Self.plain])
    let notes = course.root.appending(path: "notes")
    try FileManager.default.createSymbolicLink(
      at: notes.appending(path: "round"), withDestinationURL: notes)
    try course.build()
    #expect(try course.site()["round/a.html"] == nil)
    try FileManager.default.createSymbolicLink(
      atPath: notes.appending(path: "b.md").path(percentEncoded: false),
      withDestinationPath: "b.md")
    let transcript = try course.fieldbook("build")
    #expect(transcript.status == 1)
    #expect(transcript.errors.contains("notes/b.md:1:1: error: the file cannot be read"))
  }

  @Test("Names with spaces and umlauts are pages like any other")
  func names() throws {
    let name = "Über große Schritte"
    let course = try SmallCourse([
      "notes/\(name).md": smallLesson,
      "notes/a.md": Self.plain + "\nSee [](<\(name).md#fig-bowl>).\n",
    ])
    try course.build()
    let page = try course.read("site/a.html")
    #expect(page.contains("href=\"%C3%9Cber%20gro%C3%9Fe%20Schritte.html#fig-bowl\""))
    #expect(try course.read("site/\(name).html").contains("<svg "))
    try course.write("notes/a.md", Self.plain)
    try FileManager.default.removeItem(at: course.root.appending(path: "notes/\(name).md"))
    try course.build()
    #expect(try course.site()["\(name).html"] == nil)
  }

  @Test("Line ends of Windows and a byte order mark change nothing")
  func lineEnds() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let plain = try course.site()
    try course.write(
      "notes/a.md", "\u{FEFF}" + smallLesson.replacing("\n", with: "\r\n"))
    try course.write("notes/course.yml", "\u{FEFF}title: A small course\r\n")
    try course.build()
    #expect(try course.site() == plain)
  }
}
