package import CoverageModel

/// A table as Markdown (GitHub's tables), for notes and repositories: one table per panel, the method note as a list.
package struct MarkdownReport: Sendable {
  private let language: String

  package init(language: String) { self.language = language }

  package func bytes(for table: ShareTable) -> [UInt8] {
    let text = TableText(table, language: language, style: .plain)
    let marks = UndefinedMarks(table)
    var lines = ["## \(escaped(text.title))", ""]
    if table.caption.constructed { lines += ["> **\(escaped(text.wording.phrase(.constructed)))**", ""] }
    for statement in table.statements { lines += [escaped(StatementText(statement, wording: text.wording).text), ""] }
    if table.panels.isEmpty { lines += [escaped(text.wording.phrase(.noPanels)), ""] }
    for panel in table.panels { lines += self.panel(panel, text, marks) }
    for line in MethodNote(table, language: language, style: .plain).lines {
      lines.append("- **\(escaped(line.label))**: \(escaped(line.text))")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func panel(_ panel: TablePanel, _ text: TableText, _ marks: UndefinedMarks) -> [String] {
    var lines = ["### \(escaped(text.title(panel)))", "", escaped(text.facts(panel)), ""]
    let headings = [text.rowHeading] + text.table.columns.map { text.heading($0).line }
    lines.append(line(headings))
    lines.append(line(["---"] + text.table.columns.map { _ in "---:" }, isRule: true))
    for row in panel.rows { lines.append(line([text.label(row)] + cells(row.cells, text, marks))) }
    if !panel.total.isEmpty { lines.append(line([text.wording.phrase(.total)] + cells(panel.total, text, marks))) }
    lines.append("")
    for indicator in panel.indicators {
      lines.append(
        "- \(escaped(text.name(indicator))): \(escaped(marked(indicator.value, text.value(indicator), marks)))")
    }
    return panel.indicators.isEmpty ? lines : lines + [""]
  }

  private func cells(_ cells: [Cell], _ text: TableText, _ marks: UndefinedMarks) -> [String] {
    zip(text.table.columns, cells).map { column, cell in
      marked(cell, text.cells.text(cell, as: column.quantity), marks)
    }
  }

  private func marked(_ cell: Cell, _ text: String, _ marks: UndefinedMarks) -> String {
    marks.mark(cell).map { "\(text) (\($0))" } ?? text
  }

  private func line(_ fields: [String], isRule: Bool = false) -> String {
    "| " + fields.map { isRule ? $0 : escaped($0) }.joined(separator: " | ") + " |"
  }

  /// One line of text in which nothing is markup.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "*", "_", "`", "[", "]", "#", "~": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
