import Notes
import Testing

/// A code fence counts as closed exactly where the parser lets it be closed.
struct FenceClosingTests {
  /// A fence in any of some hundred combinations of containers, then a line, then what may close it,
  /// with marks, spaces and tabs that fit or do not.
  ///
  /// The parser does not say whether a fence was closed; but words put in the closing line's place are
  /// read as code if and only if that line belonged to the block.
  @Test func fenceIsClosedWhereTheParserClosesIt() {
    let openings = [
      "", "> ", ">", "- ", "1. ", "10)  ", "> - ", "- > ", "- - ", "> > ", "-\t", ">\t", "  - ",
      "   > ",
      "> 1.  ", "* \t", "- [ ] x\n  ", "- x\n\n  ", "> x\n>\n> ", "[^1]: ", "[^1]: x\n\n    ",
    ]
    let prefixes = [
      "", " ", "  ", "   ", "    ", "     ", "\t", "> ", ">", " > ", ">  ", ">\t", "> > ", ">>",
      ">   ",
      "  > ", "  >", "\t> ", ">     ", "      ",
    ]
    let closings = ["```", " ```", "   ```", "````  ", "``", "``` x"]
    var closed = 0
    for opening in openings {
      for line in ["", "  ", "    ", "> ", ">   ", "  > ", "> > "] {
        for prefix in prefixes {
          for closing in closings {
            let start = "a[^1]\n\n\(opening)```\n\(line)c\n"
            let text = "\(start)\(prefix)\(closing)\n"
            let words = "\(start)\(prefix)\(closing.replacing("`", with: "q"))\n"
            let isOpen = Self.isFirstFenceOpen(text, line: opening.count { $0 == "\n" } + 6)
            let belongs = Self.firstCode(of: referenceHTML(words))?.contains("qq") == true
            let isFence = closing.filter { $0 == "`" }.count >= 3 && !closing.contains("x")
            // Four columns or more before it make a line that belongs to the block, and is code.
            let isCode = Self.firstCode(of: referenceHTML(text))?.contains("```") == true
            #expect(isOpen == !(belongs && isFence && !isCode), "\(text.debugDescription)")
            if !isOpen { closed += 1 }
          }
        }
      }
    }
    #expect(closed > 500)
  }

  private static func isFirstFenceOpen(_ body: String, line: Int) -> Bool {
    NoteReading("---\ntitle: T\n---\n\(body)", file: "n.md", slug: "n").diagnostics.contains {
      $0.place.line == line && $0.summary.hasPrefix("code block is never closed")
    }
  }

  private static func firstCode(of html: String) -> Substring? {
    html.firstRange(of: "<code>").map { start in
      html[start.upperBound...].prefix { $0 != "<" }
    }
  }
}
