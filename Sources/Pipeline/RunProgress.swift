/// How far a long run has come.
package struct RunProgress: Sendable, Hashable {
  /// Pages that are done.
  package let pages: Int
  /// How much of the whole is done, in thousandths; nil when its size is not known.
  package let done: Int?
  /// What a person may want to see beside the numbers; empty when there is nothing.
  package let note: String

  package init(pages: Int, done: Int?, note: String = "") {
    self.pages = pages
    self.done = done
    self.note = note
  }
}
