/// One cell of somebody else's table: what was printed, what was read from it, and where it stands.
package struct PrintedCell<Value: Sendable & Hashable>: Sendable, Hashable {
  /// Nil for a blank cell, and for a mark such as `–` or `n/a`: blank is not zero.
  package let value: Value?
  /// The text as printed.
  package let text: String
  package let place: Finding.Place

  package init(value: Value?, text: String, place: Finding.Place) {
    self.value = value
    self.text = text
    self.place = place
  }
}
