package import CoverageModel

/// One coder's record of one item, without its attributions.
package struct StoredCoding: Sendable, Hashable {
  package let id: Int64
  /// `StoredItem.id`.
  package let item: Int64
  /// `StoredCoder.id`.
  package let coder: Int64
  package let purpose: Coder.Purpose
  /// From 1; every correction adds one.
  package let revision: Int
  /// `StoredCodebook.id`: the version under which it was coded.
  package let codebook: Int64
  /// What a span must fit into; nil for items without a length.
  package let extent: UInt32?
  /// Codes of the item by variable, as this coder judged it.
  package let codes: [String: String]
  /// The event that added it.
  package let event: Int64
  /// Whether the coder says that the item cannot be coded.
  package let isUncodable: Bool
  /// What was remarked about the item or the decision.
  package let note: String

  /// The columns that `init` takes.
  static let columns = "id, item, coder, purpose, revision, codebook, extent, codes, event, uncodable, note"

  /// - Throws: `StoreError.damaged`.
  init(_ rows: SQLStatement) throws {
    id = rows.number(0)
    guard StoredIDs.possible.contains(id), StoredIDs.possible.contains(rows.number(1)) else {
      throw StoreError.damaged("record set \(id) has an id that cannot be")
    }
    item = rows.number(1)
    coder = rows.number(2)
    let name = rows.text(3)
    guard let purpose = Coder.Purpose.allCases.first(where: { $0.rawValue.utf8.elementsEqual(name) }) else {
      throw StoreError.damaged("the purpose of record set \(rows.number(0)) cannot be")
    }
    self.purpose = purpose
    revision = Int(rows.number(4))
    codebook = rows.number(5)
    extent = rows.optionalNumber(6).map { UInt32(clamping: $0) }
    codes = rows.text(7).isEmpty ? [:] : try CodeText.codes(rows.text(7))
    event = rows.number(8)
    isUncodable = rows.number(9) != 0
    note = rows.text(10).isEmpty ? "" : rows.string(10)
  }
}
