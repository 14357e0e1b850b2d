import Experiments
import Foundation

/// Search on landscapes: one run of annealing on berlin52.
func landscapes(_ meter: inout Meter) throws {
  let file = root.appending(path: "notes/data/berlin52.tsp")
  let instance = DataFile(
    name: "berlin52.tsp", text: String(decoding: try Data(contentsOf: file), as: UTF8.self))
  var experiment = Annealing()
  let settings = [
    "instance=berlin52.tsp", "searches=geometric", "geometric-from=1", "geometric-to=0.01",
    "budget=1000000", "seeds=1",
  ]
  var binder = SettingsBinder(
    settings.compactMap { Setting(parsing: $0) }, of: Annealing.name, files: [instance])
  experiment.bind(&binder)
  let (errors, trials) = (binder.finish(), experiment.trials())
  guard errors.isEmpty, trials.count == 1 else { throw Unmeasurable(what: "\(errors)") }
  // Time on the processor does not grow while others work; POSIX counts it in millionths of a second.
  let times = (0..<11).map { _ in
    let start = clock()
    keep(Annealing.observe(trials[0]))
    return Duration.microseconds(clock() - start)
  }
  meter.duration(
    "berlin52, a million evaluations, on one core", times.sorted()[times.count / 2],
    within: .milliseconds(100))
}

/// What the lessons run, each from an empty cache, on two cores.
func lessons(_ meter: inout Meter) throws {
  let landscapes = [
    "learning-rates", "annealing", "local-search", "level-sets", "universal-approximation",
  ]
  var sum = Duration.zero
  for lesson in landscapes {
    let time = try seconds(of: lesson)
    meter.note("the experiments of \(lesson)", Meter.text(time))
    sum += time
  }
  meter.duration("the five together", sum, within: .seconds(40))
  meter.duration("the experiments of automata", try seconds(of: "automata"), within: .seconds(60))
}

/// How long the tool takes to run all experiments of a lesson, of which nothing is kept.
private func seconds(of lesson: String) throws -> Duration {
  let cache = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: cache) }
  let process = Process()
  process.executableURL = root.appending(path: ".build/release/fieldbook")
  process.currentDirectoryURL = root
  process.arguments = [
    "values", lesson, "--jobs", "2", "--cache", cache.path(percentEncoded: false),
  ]
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  let clock = ContinuousClock()
  let start = clock.now
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw Unmeasurable(what: lesson) }
  return clock.now - start
}

/// What could not be measured.
private struct Unmeasurable: Error { let what: String }

/// The repository's folder.
private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
