internal import CoverageModel

/// A share's numerator is the amount beside it and its denominator the panel's; shares of a part of the row are from 0 to 1, and
/// the three of judged tone add up to 1.
struct ShareIdentity {
  private let table: ShareTable
  private let subjectsAreInside: Bool

  init(_ table: ShareTable, subjectsAreInside: Bool) {
    self.table = table
    self.subjectsAreInside = subjectsAreInside
  }

  func failures() -> [ShareTableFailure] {
    table.panels.filter { $0.pooling == nil || $0.pooling == .pooled }.flatMap { panel in
      panel.lines.flatMap { line in
        line.cells.isEmpty ? [] : table.columns.indices.flatMap { cell(panel, line, $0) } + tone(panel, line)
      }
    }
  }

  private func cell(_ panel: TablePanel, _ line: TablePanel.Line, _ position: Int) -> [ShareTableFailure] {
    guard let ratio = line.cells[position].ratio else { return [] }
    let column = table.columns[position]
    let fail = { (identity: String, found: String, expected: String) in
      table.failure(identity, panel, line.name, column.id, found: found, expected: expected)
    }
    var failures: [ShareTableFailure] = []
    if ratio.numerator < 0 { failures.append(fail("share-range", "\(ratio.numerator)", "at least 0")) }
    switch column.quantity {
    case .share:
      if let amount = amount(beside: column, line), amount != ratio.numerator {
        failures.append(fail("share-numerator", "\(ratio.numerator)", "\(amount)"))
      }
      if panel.denominator != ratio.denominator {
        let expected = panel.denominator.map(String.init) ?? "undefined"
        failures.append(fail("share-denominator", "\(ratio.denominator)", expected))
      }
      if subjectsAreInside, ratio.numerator > ratio.denominator {
        failures.append(fail("share-range", "\(ratio.numerator)", "at most \(ratio.denominator)"))
      }
    case .shareOf:
      if ratio.numerator > ratio.denominator {
        failures.append(fail("share-range", "\(ratio.numerator)", "at most \(ratio.denominator)"))
      }
    case .amount, .count, .deviation, .number, .word: break
    }
    return failures
  }

  /// The amount whose share the column is: `amount` for `share`, `amount:mode:direct` for `share:mode:direct`.
  private func amount(beside column: TableColumn, _ line: TablePanel.Line) -> Int64? {
    guard column.id.hasPrefix("share") else { return nil }
    return table.columnIndex("amount" + column.id.dropFirst("share".count)).flatMap { line.cells[$0].integer }
  }

  private func tone(_ panel: TablePanel, _ line: TablePanel.Line) -> [ShareTableFailure] {
    let ids = ["positive", "neutral", "negative"].map { "share:tone:\($0)" }
    let ratios = ids.compactMap { table.columnIndex($0).flatMap { line.cells[$0].ratio } }
    guard ratios.count == ids.count, let first = ratios.first else { return [] }
    let sum = ratios.reduce(Int128(0)) { $0 + Int128($1.numerator) }
    guard ratios.contains(where: { $0.denominator != first.denominator }) || sum != Int128(first.denominator) else {
      return []
    }
    return [
      table.failure(
        "tone-sum", panel, line.name, ids.joined(separator: " + "), found: "\(sum)", expected: "\(first.denominator)")
    ]
  }
}
