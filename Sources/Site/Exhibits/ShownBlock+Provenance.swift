import Figures

extension ShownBlock {
  /// How the block's figures and tables were made, for the page at `page`.
  ///
  /// That is what they show in words, their files, the run, and the command that repeats it; for what
  /// no run made, the first two.
  func provenance(from page: SitePath) -> Markup {
    let verb = figures.isEmpty && tables.count == 1 || tables.isEmpty ? "was" : "were"
    let summary =
      result.provenance == nil
      ? "\(numbers.fullLabel) in words and as files" : "How \(numbers.fullLabel) \(verb) made"
    return .element("details", ["class": "provenance"]) { details in
      details += .element("summary", [:], .text(summary)) + .newline
      details += words + data(from: page) + dataTables + (result.provenance.map(run) ?? Markup())
    } + .newline
  }

  private var words: Markup {
    var words = Markup()
    for figure in figures {
      let text = figure.longDescription
      guard !text.isEmpty else { continue }
      let title = figures.count > 1 ? "\(figure.title), in words" : "In words"
      words += .element("p", ["class": "in-words"], Self.term(title) + .text(" " + text)) + .newline
    }
    return words
  }

  private func data(from page: SitePath) -> Markup {
    var tables = numbers.tables[...]
    var links: [Markup] = []
    for exhibit in result.exhibits {
      let number = exhibit.isFigure ? numbers.figure : tables.popFirst()
      let kind = exhibit.isFigure ? "Figure" : "Table"
      let label = "\(kind) \(number.map(String.init) ?? ""), \(exhibit.name)"
      for file in exhibit.isFigure ? [FileKind.csv, .svg] : [.csv] {
        let address = path(of: exhibit.name, as: file).address(from: page)
        let words = "\(label) (\(file.rawValue.uppercased()))"
        links.append(.element("a", ["href": address, "download": ""], .text(words)))
      }
    }
    return .element("p", ["class": "data"], Self.term("Files") + .text(" ") + Self.joined(links))
      + .newline
  }

  /// The figures' data to read on the page, where they are not too many.
  private var dataTables: Markup {
    var all = Markup()
    for figure in figures {
      guard let table = figure.dataTable() else { continue }
      let name = figures.count > 1 ? "\(figure.title), as a table" : "As a table"
      all +=
        .element("details", ["class": "data-table"]) { details in
          details += .element("summary", [:], .text(name)) + .newline
          details += .element(
            "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": name],
            table.html(id: "\(id(of: figure.name)):data"))
        } + .newline
    }
    return all
  }

  private func run(_ source: Provenance) -> Markup {
    var facts = Self.fact("Experiment", .element("code", [:], .text(source.experiment)))
    facts += Self.fact("Trials", .text("\(source.trials)"))
    if !source.seeds.isEmpty { facts += Self.fact("Seeds", .text(Self.ranges(source.seeds))) }
    for parameter in source.parameters {
      let value = Markup.element("code", [:], .text(parameter.value))
      let mark = Markup.element("span", ["class": "default"], .text(" (default)"))
      facts += Self.fact(parameter.name, parameter.isDefault ? value + mark : value)
    }
    return .element("dl", [:], .newline + facts) + .newline
      + .element("p", [:], Self.term("Run it again")) + .newline
      + .element("pre", ["tabindex": "0"], .element("code", [:], .text(source.command)))
      + .newline
  }

  private static func term(_ words: String) -> Markup {
    .element("span", ["class": "term"], .text(words))
  }

  private static func fact(_ name: String, _ value: Markup) -> Markup {
    .element("div", [:], .element("dt", [:], .text(name)) + .element("dd", [:], value)) + .newline
  }

  private static func joined(_ links: [Markup]) -> Markup {
    var all = Markup()
    for (index, link) in links.enumerated() {
      if index > 0 { all += .text(" · ") }
      all += link
    }
    return all
  }

  /// Seeds in few characters: `0–4, 7`.
  static func ranges(_ seeds: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for seed in seeds {
      if let last = runs.last, seed == last.upperBound &+ 1 {
        runs[runs.count - 1] = last.lowerBound...seed
      } else {
        runs.append(seed...seed)
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: "\(run.lowerBound)"
      case 2: "\(run.lowerBound), \(run.upperBound)"
      default: "\(run.lowerBound)–\(run.upperBound)"
      }
    }.joined(separator: ", ")
  }
}
