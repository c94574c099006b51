/// One decision of a coder about an item, with the record as it stands after it.
package struct CoderDecision: Sendable, Hashable {
  package let item: String
  package let coder: String
  /// From 1, without holes.
  package let sequence: Int
  /// Made by the browser; the same decision sent twice is one.
  package let id: String
  /// UTC milliseconds, by the server's clock.
  package let at: Int64
  /// What was decided, in the coder's words.
  package let label: String
  /// The whole record, one JSON object.
  package let record: String
  /// Whether the coder said that the item is done with it.
  package let isFinish: Bool

  package init(
    item: String, coder: String, sequence: Int, id: String, at: Int64, label: String, record: String, isFinish: Bool
  ) {
    self.item = item
    self.coder = coder
    self.sequence = sequence
    self.id = id
    self.at = at
    self.label = label
    self.record = record
    self.isFinish = isFinish
  }
}
