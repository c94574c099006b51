internal import CoverageModel

/// The headings and labels of one table in words.
struct TableText {
  /// A column's heading: its name, and the unit or base under it.
  struct Heading {
    let title: String
    let unit: String

    /// Both on one line.
    var line: String { unit.isEmpty ? title : "\(title), \(unit)" }
  }

  let table: ShareTable
  let cells: CellText

  var wording: Wording { cells.wording }

  init(_ table: ShareTable, language: String, style: CellText.Style) {
    self.table = table
    cells = CellText(wording: Wording(language: language), style: style)
  }

  var title: String {
    let title = table.title.text(in: wording.language)
    return title.isEmpty ? table.id : title
  }

  /// What shares of this table are shares of: the denominator in words, with its race, classes or topics.
  var denominator: String {
    let detail = table.caption.denominatorDetail.map { $0.text(in: wording.language) }.filter { !$0.isEmpty }
    let words = wording.term(.denominator, table.caption.denominator.name)
    return detail.isEmpty ? words : "\(words) (\(wording.list(detail)))"
  }

  func heading(_ column: TableColumn) -> Heading {
    let name = columnName(column)
    return switch column.quantity {
    case .amount(let measure): Heading(title: name, unit: wording.term(.unit, measure.rawValue))
    case .share: Heading(title: name, unit: wording.phrase(.ofWhat, ["what": denominator]))
    case .shareOf(let what): Heading(title: name, unit: wording.phrase(.ofWhat, ["what": wording.term(.shareOf, what)]))
    case .deviation: Heading(title: name, unit: "%")
    case .count, .number, .word: Heading(title: name, unit: "")
    }
  }

  /// The name of a split column is its code; an amount is called by its measure.
  private func columnName(_ column: TableColumn) -> String {
    let isAmount = if case .amount = column.quantity { true } else { false }
    let isPlain = column.term == "amount" || column.term == "share"
    let term: String =
      if column.term == "amount", case .amount(let measure) = column.quantity {
        wording.term(.measure, measure.rawValue)
      } else {
        wording.term(.column, column.term)
      }
    guard let code = column.code else { return term }
    return isPlain || isAmount ? wording.label(code) : "\(wording.label(code)): \(term)"
  }

  /// The name of the panel: its codes, the way outlets were pooled, or that it holds everything.
  func title(_ panel: TablePanel) -> String {
    let pooling = panel.pooling.map { wording.term(.pooling, $0.rawValue) }
    let parts = [panel.labels.isEmpty ? nil : wording.label(panel.labels), pooling].compactMap(\.self)
    return parts.isEmpty ? wording.phrase(.everything) : parts.joined(separator: " · ")
  }

  /// The panel's denominator with its unit; nil when it has none.
  func denominator(_ panel: TablePanel) -> String? {
    panel.denominator.map { cells.amountWithUnit($0, table.caption.measure) }
  }

  /// Denominator, items and attributions of the panel on one line.
  func facts(_ panel: TablePanel) -> String {
    let items: Phrase = table.caption.isDeclared ? .declarationsCount : .itemsCount
    return wording.list(
      [
        denominator(panel).map { wording.phrase(.denominatorOf, ["amount": $0]) },
        panel.undefined.map { wording.labelled(.undefinedMark, wording.reason($0)) },
        wording.phrase(items, ["count": cells.count(panel.items)]),
        wording.phrase(.attributionsCount, ["count": cells.count(panel.attributions)]),
      ].compactMap(\.self))
  }

  func label(_ row: TablePanel.Row) -> String {
    row.labels.isEmpty ? wording.phrase(.everything) : wording.label(row.labels)
  }

  /// What a dimension is called: a variable by the codebook's label.
  func dimension(_ dimension: Dimension) -> String {
    guard case .variable(let id) = dimension, let label = table.caption.variableLabels[id]?.text(in: wording.language),
      !label.isEmpty
    else { return wording.dimension(dimension) }
    return label
  }

  /// The heading over the rows' labels.
  var rowHeading: String {
    let first = table.panels.lazy.flatMap(\.rows).first
    guard let labels = first?.labels, !labels.isEmpty else { return wording.phrase(.row) }
    return labels.map { dimension($0.dimension) }.joined(separator: " · ")
  }

  /// An indicator's name with the row or codes it is about.
  func name(_ indicator: TablePanel.Indicator) -> String {
    let name = wording.term(.indicator, indicator.id)
    return indicator.subject.isEmpty ? name : "\(name) (\(subject(indicator)))"
  }

  /// The labels of the rows, topics or formats that an indicator names by their codes; other subjects as they stand.
  func subject(_ indicator: TablePanel.Indicator) -> String {
    indicator.subject.split(separator: ", ").map { code in
      if let label = indicator.labels.first(where: { ($0.code.isEmpty ? "-" : $0.code) == code }) {
        return wording.label(label)
      }
      for panel in table.panels {
        if let row = panel.rows.first(where: { $0.labels.map(\.code).joined(separator: " · ") == code }) {
          return row.labels.map { wording.label($0) }.joined(separator: " · ")
        }
      }
      return String(code)
    }.joined(separator: ", ")
  }

  /// An indicator's value, in the table's measure when it is an amount, with the limits of its interval where it has any.
  func value(_ indicator: TablePanel.Indicator) -> String {
    let own = cells.text(indicator.value, as: .amount(table.caption.measure))
    let limits = indicator.limits.map { cells.text($0, as: .number) }
    if case .undefined(let reason)? = indicator.limits.first {
      return "\(own) [\(limits[0]): \(wording.reason(reason))]"
    }
    return limits.isEmpty ? own : "\(own) [\(limits.joined(separator: "; "))]"
  }
}
