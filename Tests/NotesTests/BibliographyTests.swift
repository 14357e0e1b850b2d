import Notes
import Testing

@Suite("The file of references")
struct BibliographyTests {
  private static func reading(_ library: String, text: String = "Text.") -> CourseReading {
    flatCourse(["n.md": "---\ntitle: T\n---\n\(text)\n", "references.yml": library])
  }

  private static func reference(_ library: String) throws -> Reference {
    let reading = reading(library, text: "[@x]")
    #expect(reading.headlines == [])
    return try #require(reading.readable.notes.first?.references.first?.reference)
  }

  @Test("An entry with everything")
  func everything() throws {
    let reference = try Self.reference(
      """
      references:
        - id: x
          type: article-journal
          title: Optimization by simulated annealing
          author:
            - family: Kirkpatrick
              given: Scott
            - {family: Boor, given: Carl, non-dropping-particle: de}
            - {family: King, given: Martin Luther, suffix: Jr.}
            - literal: The Group
          editor: {family: Ed, given: Jean-Luc}
          issued: 1983-05-13
          container-title: Science
          volume: 220
          issue: 4598
          page: 671-680
          edition: 2
          publisher: AAAS
          genre: Article
          number: 7
          DOI: https://doi.org/10.1126/science.220.4598.671
          URL: https://example.org/x
          abstract: Not shown.
          keyword: neither
      """)
    #expect(reference.type == "article-journal")
    #expect(
      reference.authors == [
        PersonName(family: "Kirkpatrick", given: "Scott"),
        PersonName(family: "de Boor", given: "Carl"),
        PersonName(family: "King", given: "Martin Luther", suffix: "Jr."),
        PersonName(family: "The Group"),
      ])
    #expect(reference.authors.map(\.initials) == ["S.", "C.", "M.\u{A0}L.", nil])
    #expect(reference.editors.map(\.initials) == ["J.-L."])
    #expect(reference.year == 1983)
    #expect(reference.container == "Science")
    #expect([reference.volume, reference.issue, reference.pages] == ["220", "4598", "671-680"])
    #expect([reference.edition, reference.publisher] == ["2", "AAAS"])
    #expect([reference.genre, reference.number] == ["Article", "7"])
    #expect(reference.doi == "10.1126/science.220.4598.671")
    #expect(reference.url == "https://example.org/x")
    #expect(reference.label.inText == "Kirkpatrick et al.")
  }

  @Test(
    "The year in each of the forms that tools write",
    arguments: [
      "1983", "1983-05", "\"1983-05-13\"", "{year: 1983, month: 5}", "[{year: 1983}]",
      "{date-parts: [[1983, 5, 13]]}", "{date-parts: [[\"1983\"]]}",
    ])
  func years(written: String) throws {
    let library = "references:\n  - {id: x, title: T, issued: \(written)}\n"
    #expect(try Self.reference(library).year == 1983)
  }

  @Test(
    "What is wrong with an entry has its line and column",
    arguments: [
      ("{title: T}", "2:5: error: the reference gives no 'id'"),
      ("{id: a}", "2:10: error: reference 'a' gives no 'title'"),
      ("{id: a, titel: T}", "2:10: error: reference 'a' gives no 'title'"),
      (
        "{id: a, title: T, autor: [{family: F}]}",
        "2:23: error: unknown field 'autor' of the reference 'a'; did you mean 'author'?"
      ),
      (
        "{id: a, title: T, publihser: P}",
        "2:23: error: unknown field 'publihser' of the reference 'a'; did you mean 'publisher'?"
      ),
      (
        "{id: a, title: T, issued: MCM}",
        "2:31: error: 'issued' must be a year such as 1983 or a day such as 1983-05-13, not 'MCM'"
      ),
      (
        "{id: a, title: T, issued: {month: 5}}",
        "2:31: error: 'issued' must be a year such as 1983 or a day such as 1983-05-13, "
          + "not a mapping"
      ),
      (
        "{id: a, title: T, issued: 1983-02-30}",
        "2:31: error: 'issued' must be a year such as 1983 or a day such as 1983-05-13, "
          + "not '1983-02-30'"
      ),
      (
        "{id: a, title: T, author: Polyak}",
        "2:31: error: 'author' must be a list of names with 'family' and 'given', not 'Polyak'"
      ),
      (
        "{id: a, title: T, author: [Polyak]}",
        "2:32: error: a name is a mapping with 'family' and 'given', or with 'literal', not a text"
      ),
      (
        "{id: a, title: T, author: [{given: B.}]}",
        "2:32: error: this name gives neither 'family' nor 'literal'"
      ),
      (
        "{id: a, title: T, author: [{family: B, givn: C}]}",
        "2:44: error: unknown key 'givn' in the name; did you mean 'given'?"
      ),
      (
        "{id: a, title: T, type: article-jurnal}",
        "2:29: error: unknown type of reference 'article-jurnal'; did you mean 'article-journal'?"
      ),
      (
        "{id: a b, title: T}",
        "2:10: error: 'id' must be letters, digits and '_', with single '-', '.', ':', '+' or '/' "
          + "between them, not 'a b'"
      ),
      (
        "{id: a, title: T, DOI: science.220}",
        "2:28: error: 'DOI' must be such as 10.1126/science.220.4598.671, not 'science.220'"
      ),
      (
        "{id: a, title: T, URL: example}",
        "2:28: error: 'URL' must be a web address such as https://example.org/, not 'example'"
      ),
      ("kirkpatrick1983", "2:5: error: a reference must be a mapping with 'id', not a text"),
      ("{id: a, title: ' '}", "2:20: error: 'title' has no value"),
    ])
  func entries(entry: String, headline: String) {
    let headlines = Self.reading("references:\n  - \(entry)\n").headlines
    #expect(headlines.first == "notes/references.yml:\(headline)")
    #expect(headlines.count == (entry.contains("titel") ? 2 : 1))
  }

  @Test("What is wrong with the file")
  func file() {
    #expect(
      Self.reading(
        "references:\n  - {id: a, title: T}\n  - {id: b, title: T}\n  - {id: a, title: U}"
      )
      .headlines == [
        "notes/references.yml:4:10: error: 'a' is the id of the reference in line 2 already"
      ])
    #expect(
      Self.reading("reference:\n  - {id: a, title: T}").headlines == [
        "notes/references.yml:1:1: error: the file gives no list 'references'",
        "notes/references.yml:1:1: error: unknown key 'reference' in the file of references; "
          + "did you mean 'references'?",
      ])
    #expect(
      Self.reading("- {id: a, title: T}").headlines == [
        "notes/references.yml:1:1: error: expected 'key: value' lines, but found a list"
      ])
    #expect(
      Self.reading("references: x").headlines == [
        "notes/references.yml:1:13: error: 'references' must be a list of works, not a text"
      ])
    #expect(Self.reading("references:\n").headlines == [])
    #expect(Self.reading("").headlines == [])
  }

  @Test("A faulty entry that is cited is one error, not two")
  func faultyAndCited() {
    let reading = Self.reading("references:\n  - {id: a}\n", text: "[@a]")
    #expect(
      reading.headlines == ["notes/references.yml:2:10: error: reference 'a' gives no 'title'"])
  }

  @Test("The list goes by authors, without regard to case and accents, then by year and title")
  func order() throws {
    let entries = [
      "{id: z, title: B, author: [{family: Černý, given: V.}], issued: 1985}",
      "{id: y, title: A, author: [{family: Cybenko, given: G.}], issued: 1989}",
      "{id: x, title: Z, author: [{family: cerny, given: V.}], issued: 1990}",
      "{id: w, title: Z, author: [{family: Arora, given: V.}, {family: Z}], issued: 1990}",
      "{id: v, title: Z, author: [{family: Arora, given: V.}], issued: 2018}",
      "{id: u, title: Bat, author: [{family: Same}], issued: 2018}",
      "{id: t, title: Ant, author: [{family: Same}], issued: 2018}",
      "{id: s, title: an anonymous page}",
    ]
    for entries in [entries, entries.reversed()] {
      let library = "references:\n" + entries.map { "  - \($0)\n" }.joined()
      let cited = "stuvwxyz".map { "@\($0)" }.joined(separator: " ")
      let reading = Self.reading(library, text: cited)
      #expect(reading.headlines == [])
      let references = try #require(reading.readable.notes.first?.references)
      #expect(references.map(\.reference.key) == ["s", "v", "w", "z", "x", "y", "t", "u"])
      #expect(references.suffix(2).map(\.reference.label.year) == ["2018a", "2018b"])
    }
  }

  @Test("After z come two letters")
  func manyInOneYear() throws {
    let entries = (10..<40).map {
      "  - {id: k\($0), title: T\($0), author: [{family: F}], issued: 2000}\n"
    }
    let reading = Self.reading("references:\n" + entries.joined(), text: "@k10 @k35 @k36 @k39")
    let labels = try #require(reading.readable.notes.first?.references.map(\.reference.label.year))
    #expect(labels == ["2000a", "2000z", "2000aa", "2000ad"])
  }
}
