import Site
import Testing

/// What holds on every page, whatever the notes say.
@Suite("Laws of every page")
struct LawTests {
  static let site = pages(of: SampleCourse.edition)
  static let htmlFiles = site.files.filter { $0.path.hasSuffix(".html") }
  /// All pages but the one for addresses that lead nowhere, which stands for itself.
  static let paths = htmlFiles.map(\.path).filter { $0 != "404.html" }

  private static let tags = Dictionary(
    uniqueKeysWithValues: paths.map { ($0, Tags(text(of: $0, in: site.files))) })

  private func tags(_ path: String) -> Tags { Self.tags[path] ?? Tags("<missing>") }

  @Test("The sample has pages and nothing is wrong with it")
  func sample() {
    #expect(Self.site.diagnostics == [])
    #expect(
      Self.site.files.map(\.path) == [
        "404.html", "appendix/notation.html", "contents.html",
        "data/lesson-1/fig-loss-distance.csv", "data/lesson-1/fig-loss-distance.svg",
        "data/lesson-1/fig-loss-loss.csv", "data/lesson-1/fig-loss-loss.svg",
        "data/lesson-1/fig-loss-summary.csv", "data/lesson-1/fig-paths-paths.csv",
        "data/lesson-1/fig-paths-paths.svg", "data/lesson-1/tab-rates-rates.csv",
        "data/lesson-2/fig-diagram-diagram.csv", "data/lesson-2/fig-diagram-diagram.svg",
        "favicon.svg", "feed.xml", "index.html", "lesson-1.html", "lesson-2.html",
        "mathematics.woff2", "page.js",
        "robots.txt", "search/index.js", "search/text/appendix/notation.js",
        "search/text/index.js", "search/text/lesson-1.js", "search/text/lesson-2.js",
        "site.webmanifest", "sitemap.xml", "style.css", "theme.js",
      ])
  }

  @Test("Every tag is closed, in order", arguments: paths)
  func wellFormed(path: String) {
    #expect(tags(path).faults == [])
    #expect(tags(path).tags.count > 20)
  }

  @Test("Ids are unique, hold no space, and all that refers to them finds them", arguments: paths)
  func ids(path: String) {
    let tags = tags(path).tags
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
    for tag in tags {
      for name in ["aria-labelledby", "aria-describedby"] {
        for id in tag[name]?.split(separator: " ") ?? [] { #expect(ids.contains(String(id))) }
      }
    }
  }

  @Test("Links are relative and lead to files and anchors that are there", arguments: paths)
  func links(path: String) {
    let folder = path.split(separator: "/").dropLast()
    for tag in tags(path).tags {
      guard let address = tag["href"] ?? tag["src"], tag["rel"] != "canonical",
        !address.contains(":") || address.hasPrefix("#"), !address.hasPrefix("data:")
      else { continue }
      #expect(!address.hasPrefix("/"))
      let parts = address.split(separator: "#", omittingEmptySubsequences: false)
      var target = folder
      for part in parts[0].split(separator: "/") {
        if part == ".." { target.removeLast() } else { target.append(part) }
      }
      let file = parts[0].isEmpty ? path : target.joined(separator: "/")
      #expect(Self.site.files.contains { $0.path == file }, "\(address) on \(path)")
      if parts.count > 1 {
        let ids = tags(file).tags.compactMap { $0["id"] }
        #expect(ids.contains(String(parts[1])), "\(address) on \(path)")
      }
    }
  }

  @Test(
    "The security policy holds: no script, no style and no event handler stands in a page",
    arguments: paths)
  func policy(path: String) throws {
    let tags = tags(path).tags
    let policy = try #require(
      tags.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"])
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe"))
    for tag in tags {
      #expect(tag.name != "style")
      #expect(
        tag.name != "script" || tag["src"] != nil || tag["type"] == "application/ld+json")
      #expect(tag.attributes.allSatisfy { $0.name != "style" && !$0.name.hasPrefix("on") })
      #expect(!(tag["src"] ?? "").hasPrefix("http"))
    }
  }

  @Test("A page says its language, its title and how to skip to the text", arguments: paths)
  func shell(path: String) {
    let tags = tags(path).tags
    #expect(tags.first?.name == "html")
    #expect(tags.first?["lang"] == "en")
    #expect(tags.filter { $0.name == "h1" }.count == 1)
    #expect(tags.filter { $0.name == "main" }.count == 1)
    #expect(tags.first { $0.name == "a" }?["href"] == "#page:main")
    let headings = tags.compactMap { tag in
      tag.name.wholeMatch(of: #/h([1-6])/#).flatMap { Int($0.output.1) }
    }
    #expect(zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test("What can scroll can be reached from the keyboard", arguments: paths)
  func scrolling(path: String) {
    for tag in tags(path).tags where tag.name == "pre" || tag["class"] == "scroll" {
      #expect(tag["tabindex"] == "0")
    }
  }

  @Test("The same edition gives the same bytes")
  func deterministic() {
    // Dictionaries are in another order in each instance; nothing may come from it.
    for _ in 0..<5 {
      var edition = SampleCourse.edition
      let results = edition.results.shuffled()
      edition.results = [:]
      for (key, result) in results { edition.results[key] = result }
      let again = pages(of: edition)
      #expect(again.files == Self.site.files)
      #expect(again.diagnostics == Self.site.diagnostics)
    }
  }
}
