import Foundation
import Notes
import Testing

struct CourseReadingTests {
  /// A course whose files are told, in the folder `notes`.
  private static func reading(_ files: [String: String]) -> CourseReading {
    reading(bytes: files.mapValues { Array($0.utf8) })
  }

  private static func reading(bytes files: [String: [UInt8]]) -> CourseReading {
    CourseReading(
      folder: "notes",
      files: NoteFiles(
        list: { folder in
          let inner = files.keys.compactMap { file in
            "notes/\(file)".hasPrefix("\(folder)/")
              ? "notes/\(file)".dropFirst(folder.count + 1) : nil
          }
          if inner.isEmpty, folder != "notes" { return nil }
          return Set(
            inner.map { path in
              let name = path.prefix { $0 != "/" }
              return .init(name: String(name), isFolder: name.count < path.count)
            }
          ).sorted { $0.name > $1.name }
        },
        read: { files[String($0.dropFirst(6))] }))
  }

  private static func note(_ title: String, more: String = "") -> String {
    "---\ntitle: \(title)\n\(more)---\nText.\n"
  }

  private static func headlines(_ files: [String: String]) -> [String] {
    reading(files).diagnostics.map(\.description)
  }

  @Test("Macros are read, and mistakes in them told")
  func macros() {
    let note = Self.note("A")
    let file = "title: T\nmacros:\n  R: \\mathbb{R}\n  \\norm: \"\\\\lVert #1 \\\\rVert\"\n"
    let good = Self.reading(["course.yml": file, "a.md": note])
    #expect(good.diagnostics.isEmpty)
    #expect(good.readable.macros == ["\\R": "\\mathbb{R}", "\\norm": "\\lVert #1 \\rVert"])
    #expect(
      Self.headlines(["course.yml": "title: T\nmacros:\n  R2: x\n  S: [a]\n", "a.md": note]) == [
        "notes/course.yml:3:3: error: the name of a macro holds letters a to z only, not 'R2'",
        "notes/course.yml:4:6: error: a macro must be a text, not a list",
      ])
  }

  @Test func wholeCourse() throws {
    let file = """
      title: Intuition for training
      description: From the lay of the land to architecture.
      author: A. Author
      url: https://example.org/course
      language: en-GB
      html: true
      links:
        - {title: Source, url: "https://example.org/source"}
        - title: Write to us
          url: mailto:us@example.org
      lessons: [land, steps/big]
      """
    let reading = Self.reading([
      "course.yml": file, "land.md": Self.note("Land"), "steps/big.md": Self.note("Big"),
      "steps/big-2.md": Self.note("Two"), "steps/big-10.md": Self.note("Ten"),
      "index.md": Self.note("Home"), "_drafts/x.md": "", ".hidden.md": "", "_x.md": "",
      "steps/.git/y.md": "", "notes.txt": "", "references.yml": "", ".md": "",
    ])
    #expect(reading.diagnostics.isEmpty)
    let course = try #require(reading.course)
    #expect(course.title == "Intuition for training")
    #expect(course.description == "From the lay of the land to architecture.")
    #expect(course.author == "A. Author")
    #expect(course.baseURL == "https://example.org/course/")
    #expect(course.language == "en-GB")
    #expect(course.allowsHTML)
    #expect(
      course.links
        == [
          .init(title: "Source", url: "https://example.org/source"),
          .init(title: "Write to us", url: "mailto:us@example.org"),
        ])
    #expect(
      course.notes.map(\.slug) == ["index", "land", "steps/big", "steps/big-2", "steps/big-10"])
    #expect(course.notes.map(\.file).last == "notes/steps/big-10.md")
    #expect(reading.sources["notes/land.md"] == Self.note("Land"))
    #expect(reading.sources["notes/course.yml"] == file)
    #expect(reading.sources.count == 7)
  }

  @Test func courseSaysLittle() throws {
    let course = try #require(
      Self.reading(["course.yml": "title: x", "b.md": Self.note("B"), "A.md": Self.note("A")])
        .course)
    #expect(course.language == "en")
    #expect(course.baseURL == nil && course.links.isEmpty && !course.allowsHTML)
    #expect(course.notes.map(\.slug) == ["A", "b"])
  }

  @Test func notesAreOrderedAsPeopleCount() {
    let names = [
      "index", "a/x", "a/y", "a-b", "B", "lesson-1", "lesson-2", "lesson-2a", "lesson-010",
      "lesson-10",
      "lesson-99999999999999999999", "lesson-100000000000000000000", "z",
    ]
    var files = ["course.yml": "title: x"]
    for name in names { files["\(name).md"] = Self.note("N") }
    #expect(Self.reading(files).course?.notes.map(\.slug) == names)
  }

  @Test(arguments: [
    ("", "1:1: error: the course file gives no 'title'"),
    ("author: x", "1:1: error: the course file gives no 'title'"),
    (
      "title: x\nautor: y",
      "2:1: error: unknown key 'autor' in the course file; did you mean 'author'?"
    ),
    (
      "title: x\nurl: example.org",
      "2:6: error: 'url' must be a web address such as https://example.org/, not 'example.org'"
    ),
    (
      "title: x\nedit: https://example.org/notes",
      "2:7: error: 'edit' must be a web address that holds '{path}', such as "
        + "https://github.com/owner/course/edit/main/notes/{path}, not "
        + "'https://example.org/notes'"
    ),
    (
      "title: x\ncolours: {accent: blue}",
      "2:19: error: 'accent' must be a list of two colours, for light and for dark, such as "
        + "['#184290', '#9db9f5']"
    ),
    (
      "title: x\ncolours: [blue]",
      "2:10: error: 'colours' must be a mapping of names to colours, not a list"
    ),
    ("title: x\nhtml: yes", "2:7: error: 'html' must be true or false, not 'yes'"),
    (
      "title: x\nlanguage: english please",
      "2:11: error: 'language' must be a code such as 'en', not 'english please'"
    ),
    (
      "title: x\nlinks: y",
      "2:8: error: 'links' must be a list of mappings with 'title' and 'url', not a text"
    ),
    (
      "title: x\nlinks: [y]",
      "2:9: error: a link must be a mapping with 'title' and 'url', not a text"
    ),
    ("title: x\nlinks:\n- title: y", "3:3: error: this link gives no 'url'"),
    (
      "title: x\nlinks: [{title: y, url: '/', color: red}]",
      "2:30: error: unknown key 'color' in the link; there are 'title' and 'url'"
    ),
    (
      "title: x\nlinks: [{title: y, url: 'javascript:alert(1)'}]",
      "2:25: error: 'url' must be a web or mail address or a path, not 'javascript:alert(1)'"
    ),
    (
      "title: x\nlessons: [a, lesson-1, b]",
      "2:14: error: there is no note 'lesson-1'; did you mean 'lesson-2'?"
    ),
    ("title: x\nlessons: [a, b, a.md]", "2:17: error: 'a' is listed twice"),
    (
      "title: x\nlessons: {}",
      "2:10: error: 'lessons' must be a text or a list of texts, not a mapping"
    ),
    ("title: [", "1:9: error: a value or a closing bracket is missing"),
  ])
  func mistakeInTheCourseFile(file: String, sentence: String) {
    let files = [
      "course.yml": file, "a.md": Self.note("A"), "b.md": Self.note("B"),
      "lesson-2.md": Self.note("C"),
    ]
    #expect(Self.headlines(files) == ["notes/course.yml:\(sentence)"])
    #expect(Self.reading(files).course == nil)
  }

  @Test func whatIsMissingIsTold() {
    #expect(
      Self.headlines([:])
        == [
          "notes:1:1: error: there is no note in 'notes'; write one as 'notes/index.md'",
          "notes/course.yml:1:1: error: a course needs a file 'course.yml' that gives its title",
        ])
    let nowhere = CourseReading(folder: "no/such/folder/")
    #expect(
      nowhere.diagnostics.map(\.description)
        == ["no/such/folder:1:1: error: there is no folder 'no/such/folder'"])
  }

  @Test func everyErrorOfEveryFileInOrder() {
    let files = [
      "course.yml": "title: x\ncolour: y\n", "lesson-10.md": Self.note("A", more: "draft: 1\n"),
      "lesson-2.md": "---\n---\n```\n", "Lesson-2.md": Self.note("B"),
      "c.md": Self.note("C", more: "aliases: [old, Lesson-2.html, d/]\n"),
      "d.md": Self.note("D", more: "aliases: [OLD]\n"),
    ]
    #expect(
      Self.headlines(files)
        == [
          "notes/c.md:3:16: error: alias 'Lesson-2.html' is the address of the note 'notes/lesson-2.md'",
          "notes/c.md:3:31: error: alias 'd' is the address of the note 'notes/d.md'",
          "notes/course.yml:2:1: error: unknown key 'colour' in the course file; "
            + "did you mean 'colours'?",
          "notes/d.md:3:11: error: alias 'OLD' is the address of an alias of 'notes/c.md'",
          "notes/lesson-2.md:1:1: error: the names 'lesson-2.md' and 'Lesson-2.md' differ in case alone, "
            + "which many disks cannot tell apart",
          "notes/lesson-2.md:1:1: error: the front matter gives no 'title'",
          "notes/lesson-2.md:3:1: error: code block is never closed by a line '```'",
          "notes/lesson-10.md:3:8: error: 'draft' must be true or false, not '1'",
        ])
    #expect(Self.reading(files).readable.notes.count == 5)
  }

  @Test func fileThatIsNoUTF8IsTold() {
    let latin = Array("---\ntitle: T\n---\nä na".utf8) + [0xEF] + Array("ve".utf8)
    let files: [String: [UInt8]] = [
      "course.yml": Array("title: x".utf8), "a.md": latin, "b.md": [0xFF, 0xFE, 0x2D, 0],
      "c.md": [0xE2, 0x82],
    ]
    #expect(
      Self.reading(bytes: files).diagnostics.map(\.description)
        == [
          "notes/a.md:4:5: error: byte 0xEF is no UTF-8; save the file as UTF-8",
          "notes/b.md:1:1: error: byte 0xFF is no UTF-8; save the file as UTF-8",
          "notes/c.md:1:1: error: byte 0xE2 is no UTF-8; save the file as UTF-8",
        ])
  }

  /// The disk lists files in an order of its own; the same course comes of it.
  @Test func courseOnDisk() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "notes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "course.yml": "title: x", "b.md": Self.note("B"), "part/a.md": Self.note("A"),
      "index.md": Self.note("Home"), "_skip/z.md": "",
    ]
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "loop").path, withDestinationPath: folder.path)
    let reading = CourseReading(folder: folder.path)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.course?.notes.map(\.slug) == ["index", "b", "part/a"])
    try Data("x".utf8).write(to: folder.appending(path: "b.md"))
    #expect(
      CourseReading(folder: folder.path + "//").diagnostics.map(\.place)
        == [Place(file: "\(folder.path)/b.md", line: 1)])
  }
}
