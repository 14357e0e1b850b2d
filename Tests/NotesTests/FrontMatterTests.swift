import Notes
import Testing

struct FrontMatterTests {
  private static func headlines(_ head: String, body: String = "Text.\n") -> [String] {
    NoteReading(head + body, file: "notes/n.md", slug: "n").diagnostics.map(\.description)
  }

  @Test func allKeys() {
    let text = """
      ---
      title: "Big steps first: small ones later"
      description: >
        What a schedule does,
        in two lines.
      date: 2026-11-22
      tags: [descent, schedules]
      draft: true
      discuss: https://example.org/talk?id=1
      aliases:
        - /old/lesson/
        - older.html
      ---
      # Text
      """
    let reading = NoteReading(text, file: "notes/n.md", slug: "n")
    var expected = FrontMatter(title: "Big steps first: small ones later")
    expected.description = "What a schedule does, in two lines."
    expected.date = "2026-11-22"
    expected.tags = ["descent", "schedules"]
    expected.isDraft = true
    expected.discuss = "https://example.org/talk?id=1"
    expected.aliases = ["old/lesson", "older.html"]
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.note.frontMatter == expected)
    let place = Place(file: "notes/n.md", line: 14)
    #expect(
      reading.note.blocks
        == [.heading(level: 1, content: [.text("Text")], anchor: "text", place: place)])
  }

  @Test func numbersAndWordsAreTextsToo() {
    let head = "---\ntitle: 1984\ntags: draft\n---\n"
    let note = NoteReading(head, file: "n.md", slug: "n").note
    #expect(note.frontMatter.title == "1984")
    #expect(note.frontMatter.tags == ["draft"])
  }

  @Test(arguments: [
    (
      "",
      "1:1: error: a note starts with front matter that gives its title: '---', 'title: …', '---'"
    ),
    (
      "\n---\ntitle: x\n---\n",
      "1:1: error: a note starts with front matter that gives its title: '---', 'title: …', '---'"
    ),
    ("---\ntitle: x\n", "1:1: error: front matter is never closed by a line '---'"),
    ("---\n---\n", "1:1: error: the front matter gives no 'title'"),
    ("---\n# nothing\n---\n", "1:1: error: the front matter gives no 'title'"),
    ("---\ntitle:\n---\n", "2:7: error: 'title' has no value"),
    ("---\ntitle: ' '\n---\n", "2:8: error: 'title' has no value"),
    ("---\ntitle: [a, b]\n---\n", "2:8: error: 'title' must be a text, not a list"),
    (
      "---\ntitle: x\ntagz: [a]\n---\n",
      "3:1: error: unknown key 'tagz' in the front matter; did you mean 'tags'?"
    ),
    (
      "---\ntitle: x\nfoo: a\n---\n",
      "3:1: error: unknown key 'foo' in the front matter; there are 'title', 'description', 'date', "
        + "'solutions', 'image', 'tags', 'draft', 'plain', 'constants', 'discuss' and 'aliases'"
    ),
    (
      "---\ntitle: x\ndraft: maybe\n---\n",
      "3:8: error: 'draft' must be true or false, not 'maybe'"
    ),
    (
      "---\ntitle: x\ndraft: 'true'\n---\n",
      "3:8: error: 'draft' must be true or false, not 'true'"
    ),
    (
      "---\ntitle: x\ndate: 2026-02-29\n---\n",
      "3:7: error: 'date' must be a day such as 2026-11-22, not '2026-02-29'"
    ),
    (
      "---\ntitle: x\ndate: 22.11.2026\n---\n",
      "3:7: error: 'date' must be a day such as 2026-11-22, not '22.11.2026'"
    ),
    (
      "---\ntitle: x\ntags: {a: b}\n---\n",
      "3:7: error: 'tags' must be a text or a list of texts, not a mapping"
    ),
    (
      "---\ntitle: x\ntags: [a, [b]]\n---\n",
      "3:11: error: 'tags' must be a list of texts, but holds a list"
    ),
    (
      "---\ntitle: x\ndiscuss: example.org\n---\n",
      "3:10: error: 'discuss' must be a web address such as https://example.org/, not 'example.org'"
    ),
    (
      "---\ntitle: x\naliases: [../a]\n---\n",
      "3:11: error: an alias must be an older path of the page such as 'old/lesson', not '../a'"
    ),
    ("---\njust words\n---\n", "2:1: error: expected 'key: value' lines, but found a text"),
    ("---\n- a\n---\n", "2:1: error: expected 'key: value' lines, but found a list"),
  ])
  func mistakeIsToldInOneSentence(head: String, sentence: String) {
    #expect(Self.headlines(head) == ["notes/n.md:\(sentence)"])
  }

  @Test(arguments: [
    ("title: a: b", "2:9: error: unexpected ':'; quote a text that holds a colon and a space"),
    ("title: 'a", "2:8: error: quotation mark is never closed"),
    (
      "title: x\ntags: [a, b\ndraft: true",
      "3:7: error: no ']' closes this '[', or a comma is missing"
    ),
    ("title: x\n\tdate: 1", "3:1: error: a tab indents this line; YAML allows spaces only"),
    ("title: @x", "2:8: error: a text cannot start with this character in YAML; quote it"),
    (
      "title: \"a\\qb\"",
      "2:10: error: unknown escape in double quotes; write the text in single quotes"
    ),
    ("title: *x*", "2:8: error: '*' starts an alias in YAML; quote the text"),
    ("title: &x y", "2:8: error: '&' starts an anchor in YAML; quote the text"),
    ("title: !important x", "2:8: error: '!' starts a tag in YAML; quote the text"),
    ("title: x\n<<: {draft: true}", "3:1: error: YAML merge keys are not read here"),
    ("title: x\ntitle: y", "3:1: error: duplicate key 'title'; it stands in line 2 already"),
    ("title: x\n? [a]\n: b", "3:3: error: a key must be a word, not a list"),
    ("title: x\nwords", "3:1: error: expected 'key: value'"),
    ("title: - y", "2:8: error: a list starts on a line of its own"),
    ("title: x\u{7}y", "2:9: error: control character U+0007 in YAML"),
    (
      "title: ä\u{2028}'ö",
      "2:10: error: quotation mark is never closed"
    ),
  ])
  func yamlErrorIsToldInAnAuthorsWords(yaml: String, sentence: String) {
    #expect(Self.headlines("---\n\(yaml)\n---\n") == ["notes/n.md:\(sentence)"])
  }

  @Test func everyMistakeIsTold() {
    let head = """
      ---
      title: x
      draft: perhaps
      date: soon
      tgas: a
      draft: no
      aliases: [a//b, 'c d']
      ---

      """
    #expect(
      Self.headlines(head)
        == [
          "notes/n.md:3:8: error: 'draft' must be true or false, not 'perhaps'",
          "notes/n.md:4:7: error: 'date' must be a day such as 2026-11-22, not 'soon'",
          "notes/n.md:5:1: error: unknown key 'tgas' in the front matter; did you mean 'tags'?",
          "notes/n.md:6:1: error: duplicate key 'draft'; it stands in line 3 already",
          "notes/n.md:7:11: error: an alias must be an older path of the page such as 'old/lesson', not 'a//b'",
          "notes/n.md:7:17: error: an alias must be an older path of the page such as 'old/lesson', not 'c d'",
        ])
  }

  @Test(arguments: ["2000-02-29", "2024-02-29", "1999-12-31", "2026-04-30"])
  func dayOfTheCalendar(date: String) {
    #expect(Self.headlines("---\ntitle: x\ndate: \(date)\n---\n").isEmpty)
  }

  @Test(arguments: [
    "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01", "2026-1-01",
    "２026-01-01",
  ])
  func noDayOfTheCalendar(date: String) {
    #expect(Self.headlines("---\ntitle: x\ndate: \(date)\n---\n").count == 1)
  }

  /// Line ends, a byte order mark and NUL change no place.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsAreAllTheSame(end: String) {
    let lines = [
      "\u{FEFF}---", "title: x", "draft: m\u{0}aybe", "---", "```experiment a", "x:", "```", "",
    ]
    let reading = NoteReading(lines.joined(separator: end), file: "n.md", slug: "n")
    #expect(
      reading.diagnostics.map(\.description)
        == [
          "n.md:3:8: error: 'draft' must be true or false, not 'm\u{FFFD}aybe'",
          "n.md:6:3: error: 'x' has no value",
        ])
  }
}
