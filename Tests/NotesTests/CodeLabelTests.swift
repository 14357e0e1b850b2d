import Notes
import Testing

@Suite("What stands after a code block's fence")
struct CodeLabelTests {
  @Test("Language, title and lines, in any order after the language")
  func reads() {
    let label = CodeLabel(#"swift {3,5-7} title="Sources/My Loss.swift""#)
    #expect(label.language == "swift")
    #expect(label.title == "Sources/My Loss.swift")
    #expect(label.lines == [3...3, 5...7])
    #expect((1...8).filter(label.marks) == [3, 5, 6, 7])
    #expect(CodeLabel("c title='a' {1}").lines == [1...1])
    #expect(CodeLabel("c title=a.c {1}").title == "a.c")
    #expect(CodeLabel("swift{2}") == CodeLabel("swift {2}"))
    #expect(CodeLabel("{2}").language == nil)
    #expect(CodeLabel("").language == nil)
  }

  @Test("What other programs write there is left to them")
  func others() {
    for info in [
      "{.python .numberLines}", "{r}", "python linenums=\"1\"", "rust,ignore",
      "js {highlight: [1]}",
      "c++", "mermaid", "{{x}}", "diff-js {}",
    ] {
      let label = CodeLabel(info)
      #expect(label.faults == [] && label.lines == [] && label.title == nil, "\(info)")
    }
  }

  private func messages(_ info: String) -> [String] {
    let note = "---\ntitle: T\n---\n\n> ```\(info)\n> one\n> two\n> ```\n"
    return NoteReading(note, file: "notes/x.md", slug: "x").diagnostics
      .map(\.description)
  }

  @Test("What is ours and cannot be read is told at its place")
  func faults() {
    #expect(messages("swift {1-2}") == [])
    #expect(
      messages("swift {1-3}") == [
        "notes/x.md:5:12: error: line 3 is to be marked, and the code has 2"
      ])
    #expect(
      messages("swift {2-1}") == [
        "notes/x.md:5:12: error: the lines {2-1} end before they begin, or begin before line 1"
      ])
    #expect(
      messages("swift {1;2}") == ["notes/x.md:5:12: error: lines to mark are written as {3,5-7}"])
    #expect(
      messages("swift titel=\"a\"") == [
        "notes/x.md:5:12: error: unknown key 'titel' of a code block; did you mean 'title'?"
      ])
    #expect(
      messages("swift title=\"a") == [
        "notes/x.md:5:12: error: the title of this code is never closed by a quotation mark"
      ])
  }
}

@Suite("Captions with formulas")
struct CaptionTests {
  private let place = Place(file: "notes/x.md", line: 4, column: 10)

  private func text(_ caption: String) -> [Inline] {
    ExperimentFence(
      name: Located("descent", at: place), id: Located("fig", at: place),
      caption: Located(caption, at: place), place: place
    ).captionText
  }

  private func pieces(_ caption: String) -> [String] {
    text(caption).map { piece in
      switch piece {
      case .text(let words): words
      case .formula(let formula): "<\(formula.tex)>"
      default: "?"
      }
    }
  }

  @Test("The rule is that of paragraphs")
  func rule() {
    #expect(
      pieces(#"Loss $L(w)$, for $\eta < 2/\lambda$."#)
        == ["Loss ", "<L(w)>", ", for ", #"<\eta < 2/\lambda>"#, "."])
    #expect(pieces("It costs $5 or $6.") == ["It costs $5 or $6."])
    #expect(pieces(#"\$x\$ and é$y$"#) == ["$x$ and é", "<y>"])
    #expect(pieces("$") == ["$"])
    #expect(pieces("") == [])
  }

  @Test("A mistake is placed where the caption starts, for YAML folds lines")
  func folded() {
    guard case .formula(let formula)? = text("a $x^2^3$").last else {
      Issue.record("no formula")
      return
    }
    #expect(formula.place(atUTF16: 3) == place)
  }
}
