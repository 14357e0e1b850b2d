import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("The commands")
struct CommandTests {
  @Test(
    "Help stands everywhere, with an example",
    arguments: [
      [], ["build"], ["check"], ["plan"], ["run"], ["experiments"], ["values"],
      ["new"], ["new", "lesson"], ["new", "course"], ["clean"], ["cache"],
    ])
  func help(command: [String]) throws {
    let transcript = try run(Repository.tool, command + ["--help"], in: Repository.root)
    #expect(transcript.status == 0)
    #expect(transcript.output.contains("EXAMPLE:\n  fieldbook "))
  }

  @Test("Wrong usage ends with 64", arguments: [["bild"], ["build", "--jobs", "0"], ["run"]])
  func usage(arguments: [String]) throws {
    #expect(try run(Repository.tool, arguments, in: Repository.root).status == 64)
  }

  @Test("Gradient descent on Himmelblau's function bounces above 2/L")
  func bounces() throws {
    let course = try SmallCourse()
    let transcript = try course.fieldbook(
      "run", "descent", "surface=himmelblau", "rate=0.03", "optimizers=gd", "steps=2000")
    #expect(transcript.status == 0)
    #expect(transcript.output.contains("bounces"))
  }

  @Test("Wrong parameters of a run are all said, with suggestions")
  func parameters() throws {
    let course = try SmallCourse()
    let transcript = try course.fieldbook("run", "descent", "optimiser=gd", "rate=fast")
    #expect(transcript.status == 64)
    #expect(
      transcript.errors.hasPrefix(
        """
        Error: parameter 'rate' takes a number from 1e-09 to 100, not 'fast'
        Error: unknown parameter 'optimiser' of experiment 'descent'; did you mean 'optimizers'?

        """), "\(transcript.errors)")
  }

  @Test("A run writes its figures where it is told")
  func figures() throws {
    let course = try SmallCourse()
    let transcript = try course.fieldbook(
      "run", "descent", "steps=20", "optimizers=gd,adam", "--figures", "pictures")
    #expect(transcript.status == 0)
    let picture = try course.read("pictures/trajectories.svg")
    #expect(picture.hasPrefix("<svg "))
    #expect(XMLParser(data: Data(picture.utf8)).parse())
  }

  @Test("The catalogue names every experiment, its parameters and its exhibits")
  func catalogue() throws {
    let list = try run(Repository.tool, ["experiments"], in: Repository.root)
    for name in ["descent", "level-sets", "automata-learning"] {
      #expect(list.output.contains("\(name) "))
      let one = try run(Repository.tool, ["experiments", name], in: Repository.root)
      #expect(one.status == 0)
      #expect(one.output.contains("Parameters\n"))
      #expect(one.output.contains("Figures and tables for 'show'\n"))
    }
    let unknown = try run(Repository.tool, ["experiments", "decent"], in: Repository.root)
    #expect(unknown.status == 64)
    #expect(
      unknown.errors.hasPrefix("Error: unknown experiment 'decent'; did you mean 'descent'?\n"))
  }

  @Test(
    "A folder that holds something else is not touched, and that is neither the notes' fault nor ours"
  )
  func foreignFolder() throws {
    let course = try SmallCourse(["precious/letter.txt": "Dear"])
    let transcript = try course.fieldbook("build", "--output", "precious")
    #expect(transcript.status == 73)
    #expect(
      transcript.errors
        == "error: 'precious' holds files and is not a site written by fieldbook; "
        + "choose another folder or empty this one\n")
    #expect(try course.read("precious/letter.txt") == "Dear")
  }

  @Test("A parameter given twice is refused")
  func twice() throws {
    let transcript = try SmallCourse().fieldbook("run", "descent", "steps=1", "steps=2")
    #expect(transcript.status == 64)
    #expect(transcript.errors.hasPrefix("Error: parameter 'steps' is given twice\n"))
  }

  @Test("A folder that is not there is an error, not a crash")
  func noNotes() throws {
    let course = try SmallCourse()
    let transcript = try course.fieldbook("build", "nowhere")
    #expect(transcript.status == 1)
    #expect(transcript.errors.contains("nowhere"))
  }
}
