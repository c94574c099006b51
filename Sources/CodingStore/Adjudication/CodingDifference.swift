/// One variable on which coders of the same item differ, at one place.
package struct CodingDifference: Sendable, Hashable {
  /// What one coder has there.
  package struct Value: Sendable, Hashable {
    package let coder: String
    /// The position in the attributions of the coder's record; nil for a code of the item, and where the coder has no attribution.
    package let attribution: Int?
    /// The code; for `span` start and end with a hyphen, for `measure` the amount, both in the measure of the item's kind. Nil where
    /// nothing is coded, and for `actor` where the coder has no such attribution.
    package let text: String?

    package init(coder: String, attribution: Int?, text: String?) {
      self.coder = coder
      self.attribution = attribution
      self.text = text
    }
  }

  package let item: String
  /// `actor` (some have an attribution that others lack), `span`, `measure`, `mode`, `capacity`, `tone`, `gender`, the id of a
  /// variable of attributions, or `item:` and the id of a variable of items.
  package let variable: String
  /// Whose attribution it is; nil for a code of the item.
  package let actor: String?
  /// From the first start to the last end that a coder gave, in milliseconds or characters; nil for the item as a whole and for
  /// measures that were typed.
  package let span: Range<UInt32>?
  /// By coder, in the order of ids: those who differ and those who agree with one of them.
  package let values: [Value]

  package init(item: String, variable: String, actor: String?, span: Range<UInt32>?, values: [Value]) {
    self.item = item
    self.variable = variable
    self.actor = actor
    self.span = span
    self.values = values
  }
}
