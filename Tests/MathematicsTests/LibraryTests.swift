import Foundation
import Mathematics
import Testing

@Suite("The KaTeX that is installed")
struct LibraryTests {
  /// A copy of the installed KaTeX with `new` in place of `old`.
  private func copy(_ old: String, _ new: String, in folder: TemporaryFolder) throws -> String {
    let place = try #require(
      ProcessInfo.processInfo.environment["FIELDBOOK_KATEX"]
        ?? [
          "/usr/share/javascript/katex/katex.min.js",
          "/opt/homebrew/lib/node_modules/katex/dist/katex.min.js",
          "/usr/local/lib/node_modules/katex/dist/katex.min.js",
        ].first { FileManager.default.fileExists(atPath: $0) })
    let text = String(decoding: try Data(contentsOf: URL(filePath: place)), as: UTF8.self)
    #expect(text.contains(old))
    let url = folder.url.appending(path: "katex.min.js")
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    try Data(text.replacing(old, with: new).utf8).write(to: url)
    return url.path
  }

  @Test("Of the version that was tried there is nothing to say")
  func tried() throws {
    let folder = TemporaryFolder()
    let typesetter = Typesetter(
      katex: try copy("version:\"0.16.4\"", "version:\"0.16.4\"", in: folder))
    #expect(typesetter.warning == nil)
    _ = try typesetter.set([TeX("x")])
    #expect(typesetter.warning == nil)
  }

  @Test("Another version sets formulas, with a warning")
  func other() throws {
    let folder = TemporaryFolder()
    let typesetter = Typesetter(
      katex: try copy("version:\"0.16.4\"", "version:\"0.17.0\"", in: folder))
    let set = try typesetter.set([TeX("x")])
    #expect(try set[TeX("x")]?.get().mathML == "<math><mi>x</mi></math>")
    #expect(
      typesetter.warning
        == "KaTeX 0.17.0 is installed, and formulas were tried with KaTeX 0.16.4: look at them, or "
        + "let FIELDBOOK_KATEX name a 'katex.min.js' of that version")
  }

  @Test("A library without a version is one that was not tried")
  func nameless() throws {
    let folder = TemporaryFolder()
    let typesetter = Typesetter(
      katex: try copy("version:\"0.16.4\"", "edition:\"0.16.4\"", in: folder))
    _ = try typesetter.set([TeX("x")])
    #expect(typesetter.warning?.hasPrefix("a KaTeX that tells no version is installed, ") == true)
  }

  @Test("Where there is none, the message says what helps")
  func missing() throws {
    #expect {
      try Typesetter(katex: "/nowhere/katex.min.js").set([TeX("x")])
    } throws: { error in
      (error as? EngineError)?.message.hasPrefix(
        "formulas need KaTeX, and there is none at '/nowhere/katex.min.js'; ") == true
    }
  }
}
