import Experiments
import Figures
import Testing

@Suite("The annealing experiment")
struct AnnealingTests {
  @Test("On berlin52 with a million evaluations cooling beats what does not cool")
  func bands() throws {
    let outcome = try outcome(
      of: Annealing.self,
      [
        "instance=berlin52.tsp", "optimum=7542", "budget=1000000", "seeds=1,2,3,4,5,6",
        "searches=greedy,constant,geometric", "constant=0.05", "geometric-from=1",
        "geometric-to=0.01",
      ], files: try courseFiles("berlin52.tsp"))
    #expect(outcome.number("geometric.gap") <= 0.01)
    #expect(outcome.number("geometric.hits") >= 4)
    #expect((0.06...0.15).contains(outcome.number("greedy.gap")))
    #expect(outcome.number("greedy.hits") == 0)
    #expect(outcome.number("geometric.final-gap") < outcome.number("constant.final-gap"))
    #expect(outcome.number("constant.gap") < 0.01)
    #expect(outcome.number("identity") == 22205)
  }

  @Test("With few places gaps are measured from the shortest tour for certain")
  func exact() throws {
    let outcome = try outcome(
      of: Annealing.self,
      [
        "instance=burma14.tsp", "searches=multistart,random-walk", "budget=1000,20000", "seeds=1,2",
      ],
      files: try courseFiles("burma14.tsp"))
    #expect(outcome.number("optimum") == 3323)
    #expect(outcome.number("multistart.in-20000.hits") == 2)
    #expect(outcome.value("multistart.in-20000.final-gap") == nil)
    #expect(
      outcome.number("random-walk.in-20000.gap") < outcome.number("random-walk.in-20000.final-gap"))
    #expect(outcome.table("summary")?.rows.count == 4)
    #expect(outcome.figure("tours")?.plots.count == 2)
    #expect(outcome.figure("best")?.plots.count == 2)
  }

  @Test("Several temperatures of one search are told apart by the first")
  func variants() throws {
    let outcome = try outcome(
      of: Annealing.self,
      [
        "cities=8", "searches=geometric,constant", "geometric-from=0.5,1", "geometric-to=0.01,0.02",
        "budget=100", "seeds=1",
      ])
    #expect(outcome.value("geometric.at-0.5.gap") != nil)
    #expect(outcome.value("geometric.at-1.gap") != nil)
    #expect(outcome.value("constant.gap") != nil)
  }

  @Test("A change of the file changes the trials; its name does not")
  func content() throws {
    let file = try courseFiles("burma14.tsp")[0]
    func trials(_ file: DataFile) -> [Annealing.Trial] {
      var experiment = Annealing()
      var binder = SettingsBinder(
        [Setting("instance", .scalar(file.name))], of: "annealing", files: [file])
      experiment.bind(&binder)
      #expect(binder.finish().isEmpty)
      return experiment.trials()
    }
    let renamed = DataFile(name: "other.tsp", text: file.text)
    let edited = DataFile(
      name: file.name, text: file.text.replacing("16.47 96.10", with: "16.48 96.10"))
    #expect(trials(file) == trials(renamed))
    #expect(trials(file) != trials(edited))
  }

  @Test("What is wrong with the file is told with its line")
  func malformed() {
    let file = DataFile(
      name: "bad.tsp",
      text: "DIMENSION: 3\nEDGE_WEIGHT_TYPE: GEOO\nNODE_COORD_SECTION\n1 a 2\n")
    let found = errors(of: Annealing.self, ["instance=bad.tsp"], files: [file])
    #expect(
      found.map(\.subject) == [
        .file("bad.tsp", line: 2, byte: 18), .file("bad.tsp", line: 4, byte: 2),
      ])
    #expect(found[0].unknown?.known == ["EUC_2D", "GEO", "ATT"])
  }

  @Test("A file that is not there, and lists of unequal length")
  func wrongSettings() throws {
    let files = try courseFiles("burma14.tsp", "berlin52.tsp")
    let found = errors(
      of: Annealing.self, ["instance=berlin.tsp", "geometric-from=1,2", "seeds=1,1"], files: files)
    #expect(
      found.map(\.message) == [
        "parameter 'instance' takes the name of a file '….tsp' in the notes' folder 'data', "
          + "not 'berlin.tsp'",
        "parameter 'seeds' names a seed twice",
        "parameter 'geometric-to' takes as many temperatures as 'geometric-from'",
      ])
    #expect(found[0].unknown?.known == ["burma14.tsp", "berlin52.tsp"])
    #expect(
      errors(of: Annealing.self, ["instance=none"], files: files).isEmpty)
  }
}
