import Foundation
import Testing

@testable import Preview

/// A folder that is removed when the test is over.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/preview-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    let folder = (at(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // In place: the tests decide when a file is saved by rename.
    let file = try #require(fopen(at(name), "w"))
    fputs(text, file)
    fclose(file)
  }

  func move(_ name: String, _ other: String) { #expect(rename(at(name), at(other)) == 0) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: at(name)) }
}

/// Collects what comes, for those who wait for it.
actor Collector<Element: Sendable> {
  private(set) var elements: [Element] = []

  func add(_ element: Element) { elements.append(element) }

  /// What has come once nothing more has come for `stillness`, or after ten seconds.
  func settled(_ stillness: Duration = .milliseconds(500), atLeast count: Int = 0) async throws
    -> [Element]
  {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(10)
    var (seen, since) = (elements.count, clock.now)
    while clock.now < end, elements.count < count || clock.now - since < stillness {
      try await Task.sleep(for: .milliseconds(10))
      if elements.count != seen { (seen, since) = (elements.count, clock.now) }
    }
    return elements
  }
}
