import Notes
import Testing

@Suite("Formulas in notes")
struct FormulaTests {
  /// The formulas of a note that is `markdown`, in order.
  private static func formulas(_ markdown: String) -> [Formula] {
    var found: [Formula] = []
    func visit(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .formula(let formula): found.append(formula)
        case .emphasis(let content), .strong(let content), .strikethrough(let content),
          .link(_, _, let content, _), .image(_, _, let content, _):
          visit(content)
        default: break
        }
      }
    }
    func visit(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .formula(let formula, _): found.append(formula)
        case .paragraph(let content), .heading(_, let content, _, _): visit(content)
        case .quote(let blocks): visit(blocks)
        case .list(_, _, let items): for item in items { visit(item.blocks) }
        case .table(_, let header, let rows): for cell in header + rows.joined() { visit(cell) }
        default: break
        }
      }
    }
    visit(read(markdown).note.blocks)
    return found
  }

  private static func read(_ markdown: String) -> NoteReading {
    NoteReading("---\ntitle: T\n---\n\(markdown)", file: "n.md", slug: "n")
  }

  @Test(
    "Dollar signs around TeX are a formula",
    arguments: [
      ("$x$", ["x"]), ("$a_1 b_2$ and $c_3$", ["a_1 b_2", "c_3"]), ("$a*b*c$", ["a*b*c"]),
      ("the $n$th and $k$-means", ["n", "k"]), ("($x$), “$y$”", ["x", "y"]),
      ("$5 + 3 = 8$", ["5 + 3 = 8"]), ("$10^{-3}$, $2n$", ["10^{-3}", "2n"]),
      (#"$\text{if $y>2$ and}$ $z$"#, [#"\text{if $y>2$ and}"#, "z"]),
      (#"$\$5$"#, [#"\$5"#]), ("$[a](b)$", ["[a](b)"]), ("$<b>$", ["<b>"]), ("$x\ny$", ["x\ny"]),
      ("*$x$* **$y$** [$z$](u)", ["x", "y", "z"]), ("# On $x$", ["x"]),
      ("| $a$ |\n|-|\n| $b$ |", ["a", "b"]),
      (#"$\frac{a$ is told"#, [#"\frac{a"#]), ("it costs $5, and $x$ grows", ["x"]),
      ("$$x$$ in a line", ["x"]), ("see $$a\n= b$$ here", ["a\n= b"]), ("$a\\\\b$", ["a\\\\b"]),
    ])
  func found(markdown: String, tex: [String]) {
    #expect(Self.formulas(markdown).map(\.tex) == tex)
  }

  @Test(
    "A price is no formula, nor is a dollar sign in code, in a link or with a backslash",
    arguments: [
      "$5", "a price of $5 and one of $10", "$5-$10", "$5 or 6$", "$20,000 and $30,000",
      "$5 for one, 10$ for two", "US$5 and A$6", "5$ or 6$", "between $1.50 and $2", "$ x $",
      "$x $",
      #"\$x\$"#, #"\$x$"#, "`$x$`", "    $x$", "```\n$x$\n$$\ny\n$$\n```", "[a]($x$)",
      "<a href='$x$'>",
      "$", "$$", "$$$$", "$$$", "a $ b $ c", "$x", "x$", "$\n\n$", "$x\n\ny$",
    ])
  func spared(markdown: String) {
    #expect(Self.formulas(markdown).isEmpty)
  }

  @Test("No emphasis starts within a formula and ends outside it, or the other way round")
  func emphasis() {
    #expect("\(Self.read("*a $b*c$ d").note.blocks)".contains("emphasis") == false)
    #expect("\(Self.read("$a_1$ b_2").note.blocks)".contains("emphasis") == false)
  }

  @Test(
    "A block between '$$' may hold what would be Markdown",
    arguments: [
      ("$$\nx\n$$", "\nx\n"), ("$$x$$", "x"), ("$$ x\n= y $$", " x\n= y "),
      ("$$\n- a\n+ b\n# c\n> d\n$$", "\n- a\n+ b\n# c\n> d\n"), ("text\n$$\nx\n$$\nmore", "\nx\n"),
      ("> $$\n> x\n> y\n> $$", "\nx\ny\n"), ("- a\n\n  $$\n  x\n  $$", "\nx\n"),
      ("1. $$\n   x $$", "\nx "), ("   $$x$$  ", "x"),
    ])
  func block(markdown: String, tex: String) {
    let found = Self.formulas(markdown)
    #expect(found.map(\.tex) == [tex])
    #expect(found.map(\.isDisplay) == [true])
    #expect(Self.read(markdown).diagnostics.isEmpty)
  }

  @Test("A block can have a name")
  func named() {
    let reading = Self.read("$$\nx\n$$ {#eq-a}\n\n$$y$$ {#eq-b}\n\n$$z$$\n")
    #expect(reading.diagnostics.isEmpty)
    let ids = reading.note.blocks.map { block -> String? in
      if case .formula(_, let id) = block { id?.value } else { "no formula" }
    }
    #expect(ids == ["eq-a", "eq-b", nil])
  }

  @Test(
    "What is wrong with a block is told with its place",
    arguments: [
      (
        "a\n\n$$\nx\n\nb",
        "n.md:6:1: error: this formula is never closed by '$$'; write '\\$\\$' where dollar signs are meant"
      ),
      (
        "$$\nx\n$$ and so on",
        "n.md:6:4: error: after a formula's '$$' only its name can stand, as in '$$ {#eq-momentum}'"
      ),
      (
        "$$x$$ {#eq 1}",
        "n.md:4:9: error: a formula's name must start with a letter and hold letters a to z, digits and "
          + "hyphens only, at most 64, not 'eq 1'"
      ),
      ("$$x$$ {#a}\n\n> $$y$$ {#A}", "n.md:6:11: error: id 'A' is taken in line 4; choose another"),
      (
        "# A\n\n$$x$$ {#a}",
        "n.md:6:9: error: id 'a' is the anchor of the heading in line 4; choose another"
      ),
      (
        "$$x$$ {#a}\n\n```experiment e\nid: a\n```",
        "n.md:7:5: error: id 'a' is taken in line 4; choose another"
      ),
    ])
  func faults(markdown: String, message: String) {
    #expect(Self.read(markdown).diagnostics.map(\.description) == [message])
  }

  @Test("Each line of a formula has its place, and each character follows from it")
  func places() {
    let formula = Self.formulas("> ä $$\n> x 𝔼 \\foo\n> $$ b\n")[0]
    #expect(formula.lines.map(\.line) == [4, 5, 6])
    #expect(formula.lines.map(\.column) == [7, 3, 3])
    // A letter beyond the basic plane is two units, and one column.
    let offset = formula.tex.utf16.count - "\\foo\n".utf16.count
    #expect(formula.place(atUTF16: offset) == Place(file: "n.md", line: 5, column: 7))
    let block = Self.formulas("- $$\n  ab\n  c $$\n")[0]
    #expect(block.place(atUTF16: 2) == Place(file: "n.md", line: 5, column: 4))
  }
}
