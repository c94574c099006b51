package import CoverageModel

/// What a coding sheet shows one coder: the items of a batch, and what this coder has said of them. It holds nothing of another coder.
package struct CodingSheet: Sendable, Hashable {
  /// One item of the batch.
  package struct Item: Sendable, Hashable {
    package var record: ItemRecord
    /// The body of an article, or a part of it from its beginning; empty for broadcasts.
    package var text: String
    /// The stamp of the coder's record set of the item from which the sheet is made; 0 when there is none.
    package var revision: Int
    /// The coder's own record set of that revision.
    package var existing: RecordSet?

    package init(record: ItemRecord, text: String = "", revision: Int = 0, existing: RecordSet? = nil) {
      self.record = record
      self.text = text
      self.revision = revision
      self.existing = existing
    }
  }

  package var identity: SheetIdentity
  /// In the order in which they are to be coded.
  package var items: [Item]

  package init(identity: SheetIdentity, items: [Item]) {
    self.identity = identity
    self.items = items
  }
}
