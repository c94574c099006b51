/// A stretch of an outlet's output that was recorded, with what is missing from it.
package struct Recording: Sendable, Hashable {
  package struct Gap: Sendable, Hashable {
    /// UTC milliseconds, half-open.
    package let span: Range<Int64>
    package let reason: String

    package init(span: Range<Int64>, reason: String) {
      self.span = span
      self.reason = reason
    }
  }

  /// Position in the codebook's outlets.
  package let outlet: Int
  /// UTC milliseconds, half-open.
  package let span: Range<Int64>
  package let gaps: [Gap]

  /// Whether all of it is one gap, as somebody marks it who found that a part is missing.
  package var isGap: Bool { gaps.contains { $0.span == span } }

  package init(outlet: Int, span: Range<Int64>, gaps: [Gap]) {
    self.outlet = outlet
    self.span = span
    self.gaps = gaps
  }
}
