import Foundation
import Mathematics
import Testing

@Suite("What a typesetter remembers", .serialized)
struct MemoryTests {
  private let formulas = [TeX("x^2"), TeX(#"\sqrt 2"#), TeX(#"\wrong"#)]

  @Test("A second typesetter finds everything on disk, faults included, and starts no engine")
  func disk() throws {
    let folder = TemporaryFolder()
    let first = Typesetter(cache: folder.url)
    let results = try first.set(formulas)
    #expect(first.enginesStarted == 1)
    #expect(try first.set(formulas) == results)
    #expect(first.enginesStarted == 1)
    let second = Typesetter(cache: folder.url)
    #expect(try second.set(formulas) == results)
    #expect(second.enginesStarted == 0)
  }

  @Test("Another macro, style or formula is asked anew")
  func keys() throws {
    let folder = TemporaryFolder()
    _ = try Typesetter(cache: folder.url).set([TeX(#"\R"#)], macros: [#"\R"#: "a"])
    for (tex, isDisplay, macro) in [
      (#"\R"#, false, "b"), (#"\R"#, true, "a"), (#"\R "#, false, "a"),
    ] {
      let later = Typesetter(cache: folder.url)
      _ = try later.set([TeX(tex, isDisplay: isDisplay)], macros: [#"\R"#: macro])
      #expect(later.enginesStarted == 1)
    }
  }

  @Test("A damaged, cut or empty entry is a miss, and mended")
  func damage() throws {
    let folder = TemporaryFolder()
    let results = try Typesetter(cache: folder.url).set(formulas)
    let files = try #require(FileManager.default.enumerator(atPath: folder.url.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
    #expect(files.count == 3)
    for (number, file) in files.enumerated() {
      let url = folder.url.appending(path: file)
      var data = try Data(contentsOf: url)
      switch number {
      case 0: data[data.count - 3] ^= 1
      case 1: data = data.dropLast(5)
      default: data = Data()
      }
      try data.write(to: url)
    }
    let later = Typesetter(cache: folder.url)
    #expect(try later.set(formulas) == results)
    #expect(later.enginesStarted == 1)
    let last = Typesetter(cache: folder.url)
    #expect(try last.set(formulas) == results)
    #expect(last.enginesStarted == 0)
  }

  @Test("A cache that cannot be written loses no formula")
  func unwritable() throws {
    let nowhere = Typesetter(cache: URL(filePath: "/dev/null/cache"))
    let results = try nowhere.set([TeX("x")])
    #expect(try results[TeX("x")]?.get().mathML == "<math><mi>x</mi></math>")
  }

  @Test("Formulas are set alike whatever came before them, and from any thread")
  func order() async throws {
    let alone = try Typesetter().set([TeX(#"\sqrt 2"#)])
    let after = Typesetter()
    _ = try after.set([TeX(#"\gdef\sqrt{x}\sqrt"#), TeX(#"\def\a{\a\a}\a"#)])
    #expect(try after.set([TeX(#"\sqrt 2"#)]) == alone)
    await withTaskGroup { group in
      for number in 0..<20 {
        group.addTask {
          let tex = TeX("x_{\(number % 5)}")
          guard case .success? = try? typesetter.set([tex])[tex] else { return false }
          return true
        }
      }
      for await isAlike in group { #expect(isAlike) }
    }
  }
}
