import Figures
import Foundation
import Gallery
import Testing

/// The pictures in `Pictures`, to be looked at by people and compared by machines.
///
/// Run with `FIELDBOOK_RECORD=1` to record them anew; a recording run fails, so that none passes for a
/// test. A drawing that has changed is written beside the recorded one as `…-changed.svg`.
@Suite("Pictures")
struct PictureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pictures")
  private static let isRecording = ProcessInfo.processInfo.environment["FIELDBOOK_RECORD"] == "1"

  @Test("Wide", arguments: Samples.names)
  func wide(name: String) throws {
    try expectPicture(Samples.named(name).svgDocument(.wide).source, named: name)
  }

  @Test("Narrow", arguments: Samples.names)
  func narrow(name: String) throws {
    try expectPicture(Samples.named(name).svgDocument(.narrow).source, named: name + "-narrow")
  }

  @Test("Every recorded picture belongs to a test")
  func noStrays() throws {
    let known = Samples.names.flatMap { ["\($0).svg", "\($0)-narrow.svg"] }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".svg") && !$0.hasSuffix("-changed.svg") }
    #expect(Set(files) == Set(known))
  }

  private func expectPicture(_ source: String, named name: String) throws {
    let file = Self.folder.appending(path: "\(name).svg")
    let changed = Self.folder.appending(path: "\(name)-changed.svg")
    if Self.isRecording {
      try source.write(to: file, atomically: true, encoding: .utf8)
      try? FileManager.default.removeItem(at: changed)
      Issue.record("recorded \(name).svg; look at it, then run the tests without FIELDBOOK_RECORD")
      return
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if recorded == source {
      try? FileManager.default.removeItem(at: changed)
    } else {
      try source.write(to: changed, atomically: true, encoding: .utf8)
    }
    #expect(
      recorded == source, "\(name).svg has changed; look at \(name)-changed.svg beside it")
  }
}
