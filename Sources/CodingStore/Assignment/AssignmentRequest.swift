package import CoverageModel

/// What there is to code, who can code it, and what has been handed out already: everything that a plan depends on.
package struct AssignmentRequest: Sendable, Hashable {
  /// Something to code.
  package struct Item: Sendable, Hashable {
    package let id: String
    package let outlet: String
    package let kind: ItemKind
    /// The work in it, in the measure of its kind (milliseconds, characters, mm²), 1 for posts and declarations; 0 when the length
    /// is not known.
    package let amount: UInt32
    /// The rare classes that it belongs to, for instance codes of variables that few items have; empty for an ordinary item.
    package let strata: [String]

    package init(id: String, outlet: String, kind: ItemKind, amount: UInt32, strata: [String] = []) {
      self.id = id
      self.outlet = outlet
      self.kind = kind
      self.amount = amount
      self.strata = strata
    }
  }

  /// Somebody who codes or has coded.
  package struct Person: Sendable, Hashable {
    package let id: String
    /// Whether the coder gets nothing more, and hands back what is open.
    package let hasLeft: Bool

    package init(id: String, hasLeft: Bool = false) {
      self.id = id
      self.hasLeft = hasLeft
    }
  }

  /// An item that a coder already has.
  package struct Standing: Sendable, Hashable {
    package let item: String
    package let coder: String
    package let purpose: Coder.Purpose
    /// Whether the coder has coded it; what is coded never moves.
    package let isCoded: Bool

    package init(item: String, coder: String, purpose: Coder.Purpose, isCoded: Bool) {
      self.item = item
      self.coder = coder
      self.purpose = purpose
      self.isCoded = isCoded
    }
  }

  package let items: [Item]
  package let coders: [Person]
  package let standing: [Standing]
  /// Of a hundred items without a known answer, how many a second person codes.
  package let doublePercent: Int
  /// Items with a known answer: every coder gets them, among the rest and not to be told from it.
  package let gold: [String]
  /// The least number of items of each coder that another person codes as well; gold items do not count.
  package let minimumDouble: Int
  /// Where chance comes from: the same request with the same seed is the same plan.
  package let seed: UInt64

  package init(
    items: [Item], coders: [Person], standing: [Standing] = [], doublePercent: Int, gold: [String] = [],
    minimumDouble: Int = 0, seed: UInt64
  ) {
    self.items = items
    self.coders = coders
    self.standing = standing
    self.doublePercent = doublePercent
    self.gold = gold
    self.minimumDouble = minimumDouble
    self.seed = seed
  }
}
