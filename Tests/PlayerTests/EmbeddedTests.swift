import Experiments
import Foundation
import Player
import Testing

@Suite("The core in the browser", .serialized)
struct EmbeddedTests {
  /// What a page may ask of each experiment, small enough for an interpreter.
  fileprivate static let requests: [String: [String]] = [
    "descent": [
      "descent\nshow=trajectories\noptimizers=gd,adam\nsteps=40\nsweep-count=2\nsweep-steps=9\nid=a",
      "descent\nshow=loss\noptimizers=gd,adam\nsteps=40\nsweep-count=2\nsweep-steps=9\nid=a\nalt=Two <fall>.",
      "descent\nshow=rates\nsurface=quadratic\nsweep-count=7\nsweep-steps=90\nsteps=9\nid=b",
      "descent\nshow=summary\nsurface=rastrigin\noptimizers=sgd,rmsprop\nnoise=2\nsteps=20\nsweep-count=2\nsweep-steps=9\nid=c",
      "descent\nsurface=rosenbrock\nrate=[0.001, 0.1]\nsteps=30\nsweep-count=2\nsweep-steps=9",
      "descent\nrate=-1\nrats=2", "level-sets",
    ],
    "level-sets": [
      "level-sets\nshow=contours\ngrids=20,40\ndraws=20\nid=a",
      "level-sets\nshow=relu\ngrids=20,40\ndraws=20\nid=a",
      "level-sets\nshow=angles\ngrids=20,40,80\ndraws=20\nfunction=circle\nid=b",
      "level-sets\ngrids=40,20",
    ],
    "automata-learning": [
      "automata-learning\nshow=accuracy\nrules=110,90\nseeds=1,2\nrows=24\ntest-rows=16\nupdates=12",
      "automata-learning\nshow=space-time\nrules=30\nseeds=1\nrows=8\ntest-rows=8\nupdates=2\nid=a",
      "automata-learning\nkernel=4",
    ],
  ]

  /// What a module may weigh, compressed.
  ///
  /// It grows with the drawing of figures more than with the
  /// experiment it carries.
  private static let largestSize = 300_000

  @Test("Every experiment compiles as Embedded Swift; a page's module imports nothing")
  func modules() throws {
    let gzip = try #require(Shell.path(of: "gzip"))
    let modules = try Workbench.shared.get().modules
    #expect(modules.count == Self.requests.count)
    for module in modules {
      let file = try #require(WebAssemblyFile(Data(contentsOf: module.file)))
      #expect(file.importCount == 0)
      #expect(Set(file.exports) == ["allocate", "memory", "play", "result", "resultLength"])
      let data = try Data(contentsOf: module.file)
      let compressed = try Shell.run(gzip, ["-9", "-c"], input: data).output.count
      #expect(compressed <= Self.largestSize, "\(module.experiment) weighs \(compressed) bytes")
    }
  }

  @Test(
    "Node plays every request byte for byte as this machine does, again and again in the same memory",
    .enabled(if: Shell.path(of: "node") != nil, "needs node"))
  func node() throws {
    let node = try #require(Shell.path(of: "node"))
    for module in try Workbench.shared.get().modules {
      guard let requests = Self.requests[module.experiment] else { continue }
      let question = NodeQuestion(file: module.file.path, requests: requests)
      let input = try JSONEncoder().encode(question)
      let result = try Shell.run(node, ["-e", NodeQuestion.script], input: input)
      #expect(result.status == 0, "\(result.errors)")
      let answer = try JSONDecoder().decode(NodeQuestion.Answer.self, from: result.output)

      #expect(answer.replies.count == requests.count)
      for (request, reply) in zip(requests, answer.replies) {
        let expected = Self.reply(to: request, by: module)
        #expect(reply == expected, "\(request)")
      }
      #expect(answer.pagesInTheEnd == answer.pagesAfterTwoRounds)
    }
  }

  @Test(
    "The toolchain's own interpreter plays every request as this machine does",
    .enabled(
      if: Shell.path(of: "wasmkit") != nil && Shell.path(of: "node") == nil,
      "stands in for node, which is faster"))
  func wasmkit() throws {
    let wasmkit = try #require(Shell.path(of: "wasmkit"))
    let workbench = try Workbench.shared.get()
    for module in workbench.modules {
      guard let requests = Self.requests[module.experiment] else { continue }
      // Its command line cannot write into the memory, so the requests are part of the module.
      let digests = try workbench.build.module(
        "Digest\(module.type)", of: [module.type], extra: Digest.source(requests))
      for (index, request) in requests.enumerated() {
        let result = try Shell.run(wasmkit, ["run", digests.path, "digest", "i32:\(index)"])
        let words = result.output.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let digest = words.last.flatMap { UInt64(String(decoding: $0, as: UTF8.self)) }
        #expect(digest == Digest.of(Self.reply(to: request, by: module)), "\(request)")
      }
    }
  }

  /// The reply of this machine, with its kind in front.
  private static func reply(to request: String, by module: Workbench.Module) -> String {
    var player = Player()
    switch player.play(request, from: module.shelf) {
    case .markup(let text): return "markup \(text)"
    case .failure(let text): return "failure \(text)"
    }
  }
}

/// The build that the tests share; it is made once and removed when they end.
///
/// The module `Player` plays the whole catalogue, so every experiment is compiled with it.
private struct Workbench {
  /// One experiment's module.
  struct Module {
    var experiment: String
    var type: String
    var file: URL
    var shelf: OneExperiment
  }

  static let shared = Result { try Workbench() }

  let build: EmbeddedBuild
  /// The modules that are played.
  let modules: [Module]

  private static let folder = FileManager.default.temporaryDirectory
    .appending(path: "embedded-\(UUID().uuidString)", directoryHint: .isDirectory)

  private init() throws {
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: Workbench.folder) }
    let build = try EmbeddedBuild(in: Self.folder)
    self.build = build
    var names = Names()
    Catalogue.visit(&names)
    modules = try names.all.filter { EmbeddedTests.requests[$0.name] != nil }.map { name, type in
      let file = try build.module(type, of: [type])
      return Module(experiment: name, type: type, file: file, shelf: OneExperiment(name: name))
    }
  }

  /// The names of the catalogue's experiments and of their types.
  private struct Names: ExperimentVisitor {
    var all: [(name: String, type: String)] = []

    mutating func visit<Kind: Experiment>(_ kind: Kind.Type) { all.append((Kind.name, "\(kind)")) }
  }
}

/// One experiment of the catalogue, as a module carries it.
struct OneExperiment: Shelf {
  var name: String

  func visit(_ visitor: inout some ExperimentVisitor) {
    var filter = Filter(name: name, visitor: visitor)
    Catalogue.visit(&filter)
    visitor = filter.visitor
  }

  /// Passes one experiment on.
  private struct Filter<Visitor: ExperimentVisitor>: ExperimentVisitor {
    let name: String
    var visitor: Visitor

    mutating func visit<Kind: Experiment>(_ kind: Kind.Type) {
      if Kind.name == name { visitor.visit(kind) }
    }
  }
}
