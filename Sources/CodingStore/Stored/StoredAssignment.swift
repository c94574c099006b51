package import CoverageModel

/// An item that a coder is to code.
package struct StoredAssignment: Sendable, Hashable {
  package let id: Int64
  /// `StoredCoder.id`.
  package let coder: Int64
  /// The number of the batch among the coder's, from 1.
  package let batch: Int
  /// `StoredItem.id`.
  package let item: Int64
  package let purpose: Coder.Purpose
  /// From 1: the order in which the coder meets the items of the batch.
  package let place: Int
}
