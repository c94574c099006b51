internal import CoverageModel

/// One dimension of a tally: its codes in printing order, and how a row's code is found.
struct Axis: Sendable {
  /// Where the position on the axis comes from. -1 leaves the row out.
  enum Source: Sendable {
    /// By item.
    case item(ItemCodes)
    /// By `(epoch * 2 + (official ? 1 : 0)) * actorCount + actor`.
    case actor([Int32])
    /// By the code in a column of the attributions.
    case column(AttributionColumn, [Int32])
    /// By the moment itself; the row is cut at the edges of the day-parts.
    case dayPart
  }

  let dimension: Dimension
  let labels: [GroupLabel]
  let source: Source
}

/// A column of `AttributionColumns` that holds small codes.
enum AttributionColumn: Sendable, Hashable {
  case mode, capacity, tone, gender
  /// Position in `Codebook.variables`.
  case variable(Int)
}
