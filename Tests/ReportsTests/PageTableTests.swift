import CoverageModel
import Reports
import Testing

@Suite("The table of captured pages")
struct PageTableTests {
  private static let outlets = ["alpha", "beta"].map {
    Outlet(id: $0, names: LocalizedText(["en": "<\($0)>", "kk": "=\($0)"]), medium: .web)
  }

  private static func row(
    _ outlet: Int?, _ day: String?, expected: Int, received: Int, _ counts: [String: Int],
    _ verdicts: [PageSurvey.Verdict: Int] = [:]
  ) -> PageSurvey.Row {
    var row = PageSurvey.Row(outlet: outlet, day: day.flatMap { CalendarDay($0) })
    (row.expected, row.received, row.counts, row.verdicts) = (expected, received, counts, verdicts)
    return row
  }

  private static let survey = PageSurvey(
    rows: [
      row(0, "2023-03-01", expected: 2, received: 3, ["article": 2, "blocked": 1, "no-date": 1], [.confirmed: 2]),
      row(0, "2023-03-02", expected: 2, received: 0, [:], [.noPage: 2]),
      row(1, "2023-03-01", expected: 1, received: 1, ["article": 1], [.differing: 1]),
      row(nil, nil, expected: 0, received: 1, ["cut-off": 1, "unknown-outlet": 1]),
    ],
    articles: [
      .init(item: 1, page: "=b.html", outcome: .article, coded: 10, found: 12, verdict: .differing),
      .init(item: 0, page: "", outcome: nil, coded: nil, found: nil, verdict: .noPage),
    ], extractor: "extractor 1", parser: "parser 2")

  private func table(_ language: String = "en") -> PageTable {
    PageTable(Self.survey, outlets: Self.outlets, language: language)
  }

  @Test("The file has a row per outlet and day, also without pages, and every outcome as a column")
  func csv() throws {
    let lines = String(decoding: table("kk").csv, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let header = try #require(lines.first)
    #expect(header.prefix(6) == ["outlet", "outlet_label", "day", "expected", "received", "article"])
    for code in PageOutcome.codes + PageSurvey.warningCodes + PageSurvey.Verdict.allCases.map(\.rawValue) {
      #expect(header.contains(Substring(code)))
    }
    #expect(
      lines.dropFirst().map { $0.prefix(6) } == [
        ["alpha", "'=alpha", "2023-03-01", "2", "3", "2"], ["alpha", "'=alpha", "2023-03-02", "2", "0", "0"],
        ["beta", "'=beta", "2023-03-01", "1", "1", "1"], ["", "Басқа сайттар", "", "0", "1", "0"],
      ])
    #expect(lines.allSatisfy { $0.count == header.count })
  }

  @Test("The section has a row per outlet and their total, and tells other outcomes in words")
  func section() {
    let section = table().section(files: [])
    #expect(
      section.headings == [
        "Outlet", "Expected", "Received", "Articles", "Text as coded", "Text differs", "Without a page",
        "Other outcomes and remarks",
      ])
    #expect(
      section.rows == [
        ["<alpha>", "4", "3", "2", "2", "0", "2", "Refused or captcha: 1; Article without a date: 1"],
        ["<beta>", "1", "1", "1", "0", "1", "0", ""],
        ["Other sites", "0", "1", "0", "0", "0", "0", "Cut off: 1; Unknown outlet: 1"],
        [
          "Total", "5", "5", "3", "2", "1", "2",
          "Refused or captcha: 1; Cut off: 1; Article without a date: 1; Unknown outlet: 1",
        ],
      ])
    #expect(section.note.contains("extractor 1, parser 2"))
    #expect(section.note.contains("without a page: 2"))
  }

  @Test("The page by day escapes names and sums each outlet", arguments: Wording.languages)
  func html(language: String) {
    let html = String(decoding: table(language).html, as: UTF8.self)
    #expect(!html.contains("<alpha>") && !html.contains("<script"))
    #expect(html.matches(of: /class="total"/).count == 3)
    #expect(html.matches(of: /scope="row"/).count == 4 + 3)
  }

  @Test("The file of articles has what was coded and what was found, and runs nothing in a spreadsheet")
  func articles() {
    var items = ItemColumns(variableCount: 0)
    for (number, id) in ["a", "b"].enumerated() {
      items.ids.append(id)
      items.outlet.append(UInt16(number))
      items.start.append(0)
    }
    let text = String(decoding: table().articles(items, zone: .utc), as: UTF8.self)
    #expect(
      text.split(separator: "\n").dropFirst() == [
        "b,beta,1970-01-01,'=b.html,article,10,12,differing", "a,alpha,1970-01-01,,,,,no-page",
      ])
  }
}
