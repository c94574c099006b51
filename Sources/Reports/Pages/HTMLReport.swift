package import CoverageModel

/// One table as a page of its own: statements, chart, table, indicators, method note. No script, nothing fetched; prints on A4.
package struct HTMLReport: Sendable {
  private let language: String

  package init(language: String) { self.language = language }

  package func bytes(for table: ShareTable) -> [UInt8] {
    let text = TableText(table, language: language, style: .typographic)
    var body = "<h1>\(MarkupText.escaped(text.title))</h1>\n"
    if table.caption.constructed {
      body += "<p class=\"banner\">\(MarkupText.escaped(text.wording.phrase(.constructed)))</p>\n"
    }
    if !table.statements.isEmpty {
      body += "<ul class=\"findings\">\n"
      for statement in table.statements { body += "<li>\(HTMLReport.markup(statement, text.wording))</li>\n" }
      body += "</ul>\n"
    }
    if table.chart != nil {
      body += "<figure class=\"chart\">\n\(ChartReport(language: language).svg(for: table))</figure>\n"
    }
    let parts = HTMLTable(text)
    body += "<figure>\n\(parts.markup)\(parts.indicators)<figcaption>\n\(parts.note)</figcaption>\n</figure>\n"
    return HTMLDocument(language: language, title: text.title, body: body).bytes
  }

  /// A statement, muted when it could not be formed.
  static func markup(_ statement: Statement, _ wording: Wording) -> String {
    let line = StatementText(statement, wording: wording)
    let text = MarkupText.escaped(line.text)
    return line.isDefined ? text : "<span class=\"undefined\">\(text)</span>"
  }
}
