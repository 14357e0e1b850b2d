import Foundation
import Testing

@Suite("The commands that reproduce the published results")
struct ProvenanceTests {
  @Test(
    "Each one runs", arguments: ["learning-rates", "level-sets", "universal-approximation"])
  func commands(lesson: String) throws {
    let page = try String(
      contentsOf: Repository.root.appending(path: "site/\(lesson).html"), encoding: .utf8)
    let commands = Set(page.matches(of: #/fieldbook run ([^<\n]+)/#).map { String($0.output.1) })
    #expect(commands.count >= 4)
    let course = try SmallCourse()
    for command in commands.sorted() {
      let arguments = command.replacing("'", with: "").replacing("&#39;", with: "")
        .split(separator: " ").map(String.init)
      let transcript = try run(Repository.tool, ["run"] + arguments, in: course.root)
      #expect(transcript.status == 0, "\(command): \(transcript.errors)")
    }
  }

  @Test("A run in the terminal prints the numbers of the page")
  func sameNumbers() throws {
    let course = try SmallCourse([
      "notes/a.md": smallLesson.replacing("alt: A path", with: "show: [summary]\nalt: A path")
    ])
    try course.build()
    let page = try course.read("site/a.html")
    let command = try #require(page.firstMatch(of: #/fieldbook run ([^<\n]+)/#)).output.1
    let arguments = ["run"] + command.split(separator: " ").map(String.init)
    let printed = try run(Repository.tool, arguments, in: course.root).output
    let row = try #require(
      printed.split(separator: "\n").first { $0.hasPrefix("Gradient descent ") })
    for number in row.split(separator: " ").dropFirst(2).prefix(3) {
      #expect(page.contains(number), "\(number)")
    }
  }
}
