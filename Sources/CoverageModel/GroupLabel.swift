/// One code of one dimension, as it labels a row, a panel or a split column.
package struct GroupLabel: Sendable, Hashable {
  package let dimension: Dimension
  /// The id in the codebook, or the value itself (a day, a programme). Empty for "not coded".
  package let code: String
  /// The label by language; empty when the code is its own label or has a fixed translation.
  package let text: LocalizedText

  package init(dimension: Dimension, code: String, text: LocalizedText = LocalizedText([:])) {
    self.dimension = dimension
    self.code = code
    self.text = text
  }
}
