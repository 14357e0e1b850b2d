import Figures
import Testing

@Suite("Tables")
struct TableTests {
  let table = Table(
    "models", title: "Accuracy by model",
    columns: [
      Table.Column("Model"), Table.Column("Accuracy", format: .fixed(3)),
      Table.Column("Loss, <nats>", format: .significant(3)),
      Table.Column("Parameters", format: .integer), Table.Column("Verdict"),
    ],
    rows: [
      [
        .text("MLP & friends"), .spread(mean: 0.8114, deviation: 0.0041), .number(3.21e-5),
        .number(2128), .text("says \"no\""),
      ],
      [
        .text("Größe, CNN"), .spread(mean: 1, deviation: .nan), .number(-0.25), .number(12345.4),
        .empty,
      ],
      [.text("none"), .empty, .number(.nan), .empty, .text("two\nlines")],
    ])

  @Test("HTML has scopes, classes, pads and escaped text")
  func html() {
    #expect(
      table.html(id: "tab-1", caption: "cap-1").source == """
        <table id="tab-1" aria-labelledby="cap-1">
        <thead><tr><th scope="col">Model</th><th scope="col" class="num">Accuracy</th>\
        <th scope="col" class="num">Loss, &lt;nats&gt;</th><th scope="col" class="num">Parameters</th>\
        <th scope="col">Verdict</th></tr></thead>
        <tbody>
        <tr><th scope="row">MLP &amp; friends</th><td class="num">0.811 ± 0.004</td>\
        <td class="num">3.21<span class="tail" data-pad=" × 10⁻⁵
        "> × 10⁻⁵</span><span class="pad" data-pad="0"></span></td>\
        <td class="num">2128</td><td>says &quot;no&quot;</td></tr>
        <tr><th scope="row">Größe, CNN</th>\
        <td class="num">1.000<span class="pad" data-pad=" ± 0.004"></span></td>\
        <td class="num">−0.250<span class="tail" data-pad=" × 10⁻⁵
        "></span></td>\
        <td class="num">12\u{202F}345</td><td class="none">–</td></tr>
        <tr><th scope="row">none</th>\
        <td class="num none">–<span class="pad" data-pad=".811 ± 0.004"></span></td>\
        <td class="num">not a number</td><td class="num none">–</td><td>two
        lines</td></tr>
        </tbody>
        </table>
        """)
  }

  @Test("HTML is well-formed")
  func wellFormed() throws {
    let parsed = try parse(table.html(id: "t").source)
    #expect(parsed.elements("tr").map(\.children.count) == [5, 5, 5, 5])
    #expect(parsed.elements("th").compactMap { $0["scope"] }.count == 8)
  }

  @Test("CSV has full precision and a column for deviations")
  func csv() {
    #expect(
      table.csv == """
        Model,Accuracy,Accuracy (SD),"Loss, <nats>",Parameters,Verdict\r
        MLP & friends,0.8114,0.0041,3.21e-05,2128,"says ""no"\""\r
        "Größe, CNN",1,,-0.25,12345.4,\r
        none,,,,,"two
        lines"\r\n
        """)
  }

  @Test("Text is aligned for a terminal")
  func text() {
    let small = Table(
      "t", title: "T",
      columns: [Table.Column("Rule"), Table.Column("Loss"), Table.Column("Verdict")],
      rows: [
        [.text("gd"), .number(0.00123), .text("converges")],
        [.text("Größe"), .number(-12), .empty],
      ])
    #expect(
      small.text() == """
        Rule         Loss  Verdict
        -----  ----------  ---------
        gd       0.001230  converges
        Größe  −12.00      –

        """)
  }

  @Test("A table without rows has its head alone")
  func noRows() {
    let bare = Table("t", title: "T", columns: [Table.Column("A"), Table.Column("B")])
    #expect(bare.text() == "A  B\n-  -\n")
    #expect(bare.csv == "A,B\r\n")
    #expect(
      bare.html(id: "t").source == """
        <table id="t">
        <thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
        <tbody>
        </tbody>
        </table>
        """)
  }

  @Test("Units stand in the head of every form")
  func units() {
    let column = Table.Column("Time", unit: "s", format: .fixed(1))
    let table = Table(
      "t", title: "T", columns: [column], rows: [[.spread(mean: 2, deviation: 0.5)]])
    #expect(column.key == "time")
    #expect(table.text() == " Time (s)\n---------\n2.0 ± 0.5\n")
    #expect(table.csv == "Time (s),Time (s) (SD)\r\n2,0.5\r\n")
    #expect(table.html(id: "t").source.contains("Time <span class=\"unit\">(s)</span></th>"))
  }

  @Test("A column's key is its heading's letters and digits, unless it has one of its own")
  func keys() {
    #expect(Table.Column("Test accuracy, %").key == "test-accuracy")
    #expect(Table.Column("(2/L) W₀+W₁").key == "2-l-w-w")
    #expect(Table.Column("π", key: "pi").key == "pi")
  }
}
