import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private let text: String

  init() throws {
    text = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("Every command in it works")
  func commands() throws {
    let course = try SmallCourse(["notes/my-note.md": try note()])
    let commands = blocks("sh").flatMap { $0.split(separator: "\n").map(String.init) }
    #expect(commands.count >= 8)
    let makefile = try String(
      contentsOf: Repository.root.appending(path: "Makefile"), encoding: .utf8)
    let setup = try Repository.tool.deletingLastPathComponent().path(percentEncoded: false)
    for command in commands {
      switch command {
      case "make": #expect(makefile.contains("\nall: site\n"))
      case "make test":
        // This test is part of it; continuous integration calls it by the same name.
        let run = try String(
          contentsOf: Repository.root.appending(path: ".ci/run"), encoding: .utf8)
        #expect(run.contains("\nmake test\n"))
      case _ where command.hasPrefix("export PATH="):
        #expect(command == #"export PATH="$PWD/.build/release:$PATH""#)
      default:
        #expect(command.hasPrefix("fieldbook "))
        let transcript = try run(
          URL(filePath: "/bin/sh"), ["-c", "PATH='\(setup)':$PATH; \(command)"], in: course.root)
        #expect(transcript.status == 0, "\(command): \(transcript.errors)")
      }
    }
    let page = try course.read("site/my-note.html")
    #expect(page.contains("How far to step"))
    #expect(page.contains("<svg "))
  }

  @Test("Its note, edited as it says, reruns what it says")
  func promises() throws {
    let course = try SmallCourse(["notes/my-note.md": try note()])
    try course.build()
    try course.edit("notes/my-note.md", "A ball rolls", "A marble rolls")
    #expect(try course.fieldbook("plan").output.contains(" 0 to run"))
    try course.edit("notes/my-note.md", "rate: [0.02, 0.041]", "rate: [0.02, 0.042]")
    #expect(try course.fieldbook("plan").output.contains("rate changed from"))
  }

  @Test(
    "Its example of an experiment is the one that the tests compile and run",
    arguments: ["Dartboard.swift", "DartboardTests.swift"])
  func example(file: String) throws {
    let source = try String(
      contentsOf: Repository.root.appending(path: "Tests/ExperimentsTests/\(file)"), encoding: .utf8
    )
    // In the module itself the module is not imported.
    let shown =
      file == "Dartboard.swift" ? source.replacing("import Experiments\n", with: "") : source
    #expect(blocks("swift").contains(shown))
  }

  @Test(
    "Its value and its claims stand in its note, and fail when the note no longer supports them")
  func claims() throws {
    let shown = blocks("markdown").filter { $0.contains("`= fig-bowl") || $0.contains("(claim:") }
    #expect(shown.count == 2)
    let text = try note() + "\n" + shown.joined(separator: "\n")
    let course = try SmallCourse(["notes/my-note.md": text])
    try course.build()
    let page = try course.read("site/my-note.html")
    #expect(page.contains("The loss ends at 0.00015."))
    #expect(page.matches(of: #/<span class="claim" id="claim:\d">/#).count == 2)
    try course.edit("notes/my-note.md", "rate: [0.02, 0.041]", "rate: [0.02, 0.041]\nsteps: 1")
    let errors = try course.fieldbook("build").errors
    for words in ["The larger rate diverges", "the other one ends near 0.0002"] {
      #expect(errors.contains("error: the claim '\(words)' does not hold: fig-bowl.gd.at-0.0"))
    }
  }

  @Test("Its formats are those that the tool knows, and no others")
  func formats() throws {
    let start = try #require(text.range(of: "| after `as` | writes |"))
    let end = try #require(text.range(of: "\n\n", range: start.upperBound..<text.endIndex))
    let rows = text[start.upperBound..<end.lowerBound].split(separator: "\n").map {
      $0.split(separator: "|").first ?? ""
    }
    let formats = rows.flatMap { $0.matches(of: #/`([^`]+)`/#).map { String($0.output.1) } }
    #expect(formats.count == 10)
    let values = formats.map { format in
      let isWord = format.lowercased() == "words"
      return "`= \(isWord ? "fig.steps" : "fig.gd.loss") as \(format)`"
    }
    let lesson = smallLesson.replacing("fig-bowl", with: "fig")
    let course = try SmallCourse(["notes/a.md": lesson + "\n" + values.joined(separator: ", ")])
    let said = try course.fieldbook("check").errors.split(separator: "\n").filter {
      $0.hasPrefix("notes/")
    }
    // Without seeds there is no interval; that is the one thing to say.
    #expect(said.allSatisfy { $0.contains("has no interval") }, "\(said)")
    #expect(said.count == 3)
  }

  @Test("The message it shows is the one the tool says")
  func message() throws {
    let lesson = smallLesson.replacing("optimizers: [gd]", with: "optimiser: [gd]")
    let said = try SmallCourse(["notes/x.md": lesson]).fieldbook("check").errors
    let headline = try #require(said.split(separator: "\n").first { $0.hasPrefix("notes/x.md") })
    let message = try #require(headline.range(of: "error: ").map { headline[$0.lowerBound...] })
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(message))
  }

  /// The note that the README begins with.
  private func note() throws -> String {
    let start = try #require(text.range(of: "````markdown\n"))
    let end = try #require(text.range(of: "````\n", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// The fenced blocks of this language.
  private func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      block in block.range(of: "\n```").map { "\(block[..<$0.lowerBound])\n" }
    }
  }
}
