/// How far a run has come.
package struct ExtractProgress: Sendable, Hashable {
  /// Pages written.
  package let pages: Int
  /// How much of the input was handed out, in thousandths; nil when its size is not known.
  package let done: Int?
}
