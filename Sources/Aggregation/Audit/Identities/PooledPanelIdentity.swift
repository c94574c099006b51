internal import CoverageModel

/// A pooled panel is the sum of its outlets' panels: amounts, counts, items, attributions and denominators.
struct PooledPanelIdentity {
  private let table: ShareTable

  init(_ table: ShareTable) { self.table = table }

  func failures() -> [ShareTableFailure] {
    let outlets = table.panels.filter { $0.pooling == nil }
    return table.panels.filter { $0.pooling == .pooled }.flatMap { pooled in
      failures(pooled, members: outlets.filter { rest(of: $0) == pooled.labels.map(\.code) })
    }
  }

  /// A panel's codes without its outlet.
  private func rest(of panel: TablePanel) -> [String] { panel.labels.filter { $0.dimension != .outlet }.map(\.code) }

  private func failures(_ pooled: TablePanel, members: [TablePanel]) -> [ShareTableFailure] {
    guard !members.isEmpty else { return [] }
    var failures: [ShareTableFailure] = []
    for (name, value) in [("items", \TablePanel.items), ("attributions", \.attributions)] {
      let sum = members.reduce(Int128(0)) { $0 + Int128($1[keyPath: value]) }
      if sum != Int128(pooled[keyPath: value]) {
        failures.append(
          table.failure("pooled-sum", pooled, "", name, found: "\(pooled[keyPath: value])", expected: "\(sum)"))
      }
    }
    failures += denominator(pooled, members: members).map { [$0] } ?? []
    let lines = members.map(\.lines)
    for (position, line) in pooled.lines.enumerated() {
      for column in table.columns.indices where isSummed(table.columns[column]) {
        failures += cell(pooled, line, lines.map { $0.dropFirst(position).first }, column).map { [$0] } ?? []
      }
    }
    return failures
  }

  /// What is owed against a benchmark is worked out anew in each panel; everything else that is counted adds up.
  private func isSummed(_ column: TableColumn) -> Bool {
    switch column.quantity {
    case .amount, .count: column.term != "owed"
    case .share, .shareOf, .deviation, .number, .word: false
    }
  }

  private func cell(
    _ pooled: TablePanel, _ line: TablePanel.Line, _ members: [TablePanel.Line?], _ column: Int
  ) -> ShareTableFailure? {
    guard line.cells.indices.contains(column), let value = line.cells[column].integer else { return nil }
    var sum: Int128 = 0
    for member in members {
      guard let member, member.name == line.name else {
        return table.failure(
          "pooled-rows", pooled, line.name, table.columns[column].id, found: member?.name ?? "no row",
          expected: line.name)
      }
      // An outlet without data adds nothing.
      sum += Int128(member.cells.dropFirst(column).first?.integer ?? 0)
    }
    guard sum != Int128(value) else { return nil }
    return table.failure(
      "pooled-sum", pooled, line.name, table.columns[column].id, found: "\(value)", expected: "\(sum)")
  }

  private func denominator(_ pooled: TablePanel, members: [TablePanel]) -> ShareTableFailure? {
    let denominators = members.filter { $0.undefined == nil }.map(\.denominator)
    guard let value = pooled.denominator, denominators.allSatisfy({ $0 != nil }) else { return nil }
    let sum = denominators.reduce(Int128(0)) { $0 + Int128($1 ?? 0) }
    let isExact: Bool
    switch table.caption.denominator {
    case .contestants, .politicalActors, .class: isExact = true
    // An outlet without an attribution of the table's subjects has no panel, yet its items or its window count.
    case .electionContent, .window, .yardstick: isExact = false
    }
    guard isExact ? Int128(value) != sum : Int128(value) < sum else { return nil }
    return table.failure(
      "pooled-denominator", pooled, found: "\(value)", expected: (isExact ? "" : "at least ") + "\(sum)")
  }
}
