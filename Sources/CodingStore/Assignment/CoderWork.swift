package import CoverageModel

/// What one coder has to do and has done. Amounts of different kinds of item are never added.
package struct CoderWork: Sendable, Hashable {
  /// Items and the work in them, in the measure of their kind.
  package struct Tally: Sendable, Hashable {
    package var items = 0
    package var amount: Int64 = 0

    package init(items: Int = 0, amount: Int64 = 0) {
      self.items = items
      self.amount = amount
    }

    mutating func add(_ item: AssignmentRequest.Item) {
      items += 1
      amount += Int64(item.amount)
    }
  }

  /// The coder's work on items of one kind.
  package struct Kind: Sendable, Hashable {
    package let kind: ItemKind
    package var open = Tally()
    package var coded = Tally()
    /// Of both, what the coder codes as somebody's double.
    package var double = Tally()
  }

  package let coder: String
  /// The kinds of item that the coder has, in the order of `ItemKind`.
  package let kinds: [Kind]
  /// Items of the coder that another coder codes as well; gold items do not count.
  package let shared: Int

  package subscript(_ kind: ItemKind) -> Kind { kinds.first { $0.kind == kind } ?? Kind(kind: kind) }
}
