internal import CoverageModel

/// One dimension of a tally: its codes in printing order, and how a row's code is found.
struct Axis: Sendable {
  /// Where the position on the axis comes from. -1 leaves the row out.
  enum Source: Sendable {
    /// By item.
    case item(ItemCodes)
    /// By the attribution's coding.
    case coding([Int32])
    /// By the moment itself; the row is cut at the edges of the day-parts.
    case dayPart
  }

  let dimension: Dimension
  let labels: [GroupLabel]
  let source: Source
}
