import Foundation
import Testing

@Suite("The published site")
struct DeterminismTests {
  @Test("is what its notes give, from an empty cache, on any number of threads", arguments: [1, 2])
  func reproducible(jobs: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let transcript = try run(
      Repository.tool,
      [
        "build", "notes", "--output", folder.appending(path: "site").path(percentEncoded: false),
        "--cache", folder.appending(path: "cache").path(percentEncoded: false), "--jobs", "\(jobs)",
      ], in: Repository.root)
    try #require(transcript.status == 0, "\(transcript.errors)")
    let built = try contents(of: folder.appending(path: "site"))
    let committed = try contents(of: Repository.root.appending(path: "site"))
    #expect(built.keys.sorted() == committed.keys.sorted())
    for (path, content) in built.sorted(by: { $0.key < $1.key }) {
      #expect(content == committed[path], "\(path) differs")
    }
  }
}
