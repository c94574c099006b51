import CoverageModel
import Reports
import Testing

@Suite("CSV")
struct CSVReportTests {
  @Test("the published times of Mexico 2021 stand in it to the second, with exact milliseconds")
  func mexico() {
    let csv = CSVLines(CSVReport(language: "en").bytes(for: SampleTables.mexico()))
    let rows = csv.lines.filter { $0["line"] == "row" }
    #expect(rows.map { $0["amount_time"] } == SampleTables.mexicoTimes.map(\.time))
    #expect(rows.first?["amount_ms"] == "253384000")
    #expect(rows.first?["share_percent"] == "10.5")
    // The published total of 672:18:26 is one second more than its rows.
    #expect(csv.lines.last?["amount_time"] == "672:18:25")
  }

  @Test("every share stands with its two sums, and the denominator is the panel's")
  func denominators() {
    let csv = CSVLines(CSVReport(language: "en").bytes(for: SampleTables.kazakhstan()))
    for line in csv.lines where line["share_percent"]?.isEmpty == false {
      #expect(line["share_denominator"] == line["denominator_ms"])
      #expect(line["share_numerator"] == line["amount_ms"])
      #expect(line["denominator"] == "political-actors")
    }
  }

  @Test("an undefined value is an empty field with the reason code beside it, never 0")
  func undefined() {
    let csv = CSVLines(CSVReport(language: "kk").bytes(for: SampleTables.france()))
    let line = csv.lines.first { $0["panel:outlet"] == "tf1" }
    #expect(line?["amount_ms"] == "")
    #expect(line?["amount_time"] == "")
    #expect(line?["share_percent"] == "")
    #expect(line?["share_note"] == "no-data")
    #expect(line?["denominator_ms"] == "")
    #expect(line?["denominator_note"] == "no-data")
  }

  @Test("indicators are lines of their own")
  func indicators() {
    let csv = CSVLines(CSVReport(language: "en").bytes(for: SampleTables.france()))
    let gini = csv.lines.first { $0["indicator"] == "gini" }
    #expect(gini?["indicator_value"] == "0.056")
    #expect(gini?["amount_ms"] == "")
  }

  @Test(
    "a label that a spreadsheet would run gets an apostrophe",
    arguments: ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")", "＝1+1"])
  func injection(text: String) {
    let bytes = CSVReport(language: "en").bytes(for: SampleTables.sized(panels: 1, rows: 2, text: text))
    let csv = CSVLines(bytes)
    let labels = csv.lines.compactMap { $0["row:actor_label"] }.filter { !$0.isEmpty }
    #expect(labels.count == 2)
    #expect(labels.allSatisfy { $0.hasPrefix("'") })
  }

  @Test("a label with quotes, commas and line ends survives the way out and back")
  func quoting() {
    let text = "A \"B\", C;\r\nD"
    let csv = CSVLines(CSVReport(language: "en").bytes(for: SampleTables.sized(panels: 1, rows: 1, text: text)))
    #expect(csv.lines.count == 2)
    #expect(csv.lines.first?["row:actor_label"]?.hasPrefix("A \"B\", C;") == true)
  }

  @Test("every line stands alone: what was measured, when, of what, and under which rules")
  func context() {
    let table = SampleTables.table(
      id: "t", title: ["en": "T"], panels: [SampleTables.panel(nil, [("a", 1000)])], chart: nil,
      denominator: .contestants(race: "mazhilis-list"),
      filters: [
        TableSpec.Filter(dimension: .medium, codes: ["tv", "radio"]),
        TableSpec.Filter(dimension: .variable("topic"), codes: ["sport"], excluding: true),
      ])
    let csv = CSVLines(CSVReport(language: "en").bytes(for: table))
    #expect(csv.lines.count == 2)
    for line in csv.lines {
      let facts = [
        "measure": "airtime", "denominator": "contestants", "denominator_of": "mazhilis-list",
        "apportionment": "measured", "mode_rule": "united", "roll_up": "party", "official_capacity": "apart",
        "period": "Campaign", "first_day": "2023-02-18", "last_day": "2023-03-17", "window": "prime-time",
        "crossing": "started-in", "filter": "medium=tv|radio & topic!=sport", "corpus": "sample",
      ]
      for (name, value) in facts.sorted(by: { $0.key < $1.key }) { #expect(line[name] == value, "\(name)") }
    }
  }

  @Test("every line has as many fields as the header")
  func widths() {
    for table in [SampleTables.mexico(), SampleTables.france(), SampleTables.kazakhstan(), SampleTables.weeks()] {
      let csv = CSVLines(CSVReport(language: "ru").bytes(for: table))
      #expect(Set(csv.header).count == csv.header.count)
      for line in csv.lines { #expect(line.count == csv.header.count) }
    }
  }
}
