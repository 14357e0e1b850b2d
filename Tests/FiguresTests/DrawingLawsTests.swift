import Figures
import Gallery
import Testing

@Suite("Every drawing")
struct DrawingLawsTests {
  private func drawings(_ figure: Figure) throws -> [Element] {
    let drawings = try parse(figure.svg(id: "fig-1").source).elements("svg")
    try #require(drawings.count == 2)
    return drawings
  }

  @Test("is well-formed, once for wide and once for narrow pages", arguments: Samples.names)
  func wellFormed(name: String) throws {
    let figure = try Samples.named(name)
    let box = try parse(figure.svg(id: "fig-1").source)
    #expect(box.name == "div" && box.classes == ["fig"])
    #expect(try drawings(figure).map(\.classes) == [["fig-wide"], ["fig-narrow"]])
  }

  @Test("is an image with title and description", arguments: Samples.names)
  func hasAlternative(name: String) throws {
    let figure = try Samples.named(name)
    let described = try parse(figure.svg(id: "f", description: "As <told>.").source)
    for (svg, letter) in zip(described.elements("svg"), ["w", "n"]) {
      #expect(svg["role"] == "img")
      #expect(svg["aria-labelledby"] == "f-\(letter)-title f-\(letter)-desc")
      let title = try #require(svg.children.first)
      let description = try #require(svg.children.dropFirst().first)
      #expect(title.name == "title" && title["id"] == "f-\(letter)-title")
      #expect(title.text == figure.title)
      #expect(description.name == "desc" && description["id"] == "f-\(letter)-desc")
      #expect(description.text == "As <told>.")
    }
  }

  @Test("falls back to the summary, then to the long description")
  func describesItself() throws {
    let lines = try parse(Samples.lines.svg(id: "f").source)
    #expect(lines.elements("desc").map(\.text) == ["Both losses fall.", "Both losses fall."])
    let dots = try parse(Samples.dots.svg(id: "f").source)
    #expect(dots.elements("desc").first?.text == Samples.dots.longDescription)
  }

  @Test("has unique ids with its prefix, and refers to none but them", arguments: Samples.names)
  func uniqueIDs(name: String) throws {
    let figure = try Samples.named(name)
    let box = try parse(figure.svg(id: "fig-1").source)
    let ids = box.all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("fig-1-") })
    for element in box.all {
      for (name, value) in element.attributes {
        for match in value.matches(of: /url\(#([^)]*)\)/) { #expect(ids.contains(String(match.1))) }
        if name == "href", value.hasPrefix("#") { #expect(ids.contains(String(value.dropFirst()))) }
      }
    }
  }

  @Test("holds no broken number and no inline style", arguments: Samples.names)
  func noBrokenNumbers(name: String) throws {
    let figure = try Samples.named(name)
    for element in try parse(figure.svg(id: "f").source).all {
      #expect(element["style"] == nil)
      for (name, value) in element.attributes where name != "href" && name != "aria-labelledby" {
        #expect(!value.contains("nan") && !value.contains("inf") && !value.contains("e+"))
      }
      for name in ["x", "y", "width", "height"] {
        guard let value = element[name] else { continue }
        #expect(value.wholeMatch(of: /-?(\d+(\.\d)?|\.\d)/) != nil, "\(name)=\(value)")
      }
    }
  }

  @Test("stays within its view box", arguments: Samples.names)
  func withinViewBox(name: String) throws {
    let figure = try Samples.named(name)
    for svg in try drawings(figure) {
      let size = (svg["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
      try #require(size.count == 4)
      for path in svg.elements("path") where path["stroke-opacity"] == nil {
        guard path["class"] != nil, let data = path["d"] else { continue }
        for corner in try PathTrace(data).corners {
          #expect((0...size[2]).contains(corner.x), "\(figure.name): x \(corner.x)")
          #expect((0...size[3]).contains(corner.y), "\(figure.name): y \(corner.y)")
        }
      }
      try expectWordsInside(svg, figure.name)
    }
  }

  @Test("lets no words overlap", arguments: Samples.names)
  func noOverlap(name: String) throws {
    let figure = try Samples.named(name)
    for svg in try drawings(figure) { expectWordsApart(svg, figure.name) }
  }

  @Test("uses no class that the style sheet does not know", arguments: Samples.names)
  func knownClasses(name: String) throws {
    let figure = try Samples.named(name)
    for element in try parse(figure.svg(id: "f").source).all {
      for name in element.classes where name != "legend" {
        let isKnown = FigureStyle.css.contains(try Regex("\\.\(name)(?![\\w-])"))
        #expect(isKnown, "class \(name)")
      }
    }
  }

  @Test("is the same every time", arguments: Samples.names)
  func reproducible(name: String) throws {
    let figure = try Samples.named(name)
    #expect(figure.svg(id: "f") == figure.svg(id: "f"))
  }
}
