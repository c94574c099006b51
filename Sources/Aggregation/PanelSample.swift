package import CoverageModel

/// The amounts of a table's panel by programme-day, the unit in which coverage is sampled (I31).
package struct PanelSample: Sendable, Hashable {
  package struct Cluster: Sendable, Hashable {
    /// Position in the codebook's outlets.
    package let outlet: Int
    package let day: CalendarDay
    /// By row of the panel, in the measure's unit.
    package let amounts: [Int64]
    /// By row, how many attributions the amount was measured in.
    package let attributions: [Int64]
    package let denominator: Int64
    /// By row the amounts of judged tone and of known gender; empty where the table has no column that needs them.
    package let tones: Tones
    package let genders: Genders
  }

  package struct Tones: Sendable, Hashable {
    package var positive = Judged()
    package var neutral = Judged()
    package var negative = Judged()
  }

  package struct Judged: Sendable, Hashable {
    /// By row, in the measure's unit.
    package var amounts: [Int64] = []
    /// By row, how many attributions the amount was measured in.
    package var attributions: [Int64] = []
  }

  package struct Genders: Sendable, Hashable {
    package var female: [Int64] = []
    package var male: [Int64] = []
  }

  /// Those of the panel.
  package let labels: [GroupLabel]
  package let pooling: Pooling?
  /// By row its labels, in the order of the table.
  package let rows: [[GroupLabel]]
  /// By row its weight in the table's benchmark; nil where indices have nothing to be compared with.
  package let benchmark: [Int64]?
  /// Nil for declared totals and where the denominator has no day.
  package let clusters: [Cluster]?
}
