import Notes
import Testing

/// Every place of a tree is the place in the file where its author finds the thing.
struct PlaceTests {
  /// What stands in the text at `place`, to the end of the line.
  private static func text(at place: Place, in text: String) -> Substring {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(place.line - 1) else { return "" }
    return lines[place.line - 1].dropFirst(place.column - 1)
  }

  /// Every code span reads `cN`, every link goes to `uN`, every tag is `<tN>` and every image shows
  /// `sN`: so none can be taken for another, and each must be found where it stands.
  @Test(arguments: texts)
  func thingsAreFoundWhereTheyStand(markdown: String) {
    let text = "---\ntitle: T\n---\n\(markdown)"
    let reading = NoteReading(text, file: "t.md", slug: "t")
    #expect(reading.diagnostics.isEmpty)
    var found = 0
    Things(reading.note).forEach { thing, place in
      found += 1
      let there = Self.text(at: place, in: text)
      switch thing {
      case .formula(let tex): #expect(there.hasPrefix(tex), "\(tex) at \(place)")
      case .code(let code):
        #expect(there.hasPrefix(code.prefix { $0 != " " }), "\(code) at \(place)")
        let before = Self.text(at: place, in: text).startIndex
        #expect(before > text.startIndex && "` ".contains(text[text.index(before: before)]))
      case .link(let destination):
        if there.hasPrefix("<") || there.hasPrefix("w") || there.hasPrefix("h") {
          #expect(there.contains(destination.suffix(2)))
        } else {
          #expect(there.hasPrefix("["), "\(destination) at \(place)")
          let words = there.dropFirst().drop { $0 == "*" }
          #expect(words.hasPrefix("L\(destination)"), "\(destination) at \(place)")
        }
      case .image(let source): #expect(there.hasPrefix("![I\(source)"), "\(source) at \(place)")
      case .html(let tag): #expect(there.hasPrefix(tag.prefix { $0 != "\n" }), "\(tag) at \(place)")
      case .heading(let level):
        #expect(there.hasPrefix(String(repeating: "#", count: level)) || there.hasPrefix("Set"))
      case .block(let info): #expect(there.hasPrefix("```\(info)") || there.hasPrefix("~~~\(info)"))
      }
    }
    let count = markdown.matches(
      of: /f\d\d|c\d\d|\(u\d\d|s\d\d\)|<t\d\d|\/u\d\d|\n *#|\nSet|```b\d\d|~~~b\d\d/
    ).count
    #expect(found == count, "\(found) things found, \(count) written")
  }

  private static let texts = [
    "a `c01` b `c02` `` c03 `` `c04 x`\n",
    "ä `c01` 漢字 `c02` 👩‍🔬 `c03` e\u{301} `c04`\n",
    "one\n`c01` two\n   three `c02`\nfour `c03\nx` and `c04` [Lu05](u05\n\"t\") `c06`\n",
    "[Lu01\nx `c02`](u01 'a\nb') `c03` ![Is04](s04) <t05 a='b\nc'> `c06` [**Lu07** x](u07)\n",
    "> quoted `c01`\n> more `c02`\nlazy `c03`\n>  spaced `c04`\n> > deep `c05`\n>> `c06` <t07>\n",
    "- item `c01`\n  more `c02`\nlazy `c03`\n  - inner [Lu04](u04)\n\n    > q `c05`\n\t\t> `c06`\n",
    "1. a `c01`\n\n   b\n    c `c02`\n10) `c03`\n- [ ] task `c04`\n- [x] `c05`\n",
    "[ref]: /x\n[r2]: /y\n  \"t\n  t\"\nText `c01` [Lu02](u02)\n`c03`\n",
    "x\n# Head `c01` [Lu02](u02) ##\n  ##   `c03`\n#\t`c04`\n\nSet `c05`\ntwo `c06`\n===\n",
    "> x\n# `c01`\n> y\n\nSet\n---\n",
    "| a `c01` | `c02` |\n|---|---|\n| x \\| `c03` | [Lu04](u04) `c05 \\|y` `c06` |\n| b | `c07`\n",
    "`c01` | x\n-|-\nx | `c02`\n `c03` |  `c04` \n x | x\n",
    "intro `c01`\nmore `c02`\n| `c03` | x |\n|---|---|\n| y | `c04` |\n",
    "> | x | x `c01` |\n> |---|---|\n> | x | x |\n>| `c02` | `c03` |\n",
    "- | x | `c01` |\n  |---|---|\n  | `c02` | x |\n- a `c03`\n",
    "<http://a.b/u01> and `c02`\n<http://a.b/u03> <x@y/> `c04`\n",
    "see http://a.b/u01, `c02`\nwww.a.b/u03 x@y.zz `c04`\n",
    "&amp;&copy; \\* `c01` \\[ &#35; [Lu02](u02) *a `c03`* ~~`c04`~~ **_`c05`_**\n",
    "a [Lu01](u01)[Lu02](u02)[no] [Lu03 `c04`](u03 \"x\") [![Is05](s05)](u06)\n".replacing(
      "](u06)", with: ""
    ).replacing("[![", with: "!["),
    "text[^1] `c01`\n\n[^1]: note `c02`\n    more `c03`\n\n    > in `c04`\n",
    "x\n```b01\ntext\n```\n> ~~~b02\n> ~~~\n\n- ```b03\n  ```\n",
    "a  \nb `c01`\\\nc `c02`  \n    d `c03`\n",
    "a $f01$ **`c02` $f03$** ä $f04$[Lu05](u05)$$f06$$\n> $f07$ `c08`\n\n- x\n  $f09$ `c10`\n",
    "| $f01$ | `c02` |\n|---|---|\n| x \\| $f03$ | $f04$ `c05` |\n",
    "\\$x $f01$ \\$x *$f02$*\n$f03$ `c04`\n",
    "\ta\n\n<t01>\n\n`c02`\n",
  ]
}

/// What has a place in a note.
enum Thing {
  case formula(String)
  case code(String)
  case link(String)
  case image(String)
  case html(String)
  case heading(Int)
  case block(String)
}

/// A walk to everything in a note that has a place.
struct Things {
  private var all: [(Thing, Place)] = []

  init(_ note: Note) {
    visit(note.blocks)
    for footnote in note.footnotes { visit(footnote.blocks) }
  }

  func forEach(_ body: (Thing, Place) -> Void) {
    for (thing, place) in all { body(thing, place) }
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let level, let content, _, let place):
        all.append((.heading(level), place))
        visit(content)
      case .paragraph(let content): visit(content)
      case .quote(let blocks): visit(blocks)
      case .callout(let callout): visit(callout.blocks)
      case .list(_, _, let items): for item in items { visit(item.blocks) }
      case .code(let info, _, let place): if !info.isEmpty { all.append((.block(info), place)) }
      case .html(let html, let place): all.append((.html(html), place))
      case .table(_, let header, let rows): for cell in header + rows.joined() { visit(cell) }
      case .formula, .thematicBreak, .experiment: break
      }
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .code(let text, let place): all.append((.code(text), place))
      case .value(let formula): all.append((.code(formula.value), formula.place))
      case .html(let html, let place): all.append((.html(html), place))
      case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
      case .link(let destination, _, let content, let place):
        if !destination.hasPrefix("mailto:") { all.append((.link(destination), place)) }
        visit(content)
      case .image(let source, _, let content, let place):
        all.append((.image(source), place))
        visit(content)
      case .formula(let formula): all.append((.formula(formula.tex), formula.lines[0]))
      case .claim(_, _, let content, let place):
        all.append((.link("claim:"), place))
        visit(content)
      case .text, .softBreak, .lineBreak, .footnote, .citation: break
      }
    }
  }
}
