import Figures
import Notes
import Site
import Testing

@Suite("Figures and tables")
struct ExhibitTests {
  private static let place = Place(file: "notes/lesson.md", line: 12, column: 5)
  private let both: [Exhibit] = [
    .table(table("summary", title: "Sums")), .figure(figure("loss", title: "Loss")),
    .figure(figure("paths", title: "Paths")), .table(table("rates", title: "Rates")),
  ]

  private func captions(_ html: String) -> [String] {
    html.matches(
      of: #/<figcaption(?: id="[^"]*")?><span class="number">([^<]*)</span> ([^<]*)</figcaption>/#
    )
    .map { "\($0.output.1): \($0.output.2)" }
  }

  @Test("A block's figures are one figure with panels, its tables have numbers of their own")
  func numbering() {
    let html = page(
      [
        experiment("fig-a", caption: "Both.", alt: ["One.", "Two."]), experiment("fig-b"),
        experiment("tab-c", caption: "Mine.", alt: []),
      ],
      results: [
        "fig-a": result(both), "fig-b": result([.figure(figure("loss", title: "Own title"))]),
        "tab-c": result([.table(table("rates")), .table(table("more", title: "More"))]),
      ]
    ).html
    #expect(
      captions(html) == [
        "Figure 1: Both.", "Table 1: Sums", "Table 2: Rates", "Figure 2: Own title",
        "Table 3: Mine.", "Table 4: More",
      ])
    #expect(
      html.matches(of: #/<(?:figure|div class="panel")[^>]*id="([^"]*)"|<figure id="([^"]*)"/#)
        .compactMap { $0.output.1 ?? $0.output.2 } == [
          "fig-a", "fig-a.loss", "fig-a.paths", "fig-a.summary", "fig-a.rates", "fig-b",
          "fig-b.loss", "tab-c", "tab-c.more",
        ])
    #expect(
      html.matches(of: #/<summary>(How[^<]*)/#).map { String($0.output.1) } == [
        "How Figure 1, Table 1 and Table 2 were made", "How Figure 2 was made",
        "How Table 3 and Table 4 were made",
      ])
    #expect(
      html.matches(of: #/panel-title">([^<]*)/#).map { String($0.output.1) } == ["Loss", "Paths"])
  }

  @Test("What a reader must know about the numbers ends the caption, each note once")
  func notes() {
    var (first, second, third) = (figure("a"), figure("b"), figure("c"))
    first.note = "Dots are means over 3 seeds."
    second.note = first.note
    third.note = "Lines show one seed."
    let html = page(
      [
        experiment("fig-a", caption: "Without a stop", alt: ["1", "2", "3"]), experiment("fig-b"),
      ],
      results: [
        "fig-a": result([.figure(first), .figure(second), .figure(third)]),
        "fig-b": result([.figure(figure("loss", title: "Own title"))]),
      ]
    ).html
    #expect(
      captions(html) == [
        "Figure 1: Without a stop. Dots are means over 3 seeds. Lines show one seed.",
        "Figure 2: Own title",
      ])
  }

  @Test("A figure's data can be read as a table, if they are not too many")
  func dataTables() {
    var many = figure("b")
    many.plots = [
      Plot(
        x: Axis("x"), y: Axis("y"),
        marks: [.line((0..<300).map { Point(Double($0), 1) }, ink: .series(0))])
    ]
    var few = figure("a", title: "Few")
    few.plots = [
      Plot(
        x: Axis("Step"), y: Axis("Loss", unit: "nats"),
        marks: [.line([Point(0, 4), Point(1, 2)], ink: .series(0), label: "gd")])
    ]
    let html = page(
      [experiment("fig-a", alt: ["1", "2"])],
      results: ["fig-a": result([.figure(few), .figure(many)])]
    ).html
    #expect(html.matches(of: #/<details class="data-table">/#).count == 1)
    #expect(html.contains("<summary>Few, as a table</summary>"))
    for head in ["Series", "Step", "Loss (nats)"] { #expect(html.contains(">\(head)</th>")) }
  }

  @Test("Figures of several plots have the width to themselves, those of one may share it")
  func width() {
    var many = figure("b")
    many.plots += many.plots
    let html = page(
      [experiment("fig-a")], results: ["fig-a": result([.figure(figure("a")), .figure(many)])]
    ).html
    #expect(html.contains("<div class=\"panel\" id=\"fig-a.a\">"))
    #expect(html.contains("<div class=\"panel wide\" id=\"fig-a.b\">"))
  }

  @Test("Numbers count per page, blocks inside lists and quotations included")
  func nested() {
    let inner = Block.quote([
      .list(start: nil, isTight: true, items: [ListItem(blocks: [experiment("fig-b")])])
    ])
    let html = page(
      [experiment("fig-a"), inner, .paragraph([link("#fig-b")])],
      results: [
        "fig-a": result([.figure(figure("loss"))]), "fig-b": result([.figure(figure("loss"))]),
      ]
    ).html
    #expect(captions(html).map { $0.prefix(8) } == ["Figure 1", "Figure 2"])
    #expect(html.contains("<a href=\"#fig-b\">Figure 2</a>"))
  }

  @Test("The text alternative is the author's: one for each figure, or one for all")
  func alternatives() {
    func descriptions(_ alt: [String], _ exhibits: [Exhibit]) -> [String] {
      let html = page(
        [experiment("fig-a", alt: alt)], results: ["fig-a": result(exhibits)]
      ).html
      return html.matches(of: #/<desc id="[^"]*-w-desc">([^<]*)/#).map { String($0.output.1) }
    }
    let two: [Exhibit] = [.figure(figure("a")), .figure(figure("b", summary: "Own words."))]
    #expect(descriptions(["One.", "Two."], two) == ["One.", "Two."])
    #expect(descriptions(["All."], two) == ["All.", "Own words."])
    #expect(descriptions(["A <b> & \"c\"."], [two[0]]) == ["A &lt;b&gt; &amp; &quot;c&quot;."])
  }

  @Test("A figure without a text alternative does not build; a table needs none")
  func missingAlternative() {
    func diagnostics(_ alt: [String], _ exhibits: [Exhibit]) -> [String] {
      page(
        [experiment("fig-a", alt: alt, at: Self.place)], results: ["fig-a": result(exhibits)]
      ).diagnostics
    }
    let figures: [Exhibit] = ["a", "b", "c"].map { .figure(figure($0)) }
    #expect(
      diagnostics([], figures) == [
        "notes/lesson.md:12:5: error: 'fig-a' shows a figure without a text alternative; add 'alt'"
      ])
    #expect(diagnostics([""], figures).count == 1)
    #expect(
      diagnostics(["One.", "Two."], figures) == [
        "notes/lesson.md:12:5: error: 2 text alternatives for 3 figures; "
          + "give one for each, or one for all"
      ])
    #expect(diagnostics([], [.table(table("t"))]) == [])
    #expect(diagnostics(["Not needed."], [.table(table("t"))]) == [])
  }

  @Test("Data and pictures stand beside the page, and links lead to them")
  func data() {
    let page = page(
      [experiment("fig-a", alt: ["One.", "Two."])], results: ["fig-a": result(both)])
    #expect(
      page.files.map(\.path).filter { $0.hasPrefix("data/") } == [
        "data/lesson/fig-a-loss.csv", "data/lesson/fig-a-loss.svg", "data/lesson/fig-a-paths.csv",
        "data/lesson/fig-a-paths.svg", "data/lesson/fig-a-rates.csv",
        "data/lesson/fig-a-summary.csv",
      ])
    #expect(
      text(of: "data/lesson/fig-a-summary.csv", in: page.files)
        == "Optimizer,Loss\r\ngd,0.25\r\nadam,0.125\r\n")
    let picture = text(of: "data/lesson/fig-a-loss.svg", in: page.files)
    #expect(
      picture.hasPrefix("<svg xmlns=") && picture.contains("<desc id=\"loss-w-desc\">One.</desc>"))
    #expect(
      page.html.between("<p class=\"data\">", "</p>") == """
        <span class="term">Files</span> \
        <a href="data/lesson/fig-a-summary.csv" download="">Table 1, summary (CSV)</a> · \
        <a href="data/lesson/fig-a-loss.csv" download="">Figure 1, loss (CSV)</a> · \
        <a href="data/lesson/fig-a-loss.svg" download="">Figure 1, loss (SVG)</a> · \
        <a href="data/lesson/fig-a-paths.csv" download="">Figure 1, paths (CSV)</a> · \
        <a href="data/lesson/fig-a-paths.svg" download="">Figure 1, paths (SVG)</a> · \
        <a href="data/lesson/fig-a-rates.csv" download="">Table 2, rates (CSV)</a>
        """)
  }

  @Test("The run can be had again: parameters, seeds, trials, command")
  func provenance() {
    let html = page(
      [experiment("tab-a", alt: [])],
      results: ["tab-a": result([.table(table("rates"))], seeds: [0, 1, 2, 5, 8, 9])]
    ).html
    #expect(
      html.between("<dl>\n", "</details>") == """
        <div><dt>Experiment</dt><dd><code>descent</code></dd></div>
        <div><dt>Trials</dt><dd>4</dd></div>
        <div><dt>Seeds</dt><dd>0–2, 5, 8, 9</dd></div>
        <div><dt>rate</dt><dd><code>0.1</code></dd></div>
        <div><dt>steps</dt><dd><code>200</code><span class="default"> (default)</span></dd></div>
        </dl>
        <p><span class="term">Run it again</span></p>
        <pre tabindex="0"><code>fieldbook run descent rate=0.1</code></pre>

        """)
    #expect(
      !page([experiment("t", alt: [])], results: ["t": result([.table(table("r"))])])
        .html.contains("Seeds"))
  }

  @Test("What no run made has its words and files alone")
  func withoutRun() {
    let html = page(
      [experiment("fig-a")],
      results: ["fig-a": BlockResult(exhibits: [.figure(figure("loss"))], provenance: nil)]
    ).html
    #expect(html.contains("<summary>Figure 1 in words and as files</summary>"))
    #expect(html.contains("fig-a-loss.svg") && !html.contains("<dl>"))
  }

  @Test("A table is named by its caption, and says under it what its marks mean")
  func tables() {
    var table = table("rates")
    table.columns[1].best = .lowest
    let html = page(
      [experiment("tab-a", alt: [])], results: ["tab-a": result([.table(table)])]
    ).html
    #expect(html.contains("<figcaption id=\"tab-a.rates:caption\">"))
    #expect(
      html.contains(
        "<div id=\"tab-a.rates\" class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"tab-a.rates:caption\">"
      ))
    #expect(
      html.contains("<table id=\"tab-a.rates:table\" aria-labelledby=\"tab-a.rates:caption\">"))
    #expect(html.contains("<p class=\"key\"><strong>Bold</strong>: lowest of its column.</p>"))
  }

  @Test("Hostile words stay words")
  func hostile() throws {
    let words = "\"><script>alert('x')</script>&amp;"
    var provenance = try #require(result([]).provenance)
    provenance.command = words
    provenance.parameters = [.init(name: words, value: words, isDefault: false)]
    let block = BlockResult(
      exhibits: [
        .figure(figure("loss", title: words, summary: words)),
        .figure(figure("more", title: words, summary: words)), .table(table("t", title: words)),
      ], provenance: provenance)
    let html = page(
      [experiment("fig-a", caption: words, alt: [words])], results: ["fig-a": block]
    ).html
    #expect(Tags(html).faults == [])
    #expect(!html.contains("<script>"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;"))
  }

  @Test("A block without a result is an error")
  func missingResult() {
    let notes = course([
      note("lesson", [experiment("fig-a", at: Self.place), .paragraph([link("#fig-a")])])
    ])
    let site = pages(of: Edition(course: notes, results: [:]))
    #expect(
      site.diagnostics.map(\.description) == [
        "notes/lesson.md:12:5: error: 'fig-a' has no result"
      ])
  }

  @Test("Two different files under one path are an error")
  func collision() {
    let page = page(
      [experiment("a-b", alt: [], at: Self.place), experiment("a", alt: [], at: Self.place)],
      results: [
        "a-b": result([.table(table("c"))]),
        "a": result([.table(Table("b-c", title: "Other", columns: [Table.Column("x")]))]),
      ])
    #expect(
      page.diagnostics == [
        "notes/lesson.md:12:5: error: the site has two different files 'data/lesson/a-b-c.csv'"
      ])
  }
}
