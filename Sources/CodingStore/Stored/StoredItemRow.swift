package import CoverageModel

/// One item as the database lends it while rows are read; its texts are valid only until the next one.
package struct StoredItemRow {
  let rows: SQLStatement

  /// `StoredItem.id`.
  package var id: Int64 { rows.number(0) }
  /// UTF-8.
  package var name: UnsafeRawBufferPointer { rows.text(1) }
  /// `StoredCodebook.id`: the version whose outlets and codes it has.
  package var codebook: Int64 { rows.number(3) }
  package var kind: ItemKind { ItemKind(rawValue: rows.string(4)) ?? .broadcast }
  package var outlet: UnsafeRawBufferPointer { rows.text(5) }
  /// Empty for none.
  package var programme: UnsafeRawBufferPointer { rows.text(6) }
  package var start: Int64? { rows.optionalNumber(7) }
  package var length: Int64 { rows.number(8) }
  /// Empty for none.
  package var period: UnsafeRawBufferPointer { rows.text(9) }
  package var isElection: Bool { rows.number(10) != 0 }
  /// A JSON object, or nothing.
  package var codes: UnsafeRawBufferPointer { rows.text(11) }
  /// A JSON object, or nothing.
  package var texts: UnsafeRawBufferPointer { rows.text(12) }

  /// The item as a value.
  ///
  /// - Throws: `StoreError.damaged`.
  package func record() throws -> ItemRecord {
    var cache = CodeTextCache()
    return try StoredItem(rows, cache: &cache).record
  }
}
