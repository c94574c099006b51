internal import CoverageModel

/// The columns of a split add up to the amount of their row. Of modes and capacities a table may show only some, which then add up
/// to no more.
struct SplitSumIdentity {
  private let table: ShareTable
  private let amount: Int?
  /// The additive amount columns of each dimension, each id once.
  private let splits: [(dimension: Dimension, columns: [Int])]

  init(_ table: ShareTable) {
    self.table = table
    amount = table.columnIndex("amount")
    var splits: [(dimension: Dimension, columns: [Int])] = []
    var seen: Set<String> = []
    for (position, column) in table.columns.enumerated() {
      guard column.isAdditive, column.term == "amount", let code = column.code, seen.insert(column.id).inserted else {
        continue
      }
      if let known = splits.firstIndex(where: { $0.dimension == code.dimension }) {
        splits[known].columns.append(position)
      } else {
        splits.append((code.dimension, [position]))
      }
    }
    self.splits = splits
  }

  func failures() -> [ShareTableFailure] {
    guard let amount else { return [] }
    return table.panels.flatMap { panel in
      panel.lines.flatMap { line in splits.compactMap { failure(panel, line, $0.dimension, $0.columns, amount: amount) }
      }
    }
  }

  private func failure(
    _ panel: TablePanel, _ line: TablePanel.Line, _ dimension: Dimension, _ columns: [Int], amount: Int
  ) -> ShareTableFailure? {
    guard line.cells.indices.contains(amount), let whole = line.cells[amount].integer else { return nil }
    let parts = columns.compactMap { line.cells[$0].integer }
    guard parts.count == columns.count else { return nil }
    let sum = parts.reduce(Int128(0)) { $0 + Int128($1) }
    let isPartial = dimension == .mode || dimension == .capacity
    guard isPartial ? sum > Int128(whole) : sum != Int128(whole) else { return nil }
    return table.failure(
      "split-sum", panel, line.name, columns.map { table.columns[$0].id }.joined(separator: " + "), found: "\(sum)",
      expected: (isPartial ? "at most " : "") + "\(whole)")
  }
}
