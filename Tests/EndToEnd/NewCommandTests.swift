import Foundation
import Testing

@Suite("Something to start from")
struct NewCommandTests {
  @Test("A new lesson builds, is named after its title, and is never overwritten")
  func lesson() throws {
    let course = try SmallCourse()
    let made = try course.fieldbook("new", "lesson", "Über große \"Schritte\": zwei")
    #expect(made.status == 0)
    #expect(made.output == "notes/uber-grosse-schritte-zwei.md\n")
    let transcript = try course.build()
    #expect(transcript.errors.split(separator: "\n").allSatisfy { $0.contains(" trials") })
    let page = try course.read("site/uber-grosse-schritte-zwei.html")
    #expect(page.contains("Über große &quot;Schritte&quot;: zwei"))
    #expect(try course.fieldbook("check", "--strict").status == 0)

    try course.write("notes/uber-grosse-schritte-zwei.md", "mine")
    let again = try course.fieldbook("new", "lesson", "Uber grosse Schritte zwei")
    #expect(again.status == 64)
    #expect(
      again.errors.hasPrefix(
        "Error: there is a file 'notes/uber-grosse-schritte-zwei.md' already, and it stays as it is."
      ))
    #expect(try course.read("notes/uber-grosse-schritte-zwei.md") == "mine")
  }

  @Test("A list of lessons is pointed to; a title without letters or a course is refused")
  func edges() throws {
    let course = try SmallCourse(["notes/course.yml": "title: T\nlessons: []\n"])
    let made = try course.fieldbook("new", "lesson", "Second")
    #expect(
      made.output == "notes/second.md\n"
        + "'lessons' in notes/course.yml gives the order; add 'second' where it belongs\n")
    #expect(try course.fieldbook("new", "lesson", "…").status == 64)
    let elsewhere = try course.fieldbook("new", "lesson", "Third", "--notes", "nowhere")
    #expect(elsewhere.status == 64)
    #expect(elsewhere.errors.hasPrefix("Error: there is no course in 'nowhere'"))
  }

  @Test("A new course builds in a folder of its own, and is never overwritten")
  func course() throws {
    let course = try SmallCourse()
    let made = try course.fieldbook("new", "course", "my course", "--title", "Steps: an \"art\"")
    #expect(made.status == 0)
    #expect(
      made.output == """
        my course/notes/course.yml
        my course/notes/index.md
        my course/notes/first-lesson.md
        cd 'my course' and 'fieldbook build' write the site

        """)
    let folder = course.root.appending(path: "my course")
    let built = try run(Repository.tool, ["build"], in: folder)
    #expect(built.status == 0, "\(built.errors)")
    #expect(try course.read("my course/site/index.html").contains("Steps: an &quot;art&quot;"))
    let again = try course.fieldbook("new", "course", "my course")
    #expect(again.status == 64)
    #expect(again.errors.contains("course.yml' already, and it stays as it is."))
  }
}

@Suite("What is kept")
struct CacheCommandTests {
  @Test("Clean removes what the tool keeps, says how much, and nothing else")
  func clean() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let site = try course.site()
    try course.write(".fieldbook/mine.txt", "not the tool's")
    let kept = try course.fieldbook("cache").output
    let cleaned = try course.fieldbook("clean").output
    #expect(cleaned == kept.replacing(".fieldbook: ", with: ".fieldbook: removed "))
    #expect(cleaned.contains(" results of trials and ") && cleaned.contains("kB"))
    #expect(
      try contents(of: course.root.appending(path: ".fieldbook")).keys.sorted() == ["mine.txt"])
    #expect(try course.site() == site)
    #expect(try course.fieldbook("clean").output == ".fieldbook: nothing to remove\n")
    #expect(try course.fieldbook("plan").output.contains("not run before"))
  }

  @Test("A limit takes the oldest results first")
  func limit() throws {
    let course = try SmallCourse(["notes/a.md": smallLesson])
    try course.build()
    let folder = course.root.appending(path: ".fieldbook/trials")
    let names = try contents(of: folder).keys.sorted()
    let oldest = try #require(names.last)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: folder.appending(path: oldest).path(percentEncoded: false))
    let total = try contents(of: course.root.appending(path: ".fieldbook")).values
      .reduce(0) { $0 + $1.count }
    let transcript = try course.fieldbook("cache", "--limit", "\(total - 1)B")
    #expect(
      transcript.output.hasPrefix(".fieldbook: removed 1 results of trials and 0 other files"))
    #expect(try contents(of: folder).keys.sorted() == names.filter { $0 != oldest })
    #expect(try course.fieldbook("plan").output.contains("run 1 of "))
    #expect(try course.fieldbook("plan").output.contains("1 stored result is missing"))
    #expect(try course.fieldbook("cache", "--limit", "2GB").status == 0)
    #expect(try contents(of: folder).count == names.count - 1)
    #expect(try course.fieldbook("cache", "--limit", "much").status == 64)
  }
}
