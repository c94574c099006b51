internal import CoverageModel

/// Every row has one cell per column; a panel without values has undefined cells only; numbers are finite and amounts not
/// negative.
struct ShareTableShape {
  private let table: ShareTable

  init(_ table: ShareTable) { self.table = table }

  func failures() -> [ShareTableFailure] { table.panels.flatMap(failures) }

  private func failures(_ panel: TablePanel) -> [ShareTableFailure] {
    var failures: [ShareTableFailure] = []
    for line in panel.lines {
      guard line.cells.count == table.columns.count || (panel.rows.isEmpty && line.cells.isEmpty) else {
        failures.append(
          table.failure(
            "shape", panel, line.name, found: Counted.text(line.cells.count, "cell"),
            expected: Counted.text(table.columns.count, "cell")))
        continue
      }
      for (column, cell) in zip(table.columns, line.cells) {
        guard let expected = expectation(cell, in: panel) else { continue }
        failures.append(table.failure("cell", panel, line.name, column.id, found: "\(cell)", expected: expected))
      }
    }
    return failures
  }

  /// What the cell should be instead; nil for a sound cell.
  private func expectation(_ cell: Cell, in panel: TablePanel) -> String? {
    switch cell {
    case .undefined: return nil
    case .amount(let value), .count(let value): if value < 0 { return "an amount of at least 0" }
    case .number(let value, _): if !value.isFinite { return "a finite number, or undefined" }
    case .share, .meanShare, .deviation, .word: break
    }
    return panel.undefined.map { "undefined: \($0.rawValue)" }
  }
}
