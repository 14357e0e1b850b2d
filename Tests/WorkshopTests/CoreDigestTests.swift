import Digest
import Foundation
import Testing
import Workshop

@Suite("The digest of the core's sources")
struct CoreDigestTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "covers every file of the four modules that can change a result, how results are written, and nothing else"
  )
  func covers() throws {
    var files: [String] = []
    for module in ["Elementary", "Experiments", "Figures", "Laboratory"] {
      let folder = root.appending(path: "Sources/\(module)")
      files += try FileManager.default.subpathsOfDirectory(
        atPath: folder.path(percentEncoded: false)
      )
      .filter { $0.hasSuffix(".swift") }.map { "Sources/\(module)/\($0)" }
    }
    files.append("Sources/Workshop/TrialCoding.swift")
    var digest = SHA256()
    for file in files.sorted() {
      let content = try Data(contentsOf: root.appending(path: file))
      digest.update("\(file)\n\(content.count)\n".utf8)
      digest.update(content)
    }
    #expect(digest.finished() == coreDigest)
  }
}
