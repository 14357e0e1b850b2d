import Foundation
import Notes
import Synchronization
import Testing
import Workshop

@Suite("The plan")
struct PlanTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "workshop-\(UUID().uuidString)", directoryHint: .isDirectory)

  private func workshop(digest: String, sources: [String: String] = [:]) -> Workshop {
    Workshop(in: folder, executor: LocalExecutor(), digest: digest, sources: sources)
  }

  /// A course of one note with a descent of this many steps.
  private func course(steps: Int = 10) -> Course {
    let note = NoteReading(
      """
      ---
      title: A
      ---

      ```experiment descent
      id: fig-a
      steps: \(steps)
      sweep-count: 2
      alt: A path.
      ```
      """, file: "notes/a.md", slug: "a"
    ).note
    var course = Course(title: "C")
    course.notes = [note]
    return course
  }

  @Test("A change of the core reruns everything and says so; the same core recalls everything")
  func coreChanged() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = workshop(digest: "before")
    let first = before.plan(course()).plans
    #expect(first.map(\.reason) == [.new])
    _ = try await before.run(first)

    let again = try #require(before.plan(course()).plans.first)
    #expect(again.pending == 0 && again.reason == nil)

    let after = try #require(workshop(digest: "after").plan(course()).plans.first)
    #expect(after.pending == after.run.trials.count)
    #expect(after.reason?.description == "the core's sources changed")
  }

  @Test("The sources that changed are named where the earlier ones are known, three of many")
  func sources() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["A.swift": "1", "B.swift": "1", "C.swift": "1", "D.swift": "1"]
    let before = workshop(digest: "before", sources: files)
    _ = try await before.run(before.plan(course()).plans)
    let one = workshop(digest: "one", sources: files.merging(["B.swift": "2"]) { $1 })
    #expect(one.plan(course()).plans.first?.reason?.description == "B.swift changed")
    let all = workshop(digest: "all", sources: ["A.swift": "2", "E.swift": "1"])
    #expect(
      all.plan(course()).plans.first?.reason?.description
        == "A.swift, B.swift, C.swift and 2 more sources changed")
  }

  @Test(
    "The time of a trial is that of the block's last run, or of other blocks' of the experiment")
  func estimate() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let workshop = workshop(digest: "d")
    let first = workshop.plan(course()).plans
    #expect(first.map(\.estimate) == [nil])
    #expect(first.estimate(width: 2).unknown == first.trialCount.pending)
    _ = try await workshop.run(first)
    let own = try #require(workshop.plan(course(steps: 11)).plans.first)
    let seconds = try #require(own.estimate)
    #expect(seconds >= 0)
    let sum = [own].estimate(width: 2)
    #expect(sum.unknown == 0 && sum.seconds == seconds * Double(own.pending) / 2)
    var renamed = course(steps: 12)
    renamed.notes[0].slug = "b"
    #expect(workshop.plan(renamed).plans.first?.estimate == seconds)
  }

  @Test("A changed parameter is named with its old and its new value")
  func parameterChanged() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let workshop = workshop(digest: "d")
    _ = try await workshop.run(workshop.plan(course()).plans)
    let plan = try #require(workshop.plan(course(steps: 11)).plans.first)
    #expect(plan.reason?.description == "steps changed from 10 to 11")
  }

  @Test("Trials that two blocks share run once")
  func shared() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var twice = course()
    twice.notes += course().notes
    twice.notes[1].slug = "b"
    let workshop = workshop(digest: "d")
    let plans = workshop.plan(twice).plans
    #expect(plans.trialCount.pending == plans[0].run.trials.count)
    let total = Mutex(0)
    let report = try await workshop.run(plans) { _, all in total.withLock { $0 = all } }
    #expect(total.withLock { $0 } == plans[0].run.trials.count)
    #expect(report.blocks.count == 2)
  }
}
