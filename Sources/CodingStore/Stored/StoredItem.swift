package import CoverageModel

/// An item as its latest version has it.
package struct StoredItem: Sendable, Hashable {
  package let id: Int64
  /// From 1; every correction adds one.
  package let revision: Int
  package let record: ItemRecord

  /// - Throws: `StoreError.damaged`.
  init(_ rows: SQLStatement, cache: inout CodeTextCache) throws {
    id = rows.number(0)
    revision = Int(rows.number(2))
    let name = rows.string(1)
    guard let kind = ItemKind(rawValue: rows.string(3)), let length = UInt32(exactly: rows.number(7)) else {
      throw StoreError.damaged("the kind or length of item \(name) cannot be")
    }
    record = ItemRecord(
      id: name, kind: kind, outlet: rows.string(4), programme: rows.optionalString(5), start: rows.optionalNumber(6),
      length: length, period: rows.optionalString(8), isElection: rows.number(9) != 0,
      codes: try cache.codes(rows.text(10)), texts: try cache.codes(rows.text(11)))
  }
}
