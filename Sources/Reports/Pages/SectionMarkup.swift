/// A plain table of a page under its heading.
struct SectionMarkup {
  private let section: ReportPage.Section
  private let id: String
  private let wording: Wording

  init(_ section: ReportPage.Section, id: String, _ wording: Wording) {
    self.section = section
    self.id = id
    self.wording = wording
  }

  var markup: String {
    let isWords = section.headings.indices.map { column in
      section.rows.contains { $0.count > column && !SectionMarkup.isFigure($0[column]) }
    }
    var html = "<h2 id=\"\(id)\">\(escaped(section.title))</h2>\n<div class=\"scroll\">\n<table>\n<thead>\n<tr>"
    for (heading, isWords) in zip(section.headings, isWords) {
      html += "<th scope=\"col\"\(isWords ? " class=\"words\"" : "")>\(escaped(heading))</th>"
    }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in section.rows {
      let cells = row.enumerated().map { index, cell in
        index == 0
          ? "<th scope=\"row\">\(escaped(cell))</th>"
          : "<td\(index < isWords.count && isWords[index] ? " class=\"words\"" : "")>\(escaped(cell))</td>"
      }
      html += "<tr>\(cells.joined())</tr>\n"
    }
    if section.rows.isEmpty {
      html += "<tr><td colspan=\"\(max(1, section.headings.count))\">\(escaped(wording.phrase(.noRows)))</td></tr>\n"
    }
    html += "</tbody>\n</table>\n</div>\n"
    if !section.note.isEmpty { html += "<p class=\"lead\">\(escaped(section.note))</p>\n" }
    return html + LinkMarkup.files(section.files, title: .files, wording)
  }

  /// Whether a cell is a number or a time, and stands to the right.
  private static func isFigure(_ cell: String) -> Bool {
    cell.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " \u{A0}\u{202F}.,:%+−-".unicodeScalars.contains($0) }
  }

  private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}
