import CoverageModel
import Reports
import Testing

@Suite("Printed reports")
struct PrintedReportTests {
  private static let hostile = "<script>alert(\"x\")</script>&'\u{0}\u{8}\u{1B}| `code` [link](javascript:x)"

  @Test("published shares of France 2 appear exactly in HTML, Markdown and JSON")
  func france() {
    let html = String(decoding: HTMLReport(language: "en").bytes(for: SampleTables.france()), as: UTF8.self)
    let markdown = String(decoding: MarkdownReport(language: "fr").bytes(for: SampleTables.france()), as: UTF8.self)
    let json = String(decoding: JSONReport(language: "en").bytes(for: SampleTables.france()), as: UTF8.self)
    // Largest and smallest antenna shares: .109541 and .075488.
    #expect(html.contains("11.0\u{00A0}%"))
    #expect(html.contains("7.5\u{00A0}%"))
    #expect(markdown.contains("| Mélenchon | 0:17:19 | 11,0 % | 0:11:36 | 0:05:43 |"))
    #expect(json.contains("1039000"))
    #expect(json.contains("9485000"))
    #expect(html.contains("2:02:12"))
  }

  @Test("percentages that do not add to 100 are said so with their sum")
  func sums() {
    let note = MethodNote(SampleTables.mexico(), language: "en", style: .plain).lines
    // 10.5 9.3 6.7 5.9 6.4 7.2 13.4 6.3 7.0 5.8 11.2 6.9 3.4
    let sums = note.first { $0.label == "Printed sums" }
    #expect(sums == nil || sums?.text.contains("100.0") == false)
    let printed = [105, 93, 67, 59, 64, 72, 134, 63, 70, 58, 112, 69, 34].reduce(0, +)
    #expect((sums != nil) == (printed != 1000))
    let thirds = SampleTables.table(
      id: "t", title: ["en": "T"],
      panels: [SampleTables.panel(nil, [("a", 1000), ("b", 1000), ("c", 1000)])], chart: nil)
    let line = MethodNote(thirds, language: "en", style: .plain).lines.first { $0.label == "Printed sums" }
    #expect(line?.text == "Share: because of rounding the printed percentages add to 99.9 %")
    let kazakhstan = MethodNote(SampleTables.kazakhstan(), language: "ru", style: .plain).lines
    #expect(
      kazakhstan.contains { $0.label == "Суммы напечатанного" && $0.text.contains("не составляют весь знаменатель") })
  }

  @Test("times that do not add to the printed total are said so with the difference", arguments: Wording.languages)
  func times(language: String) {
    // 0.4 s three times prints as 0:00:00 each and 0:00:01 together; 0.5 s twice as 0:00:01 each and together.
    func note(_ amounts: [Int64]) -> String? {
      let rows = amounts.enumerated().map { ("row \($0)", $1) }
      let table = SampleTables.table(
        id: "t", title: ["en": "T"], columns: [SampleTables.amount],
        panels: [SampleTables.panel(SampleTables.outlet("o", "Outlet"), rows)], chart: nil)
      let label = Wording(language: language).phrase(.sums)
      let text = MethodNote(table, language: language, style: .plain).lines.first { $0.label == label }?.text
      let printed = [
        HTMLReport(language: language).bytes(for: table), MarkdownReport(language: language).bytes(for: table),
        JSONReport(language: language).bytes(for: table),
      ]
      for bytes in printed { #expect(String(decoding: bytes, as: UTF8.self).contains(label) == (text != nil)) }
      return text
    }
    #expect(note([400, 400, 400])?.hasSuffix(": -0:00:01") == true)
    #expect(note([500, 500])?.hasSuffix(": +0:00:01") == true)
    #expect(note([1000, 2000]) == nil)
  }

  @Test("windows, variables and the subjects of indicators are called by the codebook's labels")
  func labels() {
    let topic = SampleTables.label(.variable("topic"), "economy", ["en": "Economy", "ru": "Экономика"])
    let row = TablePanel.Row(labels: [topic], cells: [.amount(1000)])
    let panel = TablePanel(
      labels: [], denominator: 1000, rows: [row], total: [.amount(1000)],
      indicators: [
        TablePanel.Indicator(
          id: "format-share", value: .count(1), subject: "news",
          labels: [
            SampleTables.label(.variable("format"), "news", ["en": "News", "ru": "Новости"])
          ])
      ], items: 1, attributions: 1)
    let table = SampleTables.table(
      id: "t", title: ["en": "T"], columns: [SampleTables.amount], panels: [panel], chart: nil,
      filters: [TableSpec.Filter(dimension: .variable("topic"), codes: ["economy"])], filterLabels: [[topic]],
      windowLabel: LocalizedText(["en": "Prime time", "ru": "Прайм-тайм"]),
      variableLabels: ["topic": LocalizedText(["en": "Subject matter", "ru": "Тема"])])
    let text = String(decoding: MarkdownReport(language: "ru").bytes(for: table), as: UTF8.self)
    #expect(text.contains("| Тема |"))
    #expect(text.contains("Тема: Экономика"))
    #expect(text.contains("Прайм-тайм; "))
    #expect(text.contains("(Новости)"))
    #expect(!text.contains("prime-time"))
    let csv = CSVLines(CSVReport(language: "ru").bytes(for: table))
    #expect(csv.lines.last?["indicator_subject"] == "news")
    #expect(csv.lines.last?["indicator_subject_label"] == "Новости")
  }

  @Test("the method note says what was counted: declarations where totals were declared")
  func declarations() {
    let declared = MethodNote(SampleTables.mexico(), language: "en").lines.map(\.label)
    let measured = MethodNote(SampleTables.france(), language: "en").lines.map(\.label)
    #expect(declared.contains("Declarations"))
    #expect(!declared.contains("Items"))
    #expect(measured.contains("Items"))
  }

  @Test("the note carries outlets, period, window, filter, rules, denominators, completeness and codebook")
  func note() {
    let lines = MethodNote(SampleTables.kazakhstan(), language: "en", style: .plain).lines
    let text = Dictionary(uniqueKeysWithValues: lines.map { ($0.label, $0.text) })
    #expect(text["Period"] == "Campaign: 18 February 2023 to 17 March 2023, both included")
    #expect(text["Monitoring window"] == "prime-time; items across its edge: belong where they began")
    #expect(text["Filter"] == "Medium: Television")
    #expect(text["Denominator"] == "all political actors")
    #expect(text["Denominator totals"]?.contains("2:30:00") == true)
    #expect(text["Completeness"]?.hasPrefix("monitored 23:06:00 of 24:00:00 scheduled (96.3 %); gaps 0:54:00") == true)
    #expect(text["Codebook"] == "Sample (sample), 1.0.0, frozen, 3f1c9a55d0b7")
    #expect(text["Constructed material"] != nil)
    #expect(text["Rounding"]?.contains("half away from zero, one decimal") == true)
    #expect(text["n/a means"]?.contains("there are no data") == true)
  }

  @Test("a hostile label cannot become markup, and no forbidden character gets through")
  func hostile() {
    let table = SampleTables.sized(panels: 2, rows: 3, text: Self.hostile)
    let html = String(decoding: HTMLReport(language: "en").bytes(for: table), as: UTF8.self)
    let svg = ChartReport(language: "en").svg(for: table)
    let markdown = String(decoding: MarkdownReport(language: "en").bytes(for: table), as: UTF8.self)
    let json = String(decoding: JSONReport(language: "en").bytes(for: table), as: UTF8.self)
    let page = ReportPage(language: "en").bytes(
      title: Self.hostile,
      entries: [ReportPage.Entry(table: table, files: [.init(label: Self.hostile, address: "javascript:x")])],
      sections: [.init(title: Self.hostile, headings: [Self.hostile], rows: [[Self.hostile, Self.hostile]])],
      audit: [Self.hostile], provenance: [Self.hostile])
    for text in [html, svg, markdown, json, String(decoding: page, as: UTF8.self)] {
      #expect(!text.contains("<script"))
      #expect(!text.contains("href=\"javascript"))
      #expect(!Markup.hasForbiddenCharacters(text))
    }
  }

  @Test("pages are well formed, name their language and repeat no id", arguments: Wording.languages)
  func pages(language: String) {
    let tables = [SampleTables.mexico(), SampleTables.france(), SampleTables.kazakhstan(), SampleTables.weeks()]
    let page = ReportPage(language: language).bytes(title: "R", entries: tables.map { ReportPage.Entry(table: $0) })
    for bytes in tables.map({ HTMLReport(language: language).bytes(for: $0) }) + [page] {
      let html = String(decoding: bytes, as: UTF8.self)
      #expect(Markup.imbalance(html) == nil)
      #expect(html.contains("<html lang=\"\(language)\">"))
      let ids = Markup.identifiers(html)
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test("an undefined cell is n/a with its reason in every printed form")
  func undefined() {
    let html = String(decoding: HTMLReport(language: "ru").bytes(for: SampleTables.kazakhstan()), as: UTF8.self)
    #expect(html.contains("н/д: данных нет"))
    #expect(html.contains("здесь неприменимо"))
    let markdown = String(decoding: MarkdownReport(language: "en").bytes(for: SampleTables.france()), as: UTF8.self)
    #expect(markdown.contains("n/a (a)"))
    #expect(markdown.contains("a – "))
    let json = String(decoding: JSONReport(language: "en").bytes(for: SampleTables.france()), as: UTF8.self)
    #expect(json.contains("\"undefined\": \"no-data\""))
  }

  @Test("constructed material is marked in every form", arguments: Wording.languages)
  func constructed(language: String) {
    let wording = Wording(language: language)
    let table = SampleTables.kazakhstan()
    let warning = wording.phrase(.constructed)
    #expect(String(decoding: HTMLReport(language: language).bytes(for: table), as: UTF8.self).contains(warning))
    #expect(String(decoding: MarkdownReport(language: language).bytes(for: table), as: UTF8.self).contains(warning))
    #expect(String(decoding: CSVReport(language: language).bytes(for: table), as: UTF8.self).contains(",yes,"))
    #expect(ChartReport(language: language).svg(for: table).contains(String(warning.prefix(20))))
  }

  @Test("the same table gives the same bytes twice")
  func reproducible() {
    let table = SampleTables.kazakhstan()
    #expect(HTMLReport(language: "kk").bytes(for: table) == HTMLReport(language: "kk").bytes(for: table))
    #expect(JSONReport(language: "kk").bytes(for: table) == JSONReport(language: "kk").bytes(for: table))
    #expect(CSVReport(language: "kk").bytes(for: table) == CSVReport(language: "kk").bytes(for: table))
    #expect(MarkdownReport(language: "kk").bytes(for: table) == MarkdownReport(language: "kk").bytes(for: table))
    #expect(ChartReport(language: "kk").bytes(for: table) == ChartReport(language: "kk").bytes(for: table))
  }

  @Test(
    "tables without panels, without rows, and large ones are printed", arguments: [(0, 0), (1, 0), (3, 60), (27, 7)])
  func sizes(panels: Int, rows: Int) {
    for chart in ChartKind.allCases {
      let table = SampleTables.sized(panels: panels, rows: rows, chart: chart)
      let html = String(decoding: HTMLReport(language: "en").bytes(for: table), as: UTF8.self)
      #expect(Markup.imbalance(html) == nil)
      #expect(!CSVReport(language: "en").bytes(for: table).isEmpty)
      #expect(!MarkdownReport(language: "en").bytes(for: table).isEmpty)
      #expect(!JSONReport(language: "en").bytes(for: table).isEmpty)
    }
  }

  @Test("the denominator of every panel stands in every printed form")
  func denominators() {
    let table = SampleTables.kazakhstan()
    let forms = [
      HTMLReport(language: "kk").bytes(for: table), MarkdownReport(language: "kk").bytes(for: table),
      JSONReport(language: "kk").bytes(for: table), ChartReport(language: "kk").bytes(for: table),
    ]
    for form in forms {
      let text = String(decoding: form, as: UTF8.self)
      for denominator in ["2:30:00", "2:42:57", "2:55:54", "3:08:51", "3:21:48"] { #expect(text.contains(denominator)) }
    }
  }

  @Test("the report page puts findings before charts, charts before tables, tables before method and audit")
  func order() throws {
    let table = SampleTables.kazakhstan()
    let bytes = ReportPage(language: "en").bytes(
      title: "Report",
      entries: [ReportPage.Entry(table: table, files: [.init(label: "CSV", address: "tables/b3.csv")])],
      sections: [.init(title: "Incidents", headings: ["Rule", "Count"], rows: [["early campaigning", "61"]])],
      audit: ["rows to total: all hold"], provenance: ["items.csv"])
    let page = String(decoding: bytes, as: UTF8.self)
    let marks = [
      "Each party received between 6 and 9 per cent", "<svg", "<table>", "<dl class=\"note\">", "tables/b3.csv",
      "61</td>",
      "id=\"method\"", "rows to total: all hold", "items.csv",
    ]
    var rest = page[...]
    for mark in marks {
      let found = try #require(rest.firstRange(of: mark), "\(mark)")
      rest = rest[found.upperBound...]
    }
  }
}
