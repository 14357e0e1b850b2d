import Figures
import Gallery
import Testing

extension Samples {
  /// The figure with this name.
  static func named(_ name: String) throws -> Figure {
    try #require(all.first { $0.name == name })
  }
}

@Suite("The gallery")
struct GalleryTests {
  @Test("Every sample has words and its own source, as it stands in the file")
  func sources() {
    #expect(Set(Samples.names).count == Samples.names.count)
    for chapter in Samples.chapters {
      #expect(!chapter.title.isEmpty && !chapter.samples.isEmpty)
      for sample in chapter.samples {
        let name = sample.figure.name
        #expect(sample.words.hasSuffix("."), "\(name)")
        #expect(sample.source.hasPrefix("Figure("), "\(name)")
        #expect(sample.source.contains("\"\(name)\""), "\(name)")
        #expect(isBalanced(sample.source), "\(name)")
      }
    }
  }

  @Test("The samples' data are shown as they stand")
  func data() {
    #expect(Samples.dataSource.hasPrefix("extension Samples {\n"))
    #expect(Samples.dataSource.hasSuffix("\n}"))
    #expect(isBalanced(Samples.dataSource))
  }

  @Test("Every kind of mark has a sample")
  func marks() {
    var seen: Set<String> = []
    for mark in Samples.all.flatMap(\.plots).flatMap(\.marks) { seen.insert(kind(of: mark)) }
    #expect(
      seen.isSuperset(of: [
        "line", "dots", "area", "bars", "whiskers", "contour", "bands", "arrows", "heatMap",
        "rule", "text",
      ]))
  }

  private func kind(of mark: Mark) -> String {
    Mirror(reflecting: mark).children.first?.label ?? "\(mark)"
  }

  private func isBalanced(_ source: String) -> Bool {
    for (opening, closing) in [("(", ")"), ("[", "]"), ("{", "}")] {
      guard
        source.count(where: { "\($0)" == opening }) == source.count(where: { "\($0)" == closing })
      else { return false }
    }
    return true
  }
}
