import Experiments
import Figures
import Foundation
import Laboratory
import Notes
import Testing
import Workshop

@Suite("The report")
struct ReportTests {
  /// Reports a loss that reaches zero on a logarithmic axis.
  private struct Settled: Experiment {
    static let name = "settled"
    static let summary = "Reaches its minimum exactly"
    static let exhibits: [ExhibitDeclaration] = [.figure("loss", "The loss")]

    struct Trial: Storable { var start: Double }
    struct Observation: Storable { var losses: [Double] }

    mutating func bind(_ parameters: inout some ParameterBinder) {}

    func trials() -> [Trial] { [Trial(start: 4)] }

    static func observe(_ trial: Trial) -> Observation {
      Observation(losses: [trial.start, trial.start / 2, 0])
    }

    func report(_ observations: [Observation]) -> Outcome {
      let points = observations[0].losses.enumerated().map { Point(Double($0), $1) }
      let plot = Plot(
        x: Axis("Step"), y: Axis("Loss", scale: .log, domain: 1...4),
        marks: [.line(points, ink: .series(0), label: "gd")])
      return Outcome(exhibits: [.figure(Figure("loss", title: "Loss", plots: [plot]))], values: [])
    }
  }

  @Test("What a figure cannot show reaches the author as a warning where the note asks for it")
  func figureFaults() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "workshop-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    let workshop = Workshop(in: folder, executor: LocalExecutor(), digest: "d")
    var course = Course(title: "C")
    course.notes = [
      NoteReading(
        """
        ---
        title: A
        ---

        ```experiment descent
        id: fig-a
        sweep-count: 2
        show: [loss]
        alt: A path.
        ```
        """, file: "notes/a.md", slug: "a"
      ).note
    ]
    var plan = try #require(workshop.plan(course).plans.first)
    plan.run = try Run.bind(Settled.self, to: [], digest: "d").get()
    plan.recalled = [nil]
    let report = try await workshop.run([plan])
    #expect(
      report.diagnostics == [
        Diagnostic(
          .warning, at: Place(file: "notes/a.md", line: 8, column: 8),
          "'loss': 'gd' has 1 value at or below zero, which the logarithmic axis 'Loss' cannot show"
        )
      ])
  }
}
