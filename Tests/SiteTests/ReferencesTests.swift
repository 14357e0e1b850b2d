import Figures
import Notes
import Site
import Testing

@Suite("References on the page")
struct ReferencesTests {
  /// The page of a note that says `text`, with the references `library`.
  private static func page(_ words: String, _ library: String) -> (html: String, tags: [Tags.Tag]) {
    let reading = readCourse([
      "a.md": "---\ntitle: A\n---\n\(words)\n", "references.yml": "references:\n\(library)\n",
    ])
    #expect(reading.diagnostics == [])
    let site = pages(of: Edition(course: reading.readable, results: [:]))
    #expect(site.diagnostics == [])
    let html = text(of: "a.html", in: site.files)
    return (html, Tags(html).tags)
  }

  private static let adam = """
      - {id: adam, type: paper-conference, title: "Adam: a method", issued: 2015,
         container-title: ICLR, author: [{family: Kingma, given: Diederik P.}, {family: Ba, given: J.}]}
    """

  @Test("A citation leads to the work, and the work back to each citation")
  func thereAndBack() {
    let (html, tags) = Self.page("[@adam] and @adam.[^1]\n\n[^1]: See @adam.", Self.adam)
    #expect(
      html.articleBody.contains(
        """
        <p>(<a id="cite:adam" class="citation" href="#ref:adam" role="doc-biblioref">Kingma &amp; \
        Ba, 2015</a>) and <a id="cite:adam:2" class="citation" href="#ref:adam" \
        role="doc-biblioref">Kingma and Ba (2015)</a>.
        """))
    #expect(
      html.between("id=\"page:references\">", "</section>") == """
        References</h2>
        <ul>
        <li id="ref:adam">Kingma, D.\u{A0}P., &amp; Ba, J. (2015). Adam: a method. In \
        <cite>ICLR</cite>. <a class="back" href="#cite:adam" role="doc-backlink" aria-label="Back \
        to citation 1 of Kingma and Ba, 2015">↩</a> <a class="back" href="#cite:adam:2" \
        role="doc-backlink" aria-label="Back to citation 2 of Kingma and Ba, 2015">↩<sup>2</sup></a> \
        <a class="back" href="#cite:adam:3" role="doc-backlink" aria-label="Back to citation 3 of \
        Kingma and Ba, 2015">↩<sup>3</sup></a></li>
        </ul>

        """)
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for address in tags.compactMap({ $0["href"] }) where address.hasPrefix("#") {
      #expect(ids.contains(String(address.dropFirst())), "\(address)")
    }
  }

  @Test("In headings, links and text alternatives a citation is words")
  func words() {
    let (html, _) = Self.page(
      "# After @adam\n\n# Then\n\n[as @adam](https://example.org) has it", Self.adam)
    #expect(html.contains("<li><a href=\"#after-adam\">After Kingma and Ba (2015)</a>"))
    #expect(html.contains("<a href=\"https://example.org\">as Kingma and Ba (2015)</a>"))
    #expect(html.contains("Back to citation of Kingma and Ba, 2015\">↩</a></li>"))
  }

  @Test("A page that cites nothing has no list")
  func none() {
    #expect(!Self.page("Nothing.", Self.adam).html.contains("page:references"))
  }

  @Test(
    "Works are set by what is known of them",
    arguments: [
      (
        "type: article-journal, title: Annealing, container-title: Science, volume: 220, "
          + "issue: 4598, page: 671-680, issued: 1983, DOI: 10.1126/science.220.4598.671, "
          + "author: [{family: Kirkpatrick, given: S.}]",
        "Kirkpatrick, S. (1983). Annealing. <cite>Science</cite>, <cite>220</cite>(4598), 671–680. "
          + "<a href=\"https://doi.org/10.1126/science.220.4598.671\">"
          + "https://doi.org/10.1126/science.220.4598.671</a>"
      ),
      (
        "type: book, title: Analysis, edition: 3, publisher: SIAM, issued: 1990, "
          + "author: [{family: Clarke, given: Frank H.}]",
        "Clarke, F.\u{A0}H. (1990). <cite>Analysis</cite> (3rd ed.). SIAM."
      ),
      (
        "type: thesis, title: \"What is it?\", genre: PhD thesis, publisher: TU, issued: 1974, "
          + "author: [{family: A}, {family: B, suffix: Jr.}]",
        "A, &amp; B, Jr. (1974). <cite>What is it?</cite> (PhD thesis). TU."
      ),
      (
        "type: book, title: \"What is it?\", author: [{literal: The Group}]",
        "The Group (n.d.). <cite>What is it?</cite>"
      ),
      (
        "type: chapter, title: T, container-title: C, publisher: P, page: 3, issued: 1969, "
          + "author: [{family: A, given: X.}], editor: [{family: D, given: Y.}, {family: E, given: Z.}]",
        "A, X. (1969). T. In Y. D &amp; Z. E (Eds.), <cite>C</cite>, p. 3. P."
      ),
      (
        "title: T, editor: [{family: D, given: Y.}], issued: 1969",
        "D, Y. (Ed.) (1969). <cite>T</cite>."
      ),
      (
        "type: webpage, title: Level set, URL: \"https://example.org/a?b=c&d\", container-title: Wiki",
        "Level set. (n.d.). <cite>Wiki</cite>. <a href=\"https://example.org/a?b=c&amp;d\">"
          + "https://example.org/a?b=c&amp;d</a>"
      ),
      (
        "title: <b>T</b> & \"Q\", author: [{family: \"<i>\"}], issued: 2000",
        "&lt;i&gt; (2000). <cite>&lt;b&gt;T&lt;/b&gt; &amp; &quot;Q&quot;</cite>."
      ),
    ])
  func entries(fields: String, set: String) {
    let html = Self.page("[@x]", "  - {id: x, \(fields)}").html
    let entry = html.between("<li id=\"ref:x\">", " <a class=\"back\"")
    #expect(entry == set)
  }

  @Test("Of more than twenty authors the first nineteen and the last are named")
  func manyAuthors() {
    let authors = (1...22).map { "{family: N\($0)}" }.joined(separator: ", ")
    let html = Self.page("[@x]", "  - {id: x, title: T, issued: 1, author: [\(authors)]}").html
    let first = (1...19).map { "N\($0), " }.joined()
    #expect(html.contains("<li id=\"ref:x\">\(first)… N22 (1). <cite>T</cite>."))
  }
}
