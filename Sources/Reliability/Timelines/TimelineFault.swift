/// What is wrong with a segment, by coder and position in the coder's list.
package struct TimelineFault: Error, Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It ends before it begins.
    case runsBackwards = "runs-backwards"
    /// It ends where it begins.
    case empty
    /// It begins before the programme or ends behind it.
    case outside
    /// It begins before another segment of the same coder ends.
    case overlaps
    /// The programme itself ends before it begins, or is longer than can be computed with.
    case programme
  }

  package let kind: Kind
  package let coder: Int
  package let segment: Int

  package init(kind: Kind, coder: Int, segment: Int) {
    self.kind = kind
    self.coder = coder
    self.segment = segment
  }
}
