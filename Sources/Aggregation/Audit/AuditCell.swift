package import CoverageModel

/// A cell that a finding is about.
package struct AuditCell: Sendable, Hashable {
  /// The label of the cell's row, and the heading that the row stands under.
  package let row: String
  package let group: String
  /// `label`, `time`, `count`, `percent`, `start` or `end`.
  package let column: String
  /// The text as printed.
  package let text: String
  package let place: Finding.Place

  init<Value>(_ row: PublishedTable.Row, _ column: String, _ cell: PrintedCell<Value>?) {
    self.row = row.name
    group = row.group
    self.column = column
    text = cell?.text ?? ""
    place = cell?.place ?? row.label.place
  }
}

extension PublishedTable.Row {
  var labelCell: AuditCell { AuditCell(self, "label", label) }
  var percentCell: AuditCell { AuditCell(self, "percent", percent) }

  func cell(_ quantity: AuditQuantity) -> AuditCell {
    switch quantity {
    case .time: AuditCell(self, "time", time)
    case .count: AuditCell(self, "count", count)
    }
  }
}
