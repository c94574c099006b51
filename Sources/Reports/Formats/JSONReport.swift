internal import Containers
package import CoverageModel

/// A table as JSON for other programs: keys in a fixed order, exact amounts, shares as their two sums and a percentage.
package struct JSONReport: Sendable {
  private let language: String

  package init(language: String) { self.language = language }

  package func bytes(for table: ShareTable) -> [UInt8] {
    let text = TableText(table, language: language, style: .plain)
    let value = JSONValue.object([
      ("table", .string(table.id)),
      ("language", .string(language)),
      ("title", .string(text.title)),
      ("caption", JSONCaption(table.caption, wording: text.wording).value),
      ("columns", .array(table.columns.map { column(text, $0) })),
      ("panels", .array(table.panels.map { panel(text, $0) })),
      ("statements", .array(table.statements.map(statement))),
      ("method_note", .array(MethodNote(table, language: language, style: .plain).lines.map(line))),
    ])
    return Array((value.text() + "\n").utf8)
  }

  private func column(_ text: TableText, _ column: TableColumn) -> JSONValue {
    let quantity: String =
      switch column.quantity {
      case .amount(let measure): "amount:\(measure.rawValue)"
      case .count: "count"
      case .share: "share"
      case .shareOf(let what): "share-of:\(what)"
      case .deviation: "deviation"
      case .number: "number"
      case .word: "word"
      }
    return .object([
      ("id", .string(column.id)),
      ("heading", .string(text.heading(column).line)),
      ("quantity", .string(quantity)),
      ("additive", .bool(column.isAdditive)),
    ])
  }

  private func panel(_ text: TableText, _ panel: TablePanel) -> JSONValue {
    let rows = panel.rows.map { row in
      JSONValue.object([
        ("labels", .array(row.labels.map { label(text, $0) })),
        ("cells", .array(row.cells.map(cell))),
      ])
    }
    let indicators = panel.indicators.map { indicator in
      JSONValue.object(
        [
          ("indicator", .string(indicator.id)),
          ("subject", .string(indicator.subject)),
          ("subject_label", .string(text.subject(indicator))),
          ("value", cell(indicator.value)),
        ] + zip(["low", "high"], indicator.limits).map { ($0, cell($1)) })
    }
    return .object([
      ("title", .string(text.title(panel))),
      ("labels", .array(panel.labels.map { label(text, $0) })),
      ("pooling", panel.pooling.map { .string($0.rawValue) } ?? .null),
      ("denominator", panel.denominator.map(JSONValue.integer) ?? .null),
      ("undefined", panel.undefined.map { .string($0.rawValue) } ?? .null),
      ("items", .integer(panel.items)),
      ("attributions", .integer(panel.attributions)),
      ("multiplicity", panel.multiplicity.map(ratio) ?? .null),
      ("completeness", panel.completeness.map(JSONCaption.completeness) ?? .null),
      ("rows", .array(rows)),
      ("total", .array(panel.total.map(cell))),
      ("indicators", .array(indicators)),
    ])
  }

  private func label(_ text: TableText, _ label: GroupLabel) -> JSONValue {
    .object([
      ("dimension", .string(label.dimension.name)),
      ("code", .string(label.code)),
      ("label", .string(text.wording.label(label))),
    ])
  }

  private func cell(_ cell: Cell) -> JSONValue {
    switch cell {
    case .amount(let amount): .object([("amount", .integer(amount))])
    case .count(let count): .object([("count", .integer(count))])
    case .share(let share): .object([("share", ratio(share)), ("percent", .number(DecimalText.percent(share)))])
    case .meanShare(let mean): .object([("mean_percent", .number(DecimalText.percent(mean)))])
    case .deviation(let share):
      .object([("deviation", ratio(share)), ("percent", .number(DecimalText.percent(share)))])
    case .number(let number, let decimals): self.number(number, decimals)
    case .word(let code): .object([("word", .string(code))])
    case .undefined(let reason): .object([("undefined", .string(reason.rawValue))])
    }
  }

  private func number(_ number: Double, _ decimals: Int) -> JSONValue {
    guard number.isFinite else { return .object([("undefined", .string(Undefined.tooFew.rawValue))]) }
    let digits = CellText(wording: Wording(language: "en"), style: .plain).number(number, decimals: decimals)
    return .object([("number", .number(digits))])
  }

  private func ratio(_ ratio: Ratio) -> JSONValue { .array([.integer(ratio.numerator), .integer(ratio.denominator)]) }

  private func statement(_ statement: Statement) -> JSONValue {
    .object([
      ("text", statement.undefined == nil ? .string(statement.text.text(in: language)) : .null),
      ("undefined", statement.undefined.map { .string($0.rawValue) } ?? .null),
    ])
  }

  private func line(_ line: MethodNote.Line) -> JSONValue {
    .object([("label", .string(line.label)), ("text", .string(line.text))])
  }
}
