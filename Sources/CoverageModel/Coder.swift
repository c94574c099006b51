/// Somebody who coded, or a program that suggested.
package struct Coder: Sendable, Hashable {
  /// Why a record exists. A table takes one record per item: the adjudicated one, else the primary coder's.
  package enum Purpose: String, Sendable, Hashable, CaseIterable {
    case primary, double, gold, adjudication
    /// A program's suggestion that no person has accepted.
    case machine
  }

  package let id: String
  package let purpose: Purpose

  package init(id: String, purpose: Purpose) {
    self.id = id
    self.purpose = purpose
  }
}
