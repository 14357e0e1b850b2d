import Foundation
import Testing

@Suite("The reference part")
struct ReferenceTests {
  @Test("A course that asks for it has pages of all experiments and of all figures' marks")
  func asked() throws {
    let course = try SmallCourse()
    try course.write("notes/course.yml", "title: Small\nreference: true\n")
    try course.write(
      "notes/a.md", "---\ntitle: A\n---\n[All marks](reference/gallery.md#fig-lines)\n")
    try course.build()
    #expect(try course.read("site/a.html").contains("href=\"reference/gallery.html#fig-lines\""))
    let experiments = try course.read("site/reference/experiments.html")
    for line in try run(Repository.tool, ["experiments"], in: course.root).output.split(
      separator: "\n")
    {
      let name = try #require(line.split(separator: " ").first)
      #expect(experiments.contains("id=\"\(name)\">\(name)</h2>"))
      let about = try run(Repository.tool, ["experiments", String(name)], in: course.root).output
      for match in about.matches(of: #/(?m)^  ([a-z]\S*)  /#) {
        #expect(
          experiments.contains("<code>\(match.output.1)</code>"), "\(name): \(match.output.1)")
      }
    }
    let gallery = try course.read("site/reference/gallery.html")
    #expect(gallery.contains("id=\"fig-lines\""))
    #expect(gallery.matches(of: /<figure/).count == gallery.matches(of: /language-swift/).count - 1)
    #expect(try course.read("site/data/reference/gallery/fig-lines-lines.svg").hasPrefix("<svg"))
  }

  @Test("Other courses have none, and a note of the author's own cannot take a page's place")
  func others() throws {
    let course = try SmallCourse()
    try course.write("notes/course.yml", "title: Small\n")
    try course.write("notes/a.md", "---\ntitle: A\n---\nWords.\n")
    try course.build()
    #expect(try course.site().keys.allSatisfy { !$0.hasPrefix("reference/") })
    #expect(!(try course.read("site/a.html").contains("Reference")))
    try course.write("notes/course.yml", "title: Small\nreference: true\n")
    try course.write("notes/reference/gallery.md", "---\ntitle: My gallery\n---\nMine.\n")
    let transcript = try course.fieldbook("check")
    #expect(transcript.status == 1)
    #expect(
      transcript.errors.contains(
        "notes/reference/gallery.md:1:1: error: 'reference/gallery.html' is a page of the reference "
          + "part; give the note's file another name"))
  }
}
