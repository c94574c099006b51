/// A page of charts of figures with their intervals, statements, and plain tables.
package struct FigurePage: Sendable {
  package let title: String
  /// What the page is about, in one sentence.
  package let lead: String
  package let statements: [String]
  package let charts: [IntervalChart]
  package let sections: [ReportPage.Section]
  package let notes: [String]
  /// The same page in other languages.
  package let otherLanguages: [ReportPage.Link]
  private let wording: Wording

  package init(
    title: String, lead: String, statements: [String], charts: [IntervalChart], sections: [ReportPage.Section],
    notes: [String], otherLanguages: [ReportPage.Link] = [], language: String = "en"
  ) {
    self.title = title
    self.lead = lead
    self.statements = statements
    self.charts = charts
    self.sections = sections
    self.notes = notes
    self.otherLanguages = otherLanguages
    wording = Wording(language: language)
  }

  /// The page as UTF-8.
  package var bytes: [UInt8] {
    var body = "<header>\n<h1>\(escaped(title))</h1>\n<p class=\"lead\">\(escaped(lead))</p>\n"
    body += LinkMarkup.files(otherLanguages, title: .otherLanguages, wording) + "</header>\n"
    body += "<h2 id=\"findings\">\(escaped(wording.phrase(.findings)))</h2>\n<ul class=\"findings\">\n"
    body += statements.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
    for (place, chart) in charts.enumerated() {
      body += "<figure class=\"chart\">\n\(chart.svg(prefix: "chart-\(place + 1)"))</figure>\n"
    }
    for (place, section) in sections.enumerated() {
      body += SectionMarkup(section, id: "section-\(place + 1)", wording).markup
    }
    if !notes.isEmpty {
      body += "<h2 id=\"method\">\(escaped(wording.phrase(.method)))</h2>\n"
      body += notes.map { "<p>\(escaped($0))</p>\n" }.joined()
    }
    return HTMLDocument(language: wording.language, title: title, body: body).bytes
  }

  private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}
