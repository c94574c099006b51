/// What an earlier document has to do with a later one.
package enum DuplicateMark: Sendable, Hashable {
  /// The same words in the same order.
  case exact(id: String)
  /// Most of the words in the same order; the similarity in thousandths.
  case near(id: String, thousandths: Int)
}
