package import CoverageModel

/// An item as its latest version has it.
package struct StoredItem: Sendable, Hashable {
  package let id: Int64
  /// From 1; every correction adds one.
  package let revision: Int
  /// `StoredCodebook.id`: the version whose outlets and codes it has.
  package let codebook: Int64
  package let record: ItemRecord

  /// The columns that `init` takes.
  static let columns = """
    item.id, item.name, revision, codebook, kind, outlet, programme, start, length, period, election, codes, texts
    """

  /// - Throws: `StoreError.damaged`.
  init(_ rows: SQLStatement, cache: inout CodeTextCache) throws {
    id = rows.number(0)
    revision = Int(rows.number(2))
    let name = rows.string(1)
    codebook = rows.number(3)
    guard let kind = ItemKind(rawValue: rows.string(4)), let length = UInt32(exactly: rows.number(8)) else {
      throw StoreError.damaged("the kind or length of item \(name) cannot be")
    }
    record = ItemRecord(
      id: name, kind: kind, outlet: rows.string(5), programme: rows.optionalString(6), start: rows.optionalNumber(7),
      length: length, period: rows.optionalString(9), isElection: rows.number(10) != 0,
      codes: try cache.codes(rows.text(11)), texts: try cache.codes(rows.text(12)))
  }
}
