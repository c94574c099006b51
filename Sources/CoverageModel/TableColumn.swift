/// A column of a share table. Its id is stable and is the header of the CSV file, for instance `amount`, `share`,
/// `share:tone:+1`, `amount:mode:direct`.
package struct TableColumn: Sendable, Hashable {
  package enum Quantity: Sendable, Hashable {
    /// An amount in this measure.
    case amount(Measure)
    case count
    /// A share of the panel's denominator.
    case share
    /// A share of something else, which `of` names: `judged`, `direct-and-indirect`, `known-gender`, `row`.
    case shareOf(String)
    case deviation
    case number
    case word
  }

  package let id: String
  /// The term that Reports puts into words: a column name of `TableSpec.Column` or a refinement, for instance `positive`.
  package let term: String
  package let quantity: Quantity
  /// For a split column, the dimension and the code it is about, with the code's label.
  package let code: GroupLabel?
  /// Whether the rows of a panel add up to its total in this column.
  package let isAdditive: Bool

  package init(id: String, term: String, quantity: Quantity, code: GroupLabel? = nil, isAdditive: Bool) {
    self.id = id
    self.term = term
    self.quantity = quantity
    self.code = code
    self.isAdditive = isAdditive
  }
}
