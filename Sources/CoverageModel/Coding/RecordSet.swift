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

  package init(
    item: String, coder: Coder, codebookVersion: String, itemCodes: [String: String] = [:],
    attributions: [AttributionRecord]
  ) {
    self.item = item
    self.coder = coder
    self.codebookVersion = codebookVersion
    self.itemCodes = itemCodes
    self.attributions = attributions
  }
}
