import Notes
import Testing

@Suite("Citations")
struct CitationTests {
  private static let library = """
    references:
      - {id: adam, type: paper-conference, title: Adam, issued: 2015,
         author: [{family: Kingma, given: Diederik P.}, {family: Ba, given: Jimmy}]}
      - {id: annealing, title: Optimization by simulated annealing, issued: 1983-05-13,
         author: [{family: Kirkpatrick, given: S.}, {family: Gelatt, given: C. D.}, {family: Vecchi, given: M. P.}]}
      - {id: clr, title: Cyclical learning rates, issued: 2017, author: [{family: Smith, given: Leslie N.}]}
      - {id: super, title: Super-convergence, issued: 2017, author: [{family: Smith, given: Leslie N.}]}
      - {id: wiki-page, title: Level set, URL: "https://example.org/"}
    """

  /// A reading of one note whose text, from line 4 on, is `text`.
  private static func reading(_ text: String, library: String? = library) -> CourseReading {
    var files = ["n.md": "---\ntitle: T\n---\n\(text)\n"]
    files["references.yml"] = library
    return flatCourse(files)
  }

  /// The running text of a note, citations in angle brackets.
  private static func words(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): words
      case .citation(_, _, let words): "<\(words)>"
      case .softBreak: "|"
      case .code(let code, _): "`\(code)`"
      case .emphasis(let content): "*\(words(content))*"
      case .link(_, _, let content, _): "{\(words(content))}"
      case .image(_, _, let content, _): "!{\(words(content))}"
      default: "?"
      }
    }.joined()
  }

  private static func words(_ text: String) -> String {
    guard case .paragraph(let content)? = reading(text).readable.notes.first?.blocks.first else {
      return ""
    }
    return words(content)
  }

  @Test(
    "In brackets, authors and year; in the sentence, the authors belong to it",
    arguments: [
      ("[@adam]", "(<Kingma & Ba, 2015>)"),
      ("@adam says", "<Kingma and Ba (2015)> says"),
      ("[@adam; @annealing]", "(<Kingma & Ba, 2015>; <Kirkpatrick et al., 1983>)"),
      ("[see @adam, p. 3; also @clr]", "(see <Kingma & Ba, 2015>, p. 3; also <Smith, 2017a>)"),
      ("[@super; @clr]", "(<Smith, 2017b>; <Smith, 2017a>)"),
      ("@annealing [p. 671] show", "<Kirkpatrick et al. (1983, p. 671)> show"),
      ("Kingma and Ba [-@adam]", "Kingma and Ba (<2015>)"),
      ("Kingma and Ba -@adam", "Kingma and Ba <(2015)>"),
      ("[see -@adam]", "(see <2015>)"),
      ("@wiki-page and [@wiki-page]", "<“Level set” (n.d.)> and (<“Level set”, n.d.>)"),
      ("As @adam.", "As <Kingma and Ba (2015)>."),
      ("@adam's rule", "<Kingma and Ba (2015)>'s rule"),
      ("(@adam)", "(<Kingma and Ba (2015)>)"), ("*@adam*", "*<Kingma and Ba (2015)>*"),
      ("[@adam, *passim*, `x`]", "(<Kingma & Ba, 2015>, *passim*, `x`)"),
      ("[@adam;\n@clr]", "(<Kingma & Ba, 2015>; <Smith, 2017a>)"),
      ("[see\n@adam,\np. 3]", "(see <Kingma & Ba, 2015>,|p. 3)"),
      ("[@adam [sic]]", "(<Kingma & Ba, 2015> [sic])"),
      ("@adam [see @clr]", "<Kingma and Ba (2015)> (see <Smith, 2017a>)"),
      ("@adam [*p. 3*]", "<Kingma and Ba (2015)> [*p. 3*]"),
      ("[a word] [@adam]", "[a word] (<Kingma & Ba, 2015>)"),
    ])
  func styles(text: String, set: String) {
    #expect(Self.words(text) == set)
    #expect(Self.reading(text).headlines == [])
  }

  @Test(
    "Addresses, code and escaped signs stay as they are",
    arguments: [
      ("write to us@adam.org now", "write to {us@adam.org} now"),
      ("<us@adam.org> and @adam", "{us@adam.org} and <Kingma and Ba (2015)>"),
      (
        "us@adam.org, you@adam.org and @adam",
        "{us@adam.org}, {you@adam.org} and <Kingma and Ba (2015)>"
      ),
      ("`@adam` and ``[@adam]``", "`@adam` and `[@adam]`"),
      ("\\@adam and [\\@adam]", "@adam and [@adam]"), ("&#64;adam &commat;adam", "@adam @adam"),
      ("\\\\@adam", "\\<Kingma and Ba (2015)>"), ("a@adam", "a@adam"),
      ("https://adam.org/@adam is", "{https://adam.org/@adam} is"),
      ("x/@adam @ @@adam @-", "x/@adam @ @@adam @-"),
      ("[\\@adam](https://adam.org)", "{@adam}"),
      ("\\@a, `@b`, @adam, \\@c", "@a, `@b`, <Kingma and Ba (2015)>, @c"),
      ("[@adam](https://adam.org)", "{<Kingma and Ba (2015)>}"),
      ("![as in @adam](x.png)", "!{as in <Kingma and Ba (2015)>}"),
    ])
  func untouched(text: String, set: String) {
    #expect(Self.words(text) == set)
    #expect(Self.reading(text).headlines == [])
  }

  @Test(
    "What is wrong has its place and one suggestion",
    arguments: [
      ("As [@adma] says", "4:5: error: unknown reference 'adma'; did you mean 'adam'?"),
      (
        "Größe *x*\n> *y* `@` @anealing",
        "5:11: error: unknown reference 'anealing'; did you mean 'annealing'?"
      ),
      (
        "ask @somebody-else",
        "4:5: error: unknown reference 'somebody-else'; add it to 'notes/references.yml', "
          + "or write '\\@' where none is meant"
      ),
      (
        "[@adam, @clr]",
        "4:9: error: a second work in one part of a citation; put ';' before '@clr'"
      ),
      ("[@adam; clr]", "4:2: error: every part of a citation names a work, such as '@smith2018'"),
      ("| a |\n|---|\n| [x @adma] |", "6:6: error: unknown reference 'adma'; did you mean 'adam'?"),
      ("- # a @adma", "4:7: error: unknown reference 'adma'; did you mean 'adam'?"),
      ("a[^1]\n\n[^1]: b @adma", "6:9: error: unknown reference 'adma'; did you mean 'adam'?"),
    ])
  func mistakes(text: String, headline: String) {
    #expect(Self.reading(text).headlines == ["notes/n.md:" + headline])
  }

  @Test("Without a file of references brackets still cite, and a sign in a sentence is a sign")
  func noFile() {
    #expect(
      Self.reading("[@adam] and @adam", library: nil).headlines == [
        "notes/n.md:4:2: error: unknown reference 'adam'; there is no 'notes/references.yml'"
      ])
    #expect(Self.reading("[\\@adam] and @adam", library: nil).headlines == [])
  }

  @Test("Citations are counted in the order of the page, footnotes last")
  func occurrences() throws {
    let reading = Self.reading(
      "# @clr\n\nA[^1] [@clr; @adam] ![@adam](x)\n\n[^1]: B @clr [@super](y)\n\n- @clr")
    #expect(reading.headlines == [])
    let note = try #require(reading.readable.notes.first)
    #expect(note.references.map(\.reference.key) == ["adam", "clr", "super"])
    #expect(note.references.map(\.occurrences) == [1, 4, 0])
    guard case .paragraph(let footnote)? = note.footnotes.first?.blocks.first else { return }
    #expect(footnote.contains(.citation(key: "clr", occurrence: 4, words: "Smith (2017a)")))
  }

  @Test("Works that no note cites are told on demand")
  func uncited() {
    let reading = Self.reading("@adam [@clr; @super]")
    #expect(
      reading.uncited.map(\.description) == [
        "notes/references.yml:4:10: warning: no note cites 'annealing'",
        "notes/references.yml:8:10: warning: no note cites 'wiki-page'",
      ])
  }

  @Test("Brackets without end and signs without number cost no more than their length")
  func hostile() {
    let open = String(repeating: "[", count: 20_000)
    let close = String(repeating: "]", count: 20_000)
    #expect(Self.words(open + close + " @adam").hasSuffix(" <Kingma and Ba (2015)>"))
    let signs = String(repeating: "\\@", count: 20_000)
    #expect(Self.words(signs + " @adam").hasSuffix("@ <Kingma and Ba (2015)>"))
    #expect(Self.reading(String(repeating: "[@x; ", count: 5_000)).headlines.count == 5_000)
  }
}
