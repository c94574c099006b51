package import CoverageModel

/// An identity that one of our own tables does not hold, with the cell in which it fails.
package struct ShareTableFailure: Sendable, Hashable {
  /// The name of the identity, for instance `row-sum`.
  package let identity: String
  package let table: String
  /// The panel's codes joined by ` / `, with its pooling; `all` for a panel without labels.
  package let panel: String
  /// The row's codes joined by ` / `, or `total`; empty when the failure is about the panel.
  package let row: String
  /// The column's id; empty when the failure is about the panel.
  package let column: String
  package let found: String
  package let expected: String

  /// The failure in the form of all other findings; `file` is the table's id.
  package var asFinding: Finding {
    Finding(
      rule: "table-\(identity)", place: Finding.Place(file: table),
      field: [panel, row, column].filter { !$0.isEmpty }.joined(separator: ", "), found: found, expected: expected,
      mend: "Nothing was written: report this table with its codebook and corpus.")
  }
}

extension ShareTableFailure: CustomStringConvertible {
  package var description: String { asFinding.description }
}
