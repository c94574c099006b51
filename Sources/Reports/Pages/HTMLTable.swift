internal import CoverageModel

/// A share table as an HTML table: a row group per panel, headed by the panel's denominator and counts.
struct HTMLTable {
  let text: TableText
  private let marks: UndefinedMarks
  /// Where the cells of a panel's row lead to; nil for a table that stands alone.
  private let place: ((_ panel: Int, _ row: Int) -> String)?

  init(_ text: TableText, place: ((_ panel: Int, _ row: Int) -> String)? = nil) {
    self.text = text
    self.place = place
    marks = UndefinedMarks(text.table)
  }

  private var table: ShareTable { text.table }

  /// The table with its caption; indicators and the method note follow in markup of their own.
  var markup: String {
    var html =
      "<div class=\"scroll\">\n<table>\n<caption>\(escaped(text.title))<span>\(escaped(subtitle))</span></caption>\n"
    html += "<thead>\n<tr><th scope=\"col\">\(escaped(text.rowHeading))</th>"
    for column in table.columns {
      let heading = text.heading(column)
      let unit = heading.unit.isEmpty ? "" : "<span>\(escaped(heading.unit))</span>"
      html += "<th scope=\"col\">\(escaped(heading.title))\(unit)</th>"
    }
    html += "</tr>\n</thead>\n"
    for (number, panel) in table.panels.enumerated() { html += body(panel, number) }
    if table.panels.isEmpty {
      html += "<tbody><tr><td class=\"long\" colspan=\"\(table.columns.count + 1)\">"
      html += "\(escaped(text.wording.phrase(.noPanels)))</td></tr></tbody>\n"
    }
    return html + "</table>\n</div>\n"
  }

  /// Indicators as a table of their own, a row per panel and indicator; empty when there are none.
  var indicators: String {
    guard table.panels.contains(where: { !$0.indicators.isEmpty }) else { return "" }
    var html = "<div class=\"scroll\">\n<table>\n<caption>\(escaped(text.wording.phrase(.indicators)))</caption>\n"
    for panel in table.panels where !panel.indicators.isEmpty {
      html += "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"2\">\(escaped(text.title(panel)))</th></tr>\n"
      for indicator in panel.indicators {
        html += "<tr><th scope=\"row\">\(escaped(text.name(indicator)))</th>"
        html += "<td>\(escaped(text.value(indicator)))\(mark(indicator.value))</td></tr>\n"
      }
      html += "</tbody>\n"
    }
    return html + "</table>\n</div>\n"
  }

  /// The method note as a list of terms.
  var note: String {
    let lines = MethodNote(table, language: text.wording.language).lines
    return "<dl class=\"note\">\n"
      + lines.map { "<dt>\(escaped($0.label))</dt><dd>\(escaped($0.text))</dd>\n" }.joined() + "</dl>\n"
  }

  private var subtitle: String {
    let facts = CaptionText(text)
    let measure = text.wording.term(.measure, table.caption.measure.rawValue)
    let base = text.wording.labelled(.denominator, text.denominator)
    return [measure, base, facts.period].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func body(_ panel: TablePanel, _ number: Int) -> String {
    let width = table.columns.count + 1
    var html = "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"\(width)\">\(escaped(text.title(panel)))"
    html += "<span>\(escaped(text.facts(panel)))</span></th></tr>\n"
    for (position, row) in panel.rows.enumerated() {
      html += line(text.label(row), row.cells, isTotal: false, place: place?(number, position))
    }
    if panel.rows.isEmpty {
      let words = panel.undefined.map { text.wording.labelled(.undefinedMark, text.wording.reason($0)) }
      let line = escaped(words ?? text.wording.phrase(.noRows))
      html += "<tr><td class=\"long\" colspan=\"\(width)\">\(line)</td></tr>\n"
    } else if !panel.total.isEmpty {
      html += line(text.wording.phrase(.total), panel.total, isTotal: true)
    }
    return html + "</tbody>\n"
  }

  private func line(_ label: String, _ cells: [Cell], isTotal: Bool, place: String? = nil) -> String {
    var html = "<tr\(isTotal ? " class=\"total\"" : "")><th scope=\"row\">\(escaped(label))</th>"
    for (column, cell) in zip(table.columns, cells) {
      let own = escaped(text.cells.text(cell, as: column.quantity))
      html += "<td>" + (place.map { "<a href=\"\(escaped($0))\">\(own)</a>" } ?? own) + "\(mark(cell))</td>"
    }
    return html + "</tr>\n"
  }

  /// The letter of an undefined cell's reason, which the reader also gets by pointing at it.
  private func mark(_ cell: Cell) -> String {
    guard let letter = marks.mark(cell), case .undefined(let reason) = cell else { return "" }
    return "<sup><abbr title=\"\(escaped(text.wording.reason(reason)))\">\(letter)</abbr></sup>"
  }

  private func escaped(_ text: String) -> String { MarkupText.escaped(text) }
}
