import Figures
import Foundation
import Gallery
import Testing

@Suite("Heat maps")
struct HeatMapTests {
  private func figure(_ grid: Grid, domain: ClosedRange<Double> = 0...1) -> Figure {
    Figure(
      "heat", title: "Heat",
      plots: [Plot(x: Axis(), y: Axis(), aspect: 1, marks: [.heatMap(grid, domain: domain)])])
  }

  /// The cells' opacity as the drawing's paths or image paint them, row by row.
  private func painted(_ drawing: Element, columns: Int, rows: Int) throws -> [Double] {
    var cells = Array(repeating: 0.0, count: columns * rows)
    let heat = try #require(drawing.elements("g", class: "heat").first)
    if let address = heat.elements("image").first?["href"] {
      return try Self.decode(address, columns: columns, rows: rows)
    }
    for path in heat.elements("path") {
      let opacity = path["stroke-opacity"].flatMap { Double("0" + $0) ?? Double($0) } ?? 1
      let corners = try PathTrace(try #require(path["d"])).corners
      for (start, end) in zip(corners, corners.dropFirst()) where !end.isStart {
        for row in Int(start.y)...Int(max(start.y, end.y - 1).rounded(.down)) {
          for column in Int(start.x)...Int(max(start.x, end.x - 1).rounded(.down)) {
            #expect(cells[row * columns + column] == 0, "cell painted twice")
            cells[row * columns + column] = opacity
          }
        }
      }
    }
    return cells
  }

  /// Reads an uncompressed PNG with a palette of greys.
  private static func decode(_ address: String, columns: Int, rows: Int) throws -> [Double] {
    let prefix = "data:image/png;q=?;base64,"
    try #require(address.hasPrefix(prefix))
    let file = [UInt8](try #require(Data(base64Encoded: String(address.dropFirst(prefix.count)))))
    try #require(Array(file.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    func word(_ place: Int) -> Int { file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    var chunks: [String: [UInt8]] = [:]
    var place = 8
    while place < file.count {
      let name = String(decoding: file[place + 4..<place + 8], as: UTF8.self)
      chunks[name] = Array(file[place + 8..<place + 8 + word(place)])
      place += 12 + word(place)
    }
    let header = try #require(chunks["IHDR"])
    let size = header[0..<8].map(Int.init)
    #expect(size == [0, 0, 0, columns, 0, 0, rows / 256, rows % 256])
    let bits = Int(header[8])
    #expect(header[9] == 3)
    let palette = try #require(chunks["PLTE"])
    let stream = try #require(chunks["IDAT"])
    var lines: [UInt8] = []
    var start = 2
    var isLast = false
    while !isLast {
      isLast = stream[start] == 1
      let length = Int(stream[start + 1]) | Int(stream[start + 2]) << 8
      #expect(length ^ 0xFFFF == Int(stream[start + 3]) | Int(stream[start + 4]) << 8)
      lines += stream[start + 5..<start + 5 + length]
      start += 5 + length
    }
    #expect(start + 4 == stream.count)
    let stride = 1 + (columns * bits + 7) / 8
    return (0..<columns * rows).map { index in
      let bit = index % columns * bits
      let byte = lines[index / columns * stride + 1 + bit / 8]
      let level = Int(byte) >> (8 - bits - bit % 8) & (1 << bits - 1)
      return Double(palette[3 * level]) / 255
    }
  }

  @Test(
    "Runs paint every cell once, in its shade",
    arguments: [
      (1, 1, 2), (7, 3, 2), (3, 9, 15), (30, 20, 15),
    ])
  func runs(columns: Int, rows: Int, levels: Int) throws {
    try expectRuns(noise(columns: columns, rows: rows, levels: levels))
  }

  @Test("Runs paint automata", arguments: [90, 110, 30])
  func automata(rule: Int) throws {
    try expectRuns(Samples.automaton(rule, width: 64, steps: 40))
  }

  private func expectRuns(_ grid: Grid) throws {
    let drawing = try parse(figure(grid).svg(id: "f").source)
    #expect(drawing.elements("image").isEmpty)
    let cells = try painted(drawing, columns: grid.columns, rows: grid.rows)
    #expect(zip(cells, grid.values).allSatisfy { abs($0 - $1) < 0.001 })
  }

  @Test(
    "Noise becomes an image with the same cells",
    arguments: [
      (200, 200, 2), (90, 80, 15), (253, 300, 15),
    ])
  func image(columns: Int, rows: Int, levels: Int) throws {
    let grid = noise(columns: columns, rows: rows, levels: levels)
    let drawing = try parse(figure(grid).svg(id: "f").source)
    #expect(drawing.elements("image").count == 1)
    let cells = try painted(drawing, columns: columns, rows: rows)
    #expect(zip(cells, grid.values).allSatisfy { abs($0 - $1) < 0.004 })
  }

  @Test(
    "A binary diagram of 200 by 200 cells stays under 40 KB",
    arguments: [18, 30, 45, 54, 73, 90, 105, 106, 110, 150, 184])
  func size(rule: Int) {
    let source = figure(Samples.automaton(rule, width: 200, steps: 200)).svg(id: "f").source
    #expect(source.utf8.count < 40_000)
  }

  @Test("A smooth field of 200 by 200 cells in colours stays under 40 KB")
  func colourSize() {
    let grid = Samples.cells(columns: 200, rows: 200, x: -2...2, y: -1...3) { x, y in
      (1 - x) * (1 - x) + 5 * (y - x * x) * (y - x * x)
    }
    let plot = Plot(
      x: Axis("x"), y: Axis("y"), colours: ColourScale(.sequential, label: "Loss"), aspect: 1,
      marks: [.heatMap(grid, domain: 0...60)])
    #expect(Figure("f", title: "F", plots: [plot]).svg(id: "f").source.utf8.count < 40_000)
  }

  @Test(
    "Noise of 200 by 200 cells stays under 40 KB, whatever its colours", arguments: [2, 3, 15],
    [ColourScale.Kind.ink, .sequential, .diverging])
  func noiseSize(levels: Int, kind: ColourScale.Kind) {
    let grid = noise(columns: 200, rows: 200, levels: levels)
    let plot = Plot(
      x: Axis("Cell"), y: Axis("Step"), colours: ColourScale(kind, label: "State"), aspect: 1,
      marks: [.heatMap(grid, domain: 0...1, isFlipped: true)])
    #expect(Figure("f", title: "F", plots: [plot]).svg(id: "f").source.utf8.count < 40_000)
  }

  @Test("Images of binary digits show every cell in its shade", arguments: [2, 3, 7, 15])
  func planes(levels: Int) throws {
    let (columns, rows) = (101, 90)
    var grid = noise(columns: columns, rows: rows, levels: levels)
    if levels > 2 { grid.values[5] = .nan }
    let plot = Plot(
      x: Axis(), y: Axis(), colours: ColourScale(.sequential), aspect: 1,
      marks: [.heatMap(grid, domain: 0...1)])
    let svgs = try parse(Figure("f", title: "F", plots: [plot]).svg(id: "f").source).elements("svg")
    var images: [String: [Double]] = [:]
    for image in svgs[0].elements("image") {
      images[try #require(image["id"])] = try Self.decode(
        try #require(image["href"]), columns: columns, rows: rows)
    }
    for svg in svgs {
      // What lets a cell through, by the mask's id.
      var masks: [String: [Double]] = [:]
      for mask in svg.elements("mask") {
        let content = try #require(mask.children.first)
        let image =
          content.name == "use" ? content["href"].map { String($0.dropFirst()) } : content["id"]
        masks["url(#\(try #require(mask["id"])))"] = images[image ?? ""]
      }
      func shown(_ element: Element, _ cell: Int) -> String? {
        if let mask = element["mask"], (masks[mask]?[cell] ?? 0) < 0.5 { return nil }
        if element.name == "rect" { return element["class"] }
        return element.children.filter { $0.name != "mask" }.compactMap { shown($0, cell) }.last
      }
      let heat = try #require(svg.elements("g", class: "heat").first)
      for (cell, value) in grid.values.enumerated() {
        #expect(shown(heat, cell) == (value.isNaN ? nil : "q\(Int((value * 14).rounded()))"))
      }
    }
  }

  @Test("What a copy shows is coloured by rules that name nothing around it")
  func copies() throws {
    // What a `use` element shows is a tree of its own: selectors do not see what stands around it.
    for letter in ["q", "d"] {
      for number in 0...14 {
        let rule = try Regex(
          "[}\\n]\\.\(letter)\(number)\\{color:var\\(--fig-\(letter)\(number)\\)\\}")
        #expect(FigureStyle.css.contains(rule))
      }
    }
    #expect(FigureStyle.css.contains("\n.runs path{fill:none;stroke:currentColor}"))
    for name in ["space-time", "shades", "heat-map"] {
      let svgs = try parse(Samples.named(name).svg(id: "f").source).elements("svg")
      for use in svgs[1].elements("use") {
        let shared = svgs[0].all.first { $0["id"] == use["href"].map { String($0.dropFirst()) } }
        #expect(shared?.classes == ["runs"])
      }
    }
  }

  @Test("Every cell has the shade of its value")
  func colours() throws {
    var grid = noise(columns: 40, rows: 30, levels: 15)
    grid.values[7] = .nan
    let plot = Plot(
      x: Axis(), y: Axis(), colours: ColourScale(.diverging), aspect: 1,
      marks: [.heatMap(grid, domain: 0...1)])
    let drawing = try parse(Figure("f", title: "F", plots: [plot]).svg(id: "f").source)
    var found = Array(repeating: -1, count: 1200)
    for path in try #require(drawing.elements("g", class: "heat").first).elements("path") {
      let shade = try #require(path.classes.first.flatMap { Int($0.dropFirst()) })
      let corners = try PathTrace(try #require(path["d"])).corners
      for (start, end) in zip(corners, corners.dropFirst()) where !end.isStart {
        let isLevel = start.y == end.y
        let length = Int(isLevel ? end.x - start.x : end.y - start.y)
        for step in 0..<length {
          let index =
            isLevel
            ? Int(start.y) * 40 + Int(start.x) + step
            : (Int(start.y) + step) * 40 + Int(start.x)
          #expect(found[index] == -1, "cell painted twice")
          found[index] = shade
        }
      }
    }
    #expect(found[7] == -1)
    for (index, value) in grid.values.enumerated() where index != 7 {
      #expect(found[index] == Int((value * 14).rounded()))
    }
  }

  @Test("The narrow drawing refers to the wide one's cells")
  func sharing() throws {
    let svgs = try parse(Samples.noise.svg(id: "f").source).elements("svg")
    let use = try #require(svgs[1].elements("use").first)
    let target = try #require(use["href"]).dropFirst()
    #expect(svgs[0].all.contains { $0["id"] == String(target) })
    #expect(svgs[1].elements("image").isEmpty)
  }

  @Test("What is not finite stays blank, what lies outside the domain takes its nearest end")
  func outside() throws {
    let values = [.nan, .infinity, -3, 0, 0.5, 1, 7, -.infinity]
    let grid = Grid(columns: 8, rows: 1, x: 0...8, y: 0...1, values: values)
    let drawing = try parse(figure(grid).svg(id: "f").source)
    #expect(try painted(drawing, columns: 8, rows: 1) == [0, 0, 0, 0, 0.5, 1, 1, 0])
  }

  @Test("On a log axis cells stand where the axis puts their edges")
  func logAxis() throws {
    let grid = Grid(columns: 2, rows: 1, x: 1...100, y: 0...1, values: [1, 0])
    let plot = Plot(
      x: Axis("x", scale: .log), y: Axis("y"), aspect: 1, marks: [.heatMap(grid, domain: 0...1)])
    let drawing = try parse(Figure("f", title: "F", plots: [plot]).svgDocument().source)
    let corners = try PathTrace(
      try #require(drawing.elements("path", class: "cells").first?["d"])
    ).corners
    let frame = try #require(drawing.elements("clipPath").first?.children.first)
    let width = try #require(frame["width"].flatMap(Double.init)) - 2
    let left = try #require(corners.map(\.x).min())
    let right = try #require(corners.map(\.x).max())
    // log10(50.5) / 2 of the way.
    #expect(abs((right - left) / width - 0.851646) < 0.001)
  }
}

private func noise(columns: Int, rows: Int, levels: Int) -> Grid {
  var state: UInt64 = 99
  let values = (0..<columns * rows).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double((state >> 33) % UInt64(levels)) / Double(levels - 1)
  }
  return Grid(
    columns: columns, rows: rows, x: 0...Double(columns), y: 0...Double(rows), values: values)
}
