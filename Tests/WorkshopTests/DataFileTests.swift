import Foundation
import Notes
import Testing
import Workshop

@Suite("Files that blocks name")
struct DataFileTests {
  private static let square = """
    DIMENSION: 4
    EDGE_WEIGHT_TYPE: EUC_2D
    NODE_COORD_SECTION
    1 0 0
    2 0 10
    3 10 10
    4 10 0
    """

  private func reading(_ files: [String: String]) -> CourseReading {
    var files = files
    files["notes/course.yml"] = "title: T"
    return CourseReading(
      folder: "notes",
      files: NoteFiles(
        list: { [files] folder in
          let inside = files.keys.filter { $0.hasPrefix("\(folder)/") }
            .map { $0.dropFirst(folder.count + 1).split(separator: "/") }
          return Set(inside.map { NoteFiles.Entry(name: String($0[0]), isFolder: $0.count > 1) })
            .sorted { $0.name < $1.name }
        },
        read: { [files] in files[$0].map { Array($0.utf8) } }))
  }

  private func note(_ instance: String) -> String {
    """
    ---
    title: A
    ---

    ```experiment annealing
    id: fig-a
    instance: \(instance)
    budget: 100
    alt: nothing
    ```
    """
  }

  private func plan(_ files: [String: String]) throws -> (plans: [BlockPlan], said: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID())")
    let course = reading(files)
    let (plans, diagnostics) = Workshop(in: folder).plan(course.readable)
    return (plans, (course.diagnostics + diagnostics).map(\.description))
  }

  @Test("A block's file is bound with its text")
  func bound() throws {
    let files = ["notes/a.md": note("square.tsp"), "notes/data/square.tsp": Self.square]
    let (plans, said) = try plan(files)
    #expect(said == [])
    #expect(plans[0].run.parameters[0].value == "square.tsp")

    var edited = files
    edited["notes/data/square.tsp"] = Self.square.replacing("4 10 0", with: "4 10 1")
    let other = try plan(edited).plans[0].run
    #expect(other.parameters[0] != plans[0].run.parameters[0])
    #expect(Set(other.trials.map(\.key)).isDisjoint(with: plans[0].run.trials.map(\.key)))
  }

  @Test("A file that is not there suggests the nearest")
  func unknown() throws {
    let files = ["notes/a.md": note("sqare.tsp"), "notes/data/square.tsp": Self.square]
    #expect(
      try plan(files).said == [
        "notes/a.md:7:11: error: parameter 'instance' takes the name of a file '….tsp' in the "
          + "notes' folder 'data', not 'sqare.tsp'; did you mean 'square.tsp'?"
      ])
  }

  @Test("What is wrong with a file is told once, at its place, with its line")
  func malformed() throws {
    let files = [
      "notes/a.md": note("square.tsp"), "notes/b.md": note("square.tsp"),
      "notes/data/square.tsp": Self.square.replacing("EUC_2D", with: "EUC2D")
        .replacing("3 10 10", with: "3 10 ten"),
    ]
    #expect(
      try plan(files).said == [
        "notes/data/square.tsp:2:19: error: EDGE_WEIGHT_TYPE takes one of 'EUC_2D', 'GEO', 'ATT', "
          + "not 'EUC2D'; did you mean 'EUC_2D'?",
        "notes/data/square.tsp:6:6: error: a coordinate is a number from -1000000 to 1000000, "
          + "not 'ten'",
      ])
    #expect(reading(files).sources["notes/data/square.tsp"]?.contains("3 10 ten") == true)
  }

  @Test("A plan says that the file has other content")
  func reason() {
    let change = BlockPlan.Change(name: "instance", before: "a.tsp", now: "a.tsp")
    #expect(
      BlockPlan.Reason.parametersChanged([change]).description
        == "instance a.tsp has other content")
  }
}
