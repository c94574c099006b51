internal import Aggregation
internal import CoverageModel
internal import Reliability

/// The tone that a table's rows would have if first coders had judged as coders settle in the end, from how often they took one tone for
/// another.
struct CorrectedTones {
  struct Line {
    /// Positive, neutral and negative shares of what first coders judged, fractions.
    let coded: [Double]
    let corrected: Result<CorrectedShares, NoInterval>
  }

  /// Units on whose tone coders settled; 0 where none were.
  let units: Int
  private let lines: [Key: Line]

  private struct Key: Hashable {
    let panel: [GroupLabel]
    let row: [GroupLabel]
  }

  init(_ spec: TableSpec, _ codebook: Codebook, _ corpus: Corpus) throws(AggregationError) {
    guard let confusion = ToneConfusion(DoubleCoding(codebook, corpus)).ofSettled else {
      units = 0
      lines = [:]
      return
    }
    units = confusion.counts.joined().reduce(0, +)
    let first = OtherCodings(corpus).beforeAdjudication
    var lines: [Key: Line] = [:]
    for panel in try Aggregator(codebook: codebook, corpus: first, threads: 1).samples(spec) {
      let tones = (panel.clusters ?? []).map { [$0.tones.positive, $0.tones.neutral, $0.tones.negative] }
      for (place, row) in panel.rows.enumerated() {
        let amounts = (0..<3).map { kind in tones.reduce(Int64(0)) { $0 + $1[kind].amounts[place] } }
        let sum = amounts.reduce(0, +)
        guard sum > 0 else { continue }
        lines[Key(panel: panel.labels, row: row)] = Line(
          coded: amounts.map { Double($0) / Double(sum) }, corrected: confusion.corrected(amounts))
      }
    }
    self.lines = lines
  }

  /// Nil where first coders judged no tone.
  func line(panel: [GroupLabel], row: [GroupLabel]) -> Line? { lines[Key(panel: panel, row: row)] }
}
