/// A count with its noun, as English messages print it.
package enum Counted {
  /// `1 error`, `2 errors`, `0 errors`; `many` is for nouns whose plural is not formed with an s.
  package static func text(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
