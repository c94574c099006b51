package import CoverageModel

/// Who codes what: what to hand out, what to take back, and what each coder has then.
package struct AssignmentPlan: Sendable, Hashable {
  /// An item to hand out to a coder.
  package struct Assignment: Sendable, Hashable {
    package let item: String
    package let coder: String
    package let purpose: Coder.Purpose
    /// The place in what the coder gets now, from 1. The order is by chance, so that no place tells a purpose.
    package let position: Int
  }

  /// An open item to take back.
  package struct Withdrawal: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable, CaseIterable {
      case coderLeft = "coder-left"
      /// Somebody who joined late gets it.
      case moved
      /// The coder keeps the item for another purpose, as nobody else can take that.
      case repurposed
    }

    package let item: String
    package let coder: String
    package let purpose: Coder.Purpose
    package let reason: Reason
  }

  /// How often two coders code the same item, one as the other's double. Gold items do not count.
  package struct PairCount: Sendable, Hashable {
    /// Before `second` in the order of ids.
    package let first: String
    package let second: String
    package let items: Int
  }

  /// How much of one stratum is double-coded.
  package struct StratumShare: Sendable, Hashable {
    package let outlet: String
    /// The rare classes of its items; empty for ordinary ones.
    package let classes: [String]
    /// Items without a known answer.
    package let items: Int
    package let doubled: Int
  }

  /// By coder and position.
  package let assignments: [Assignment]
  /// By coder and item.
  package let withdrawals: [Withdrawal]
  /// What each coder who has not left has under the plan, by id.
  package let work: [CoderWork]
  package let pairs: [PairCount]
  /// By outlet and classes.
  package let strata: [StratumShare]
  /// Items that nobody can be the primary coder of, as everybody has coded them for another purpose.
  package let withoutPrimary: [String]
  /// What is missing of the double codings that the request asks for, as no item is left that could be double-coded: of the share of
  /// items, and of each coder's minimum.
  package let missingDoubles: Int
}
