internal import CoverageModel

/// The letters that tie each "n/a" of a printed table to its reason, in the order in which the reasons first occur.
struct UndefinedMarks {
  let reasons: [Undefined]

  init(_ table: ShareTable) {
    var found: [Undefined] = []
    func note(_ cell: Cell) {
      if case .undefined(let reason) = cell, !found.contains(reason) { found.append(reason) }
    }
    for panel in table.panels {
      if let reason = panel.undefined { note(.undefined(reason)) }
      for row in panel.rows { row.cells.forEach(note) }
      panel.total.forEach(note)
      for indicator in panel.indicators { note(indicator.value) }
    }
    reasons = found
  }

  /// The letter of a cell's reason: a, b, c …; nil for a cell that has a value.
  func mark(_ cell: Cell) -> String? {
    guard case .undefined(let reason) = cell, let position = reasons.firstIndex(of: reason) else { return nil }
    return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position)))
  }

  /// The letters with their reasons, for the line under the table; nil when every cell has a value.
  func legend(_ wording: Wording) -> String? {
    guard !reasons.isEmpty else { return nil }
    return wording.list(reasons.map { "\(mark(.undefined($0)) ?? "") – \(wording.reason($0))" })
  }
}
