/// A coder's record read under a later version of the codebook, and what of it needs a person.
package struct MappedRecordSet: Sendable, Hashable {
  /// As it was coded; never changed.
  package let original: RecordSet
  /// Under the later version. It names nothing that the later version does not have: what needs a person is not coded, and an
  /// attribution whose actor needs one is left out. Only mode, capacity and gender, which cannot be left open, stay as they were.
  package let set: RecordSet
  /// For each attribution of `set` its position in the original.
  package let positions: [Int]
  /// Every value of the original, item first, then the attributions in their order; codes that are missing now stand last in each.
  package let values: [MappedValue]

  package init(original: RecordSet, set: RecordSet, positions: [Int], values: [MappedValue]) {
    self.original = original
    self.set = set
    self.positions = positions
    self.values = values
  }

  /// What a person must code before the record says under the later version what it said under the earlier.
  package var needsCoding: [MappedValue] { values.filter(\.needsCoding) }

  package var isComplete: Bool { !values.contains(where: \.needsCoding) }
}
