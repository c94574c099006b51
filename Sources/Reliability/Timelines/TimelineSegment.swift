/// A stretch of time, or of text, to which a coder gave a label: half open, in any whole unit.
package struct TimelineSegment: Sendable, Hashable {
  package let start: Int64
  package let end: Int64
  package let label: String

  package init(start: Int64, end: Int64, label: String) {
    self.start = start
    self.end = end
    self.label = label
  }

  var length: Int64 { end - start }
}
