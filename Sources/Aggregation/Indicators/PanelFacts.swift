package import CoverageModel

/// The integer sums of one panel of a table, from which its indicators are computed.
///
/// Nil says that the table does not have this fact; an indicator that needs it is then undefined as `notApplicable`, or as
/// `noReference` where a benchmark, a reach or a register is missing. Arrays per row are in the order of `rows`; amounts are in
/// the measure's unit.
package struct PanelFacts: Sendable, Hashable {
  /// Every contestant's amount with its code, zeros included.
  package var rows: LabelledAmounts
  package var benchmark: BenchmarkWeights?

  /// The length of the union of all spans, and of each row's own spans.
  package var union: Int64?
  package var rowUnions: [Int64]?

  /// One sum per row.
  package var tones: [ToneSums]?
  package var mixed = ToneSums.Mixed.apart

  package var modes: ModeSums?
  package var capacities: CapacitySums?
  /// Amounts of persons, and heads, by gender.
  package var genderAmounts: GenderSums?
  package var genderPersons: GenderSums?
  /// Registered candidates by gender.
  package var registered: GenderSums?

  /// News amounts per row, and the part of them inside joint campaign segments.
  package var news: [Int64]?
  package var bloc: [Int64]?
  package var formats: LabelledAmounts?
  /// Every topic of the codebook, those without coverage included.
  package var topics: LabelledAmounts?
  /// Rows × topics, in the order of `topics`.
  package var rowTopics: [[Int64]]?
  /// The group of each row, as any number: those of a quota benchmark, else the classes.
  package var groups: [Int]?

  /// What each row bought.
  package var purchases: [PaidAdShare.Purchase]?
  /// Amounts per row in the formats `paid-ad` and `news`.
  package var advertising: [Int64]?
  package var newscasts: [Int64]?
  /// Amounts per row in the format `free-airtime`, and the amount to which each is entitled, zero for nothing.
  package var freeTime: [Int64]?
  package var entitled: [Int64]?

  /// Outlets × rows of a pooled panel, and the reach of each outlet.
  package var outlets: OutletMatrix?
  package var reach: [Int64]?

  /// Rows × consecutive days.
  package var days: [[Int64]]?
  /// Nil without a silence period.
  package var silence: Result<SilenceLeakage, Undefined>?

  package var voterEducation: Int64?
  /// The whole of the monitored window (D4).
  package var windowAmount: Int64?
  /// Election content without a contestant, and all election content (D3).
  package var electionProcess: Int64?
  package var electionContent: Int64?

  /// The rows of all debates of the panel.
  package var debates: [DebateAppearance]?
  /// For each row, the interactions of each post that has them, at one age.
  package var interactions: [[Int64]]?

  package init(rows: LabelledAmounts) { self.rows = rows }

  /// The panel's tones together.
  package var allTones: ToneSums? { tones.map { $0.reduce(.none, +) } }
}
