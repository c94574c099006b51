/// One coder's record of one item, whole: what a table takes of an item is one such set and never parts of two.
///
/// A set without attributions says that the coder found nothing to code.
package struct RecordSet: Sendable, Hashable {
  /// The id of the item.
  package var item: String
  package var coder: Coder
  /// The version of the codebook under which it was coded.
  package var codebookVersion: String
  /// Codes by the id of the variable, of variables of level `item`, as this coder judged the item.
  package var itemCodes: [String: String]
  /// In the order in which they were entered.
  package var attributions: [AttributionRecord]
  /// Whether the coder says that the item cannot be coded; such a set has no attributions and counts as none.
  package var isUncodable: Bool
  /// What the coder remarked about the item as a whole, or the adjudicator about the decision; counts nowhere.
  package var note: String

  package init(
    item: String, coder: Coder, codebookVersion: String, itemCodes: [String: String] = [:],
    attributions: [AttributionRecord], isUncodable: Bool = false, note: String = ""
  ) {
    self.item = item
    self.coder = coder
    self.codebookVersion = codebookVersion
    self.itemCodes = itemCodes
    self.attributions = attributions
    self.isUncodable = isUncodable
    self.note = note
  }
}
