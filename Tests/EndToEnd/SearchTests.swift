import Foundation
import Testing

/// The search's index is written in Swift and read in JavaScript: both must see the same words.
@Suite("The search")
struct SearchTests {
  /// Words with every ending that is taken off, and letters beyond ASCII.
  private static let words = """
    Descent descends, descending; descended supposedly. Optimizations optimization optimizing optimize
    optimized optimizers. Classes class classless passes losses loss. Studies study studied flies tie.
    Nearly early ly fly. The rates rate a b L2 2/L 110 3.14 x_1 snake_case don't. Größe naïve Éric
    ΟΔΟΣ οδος İstanbul 漢字 résumés e\u{301}lan 𝔼xpectation. needed need feed red thing ring sing string.
    """

  private func node(_ script: String) throws -> String {
    let course = try SmallCourse(["driver.js": script])
    let transcript = try run(
      URL(filePath: "/usr/bin/env"), ["node", "driver.js"], in: course.root)
    try #require(transcript.status == 0, "\(transcript.errors)")
    return transcript.output
  }

  private func theme(_ name: String) throws -> String {
    let file = Repository.root.appending(path: "Sources/Site/Theme/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// A course whose index is read by the page's own script; `more` asks it something.
  private func ask(_ course: SmallCourse, _ more: String) throws -> String {
    try course.build()
    return try node(
      """
      let index;
      function fieldbookIndex(value) { index = value; }
      \(try course.read("site/search/index.js"))
      \(try theme("words.js"))
      \(try theme("search.js"))
      \(more)
      """
    ).trimmingCharacters(in: .newlines)
  }

  @Test("The index holds exactly the words that the page's script finds in the text")
  func twins() throws {
    let course = try SmallCourse(["notes/a.md": "---\ntitle: The\n---\n\n\(Self.words)\n"])
    try course.write("notes/index.md", "---\ntitle: The\n---\n")
    let text = try course.build().status == 0 ? course.read("site/search/text/a.js") : ""
    let difference = try ask(
      course,
      """
      const terms = [];
      let last = "";
      for (const line of index.terms.split("\\n")) {
        last = last.slice(0, parseInt(line[0], 36)) + line.slice(1, line.indexOf(" "));
        terms.push(last);
      }
      let sections;
      function fieldbookText(page, texts) { sections = texts; }
      \(text)
      const found = [...new Set(searchWords.words(sections.join(" ")).map(searchWords.stem))].sort();
      const missing = found.filter((word) => !terms.includes(word));
      const more = terms.filter((word) => !found.includes(word));
      console.log(JSON.stringify({ count: found.length > 30, missing, more,
        sorted: JSON.stringify(terms) === JSON.stringify([...terms].sort()) }));
      """)
    #expect(difference == #"{"count":true,"missing":[],"more":[],"sorted":true}"#)
  }

  @Test(
    "What a reader types finds the section that is meant",
    arguments: [
      ("momentum", "a.html#heavy-ball"), ("momentu", "a.html#heavy-ball"),
      ("overshooting", "a.html#too-far"), ("learning rate", "a.html#too-far"),
      ("momnetum", "a.html#heavy-ball"), ("elephants", ""), ("the", ""), ("", ""),
    ])
  func finds(query: String, section: String) throws {
    let course = try SmallCourse([
      "notes/a.md": """
      ---
      title: Steps
      ---

      One step after the other.

      ## Too far

      A learning rate that is too large overshoots the valley.

      ## Heavy ball

      Momentum remembers where it came from, at any rate.

      """
    ])
    let found = try ask(
      course,
      """
      const { results } = makeSearch(index, searchWords)(\(Self.quoted(query)));
      const best = index.sections[results[0]];
      console.log(best ? index.pages[best[0]][0] + ".html#" + best[1] : "");
      """)
    #expect(found == section)
  }

  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
