/// The most that is read of an XML document from outside.
package enum XMLLimits {
  /// Elements inside each other; documents of offices have about ten.
  package static let depth = 64
  /// Attributes of one element. The parser compares each with all others, so their number must stay small.
  package static let attributes = 1024
  /// Bytes between two `<` in which attributes need not be counted, because so few bytes cannot hold too many.
  static let uncountedBytes = 1024
  /// Bytes between two `<`: of one tag, or of one tag and the text behind it.
  package static let gapBytes = 1 << 21
}
