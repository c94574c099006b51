internal import CoverageModel

/// Attributions of one item that do not go together.
struct RowConflict: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Spans of one actor and coder overlap and say a different tone or capacity.
    case overlap
    /// Everything that the one row says, the other says too.
    case repetition
    /// Typed measures of one actor, coder and mode are together longer than their item.
    case excessOfMode(Excess)
    /// Those of each mode fit into the item, those of all modes do not.
    case excessOfModes(Excess)

    /// Equal figures can be the truth (an actor speaks twice for ten seconds, or is shown while it speaks), so they are
    /// worth a look only. More time in one mode than the item has is as impossible as one measure beyond its end.
    var severity: Finding.Severity {
      switch self {
      case .excessOfMode: .error
      case .overlap, .repetition, .excessOfModes: .warning
      }
    }
  }

  /// What was typed, and how many rows it stands in; in the measure of the item's kind.
  struct Excess: Sendable, Hashable {
    let total: UInt64
    let rows: Int
  }

  let kind: Kind
  /// The row to report.
  let row: Int
  /// The row that it does not go with: of several the first one.
  let other: Int
}
