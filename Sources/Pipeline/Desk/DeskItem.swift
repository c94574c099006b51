package import CoverageModel

/// An item as its coder sees it: nothing of what others made of it.
package struct DeskItem: Sendable {
  package struct Block: Sendable, Hashable {
    package let kind: String
    /// Characters of the body.
    package let span: Range<Int>
  }

  package struct Copy: Sendable {
    package let item: ItemRecord
    /// Thousandths.
    package let likeness: Int
  }

  package let record: ItemRecord
  package let body: String?
  package let blocks: [Block]
  /// SHA-256 of the page that is kept as evidence; nil when there is none.
  package let evidence: String?
  package let draft: DraftRecord
  /// The number of the last decision; 0 before the first.
  package let sequence: Int
  /// Whether the draft is the record that counts.
  package let isFinished: Bool
  package let suggestions: [AttributionRecord]
  package let copies: [Copy]
  /// Milliseconds of the item without a recording.
  package let gaps: [(span: Range<Int64>, reason: String)]
  package let previous: String?
  package let next: String?
  /// From 1, among all of the coder's.
  package let position: Int
  package let total: Int
}
