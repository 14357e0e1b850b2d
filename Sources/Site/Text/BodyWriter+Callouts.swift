import Figures
import Notes

extension BodyWriter {
  /// Writes a callout: an alert or an exercise as a box with its name, a solution folded.
  mutating func write(_ callout: Callout) {
    switch callout.kind {
    case .note, .tip, .important, .warning, .caution:
      let name = callout.kind.rawValue
      body += .start("div", ["class": "callout \(name)", "role": "note"]) + .newline
      body += Self.calloutTitle(.text(name.prefix(1).uppercased() + name.dropFirst()))
      plan(callout.blocks.map { .block($0) } + [.markup(.trusted("</div>\n"))])
    case .exercise:
      let number = scope.links.page.numbering.exercises[callout.place] ?? 0
      let name = Markup.text("Exercise \(number)")
      body += .start(
        "section",
        [
          "class": "callout exercise", "id": callout.anchor(number), "aria-label": name.source,
        ])
      body += .newline + Self.calloutTitle(name)
      plan(callout.blocks.map { .block($0) } + [.markup(.trusted("</section>\n"))])
    case .solution:
      let number = scope.links.page.numbering.exercises[callout.place]
      let name = "Solution\(number.map { " to Exercise \($0)" } ?? "")"
      guard !callout.blocks.isEmpty else { return writeWithheld(name) }
      body += .start("details", ["class": "solution"])
      body += .element("summary", [:], .text(name)) + .newline
      plan(callout.blocks.map { .block($0) } + [.markup(.trusted("</details>\n"))])
    }
  }

  private mutating func writeWithheld(_ name: String) {
    let day = scope.note.frontMatter.solutions.map { scope.words($0) }
    let words = day.map { "is given from \($0)" } ?? "is not given in this edition"
    body += .element("p", ["class": "withheld"], .text("\(name) \(words).")) + .newline
  }

  private static func calloutTitle(_ name: Markup) -> Markup {
    .element("p", ["class": "callout-title"], name) + .newline
  }
}

extension Callout {
  /// Where links to the exercise `number` lead: its author's id, or one that no author can give.
  func anchor(_ number: Int) -> String { id?.value ?? "exercise:\(number)" }
}
