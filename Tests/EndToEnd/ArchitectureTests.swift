import Foundation
import Testing

@Suite("The architecture")
struct ArchitectureTests {
  /// Which of our own modules each module may import; every other import of them is an error, also
  /// of one that would come along through another.
  private static let arrows: [String: Set<String>] = [
    "Elementary": [], "Figures": ["Elementary"], "Laboratory": ["Elementary"],
    "Experiments": ["Elementary", "Figures", "Laboratory"], "Player": ["Experiments", "Figures"],
    "Gallery": ["Figures"], "SampleSources": [], "Notes": ["CMarkGFM"], "Digest": [],
    "CoreDigest": ["Digest"], "Claims": ["Experiments", "Figures", "Notes"],
    "Mathematics": ["CDuktape", "Digest"], "Highlighting": [],
    "Workshop": ["Digest", "Experiments", "Figures", "Notes"],
    "Site": ["Digest", "Figures", "Highlighting", "Mathematics", "Notes"],
    "Building": [
      "Claims", "Digest", "Experiments", "Figures", "Gallery", "Mathematics", "Notes", "Site",
      "Workshop",
    ],
    "Preview": [],
    "fieldbook": [
      "Building", "Claims", "Digest", "Experiments", "Figures", "Notes", "Preview", "Site",
      "Workshop",
    ],
  ]

  /// The modules that also run in the browser, and so import nothing of the system.
  private static let core: Set = ["Elementary", "Figures", "Laboratory", "Experiments", "Player"]

  @Test("Each module imports what its arrows allow, and the core nothing of the system")
  func imports() throws {
    let sources = Repository.root.appending(path: "Sources")
    let ours = Set(Self.arrows.keys).union(["CDuktape", "CMarkGFM"])
    var seen: Set<String> = []
    for (path, content) in try contents(of: sources) where path.hasSuffix(".swift") {
      let module = String(path.prefix { $0 != "/" })
      let allowed = try #require(Self.arrows[module], "\(module) has no arrows")
      seen.insert(module)
      let imports = String(decoding: content, as: UTF8.self)
        .matches(of: #/(?m)^(?:public |package |internal |@preconcurrency )*import (\w+)/#)
        .map { String($0.output.1) }
      for name in imports {
        if ours.contains(name) { #expect(allowed.contains(name), "\(path) imports \(name)") }
        if Self.core.contains(module) { #expect(ours.contains(name), "\(path) imports \(name)") }
      }
    }
    #expect(seen == Set(Self.arrows.keys))
  }
}
