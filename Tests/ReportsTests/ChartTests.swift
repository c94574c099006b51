import CoverageModel
import Reports
import Testing

@Suite("Charts")
struct ChartTests {
  /// Sums of advance widths that fontTools reads from Liberation Sans 2.1.5, in units of 1/2048 em.
  @Test(
    "a line is as wide as the font says",
    arguments: [
      ("Әділ Қазақстан Ңғұүөі", 20_930, 22_314), ("Халық партиясы", 15_711, 17_121), ("Amanat", 7_058, 7_511),
      ("«Ауыл» партиясы — 12,4 %", 26_540, 28_049),
    ])
  func widths(text: String, regular: Int, bold: Int) {
    #expect(TextWidth.units(text) == regular)
    #expect(TextWidth.units(text, bold: true) == bold)
    #expect(TextWidth.width(text, size: 11) == Double(regular) * 11 / 2048)
  }

  @Test("combining marks have no width, unknown wide letters an em")
  func unknownWidths() {
    #expect(TextWidth.units("e\u{301}") == TextWidth.units("e"))
    #expect(TextWidth.units("日本") == 4096)
  }

  @Test("every kind of chart is well-formed SVG with real text, title and description", arguments: ChartKind.allCases)
  func wellFormed(kind: ChartKind) {
    for language in Wording.languages {
      let svg = ChartReport(language: language).svg(for: SampleTables.kazakhstan(chart: kind))
      #expect(Markup.imbalance(svg) == nil)
      #expect(svg.contains("<title "))
      #expect(svg.contains("<desc "))
      #expect(svg.contains("<text "))
      #expect(!svg.contains("nan"))
    }
  }

  @Test("values stand at the bars, a true zero is 0 and a panel without data is n/a with the reason")
  func values() {
    let svg = ChartReport(language: "ru").svg(for: SampleTables.kazakhstan())
    #expect(svg.contains(">0</text>"))
    #expect(svg.contains(">н/д: данных нет</text>"))
    #expect(svg.contains(">6,0\u{00A0}%</text>"))
  }

  @Test("the chart names its denominator and its source")
  func source() {
    let svg = ChartReport(language: "en").svg(for: SampleTables.kazakhstan())
    #expect(svg.contains("all political actors"))
    #expect(svg.contains("Published table, restated"))
    #expect(svg.contains("2:30:00"))
  }

  @Test("of a long panel the largest rows are drawn and the rest is counted")
  func longPanels() {
    let svg = ChartReport(language: "en").svg(for: SampleTables.sized(panels: 1, rows: 60))
    #expect(svg.contains("20 further rows"))
    #expect(svg.contains("not drawn, see the table"))
  }

  @Test("every line of text, as wide as the font says, stays inside the drawing", arguments: ChartKind.allCases)
  func inside(kind: ChartKind) {
    let text = "Жалпыұлттық социал-демократиялық партия"
    let sizes = [(1, 7), (2, 7), (5, 30), (12, 7), (27, 7)]
    let tables = sizes.map { SampleTables.sized(panels: $0.0, rows: $0.1, chart: kind, text: text) }
    for table in tables + [SampleTables.kazakhstan(chart: kind)] {
      let lines = DrawnLine.all(in: ChartReport(language: "ru").svg(for: table))
      #expect(lines.count > 10)
      for line in lines {
        #expect(line.left >= -10, "\(line)")
        #expect(line.right <= 650, "\(line)")
      }
    }
  }

  @Test("a week without data is a gap with its mark, and the benchmark has a key")
  func timeline() {
    let svg = ChartReport(language: "en").svg(for: SampleTables.weeks())
    #expect(svg.contains(">n/a</text>"))
    #expect(svg.split(separator: "<polyline").count - 1 == 6)
    #expect(svg.split(separator: ">Benchmark</text>").count - 1 == 1)
  }

  @Test("PNG and PDF are made from the drawing, and the same bytes twice", arguments: ChartKind.allCases)
  func rendering(kind: ChartKind) throws {
    let svg = ChartReport(language: "kk").bytes(for: SampleTables.kazakhstan(chart: kind))
    let png = try SVGRenderer().png(svg)
    let pdf = try SVGRenderer().pdf(svg)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
    #expect(png.count > 10_000)
    #expect(try SVGRenderer().png(svg) == png)
    #expect(try SVGRenderer().pdf(svg) == pdf)
  }

  @Test(
    "what is no drawing is a finding, not a crash",
    arguments: ["", "<svg", "<html></html>", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"])
  func notADrawing(text: String) {
    #expect(throws: Finding.self) { try SVGRenderer().png(Array(text.utf8)) }
    #expect(throws: Finding.self) { try SVGRenderer().pdf(Array(text.utf8)) }
  }

  @Test("women's part is read from the column, from a split by gender, and from rows that are genders")
  func genders() {
    let column = TableColumn(id: "women", term: "women", quantity: .shareOf("known-gender"), isAdditive: false)
    let split = ["female", "male", "other"].map {
      TableColumn(
        id: "amount:gender:\($0)", term: "amount", quantity: .amount(.airtime),
        code: GroupLabel(dimension: .gender, code: $0), isAdditive: true)
    }
    let actor = [GroupLabel(dimension: .actor, code: "a")]
    let tables = [
      ([column], [TablePanel.Row(labels: actor, cells: [SampleTables.ratio(3000, 10_000)])]),
      (split, [TablePanel.Row(labels: actor, cells: [.amount(3000), .amount(6000), .amount(1000)])]),
      (
        [SampleTables.amount],
        [("female", 3000), ("male", 6000), ("other", 1000), ("unknown", 500)].map { code, amount in
          TablePanel.Row(labels: [GroupLabel(dimension: .gender, code: code)], cells: [.amount(amount)])
        }
      ),
    ]
    for (columns, rows) in tables {
      let panel = TablePanel(
        labels: [], denominator: 10_500, rows: rows, total: [], indicators: [], items: 1, attributions: 1)
      let table = SampleTables.table(id: "g", title: ["en": "G"], columns: columns, panels: [panel], chart: .gender)
      let svg = ChartReport(language: "en").svg(for: table)
      #expect(svg.contains(">30.0\u{00A0}%</text>"))
      #expect(svg.contains(">70.0\u{00A0}%</text>"))
    }
  }
}
