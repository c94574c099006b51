internal import Aggregation
internal import Containers
internal import CoverageModel
internal import Reliability

/// How sure the order of a table's rows is: for every panel and two rows how much more one got, and how likely it got more, as CSV.
struct RankLines {
  private let intervals: ShareIntervals
  private let period: DayRange?

  /// Rows above which a panel is left out: their pairs are too many to read.
  private static let mostRows = 60

  init(_ intervals: ShareIntervals, period: DayRange?) {
    self.intervals = intervals
    self.period = period
  }

  /// Nil when no panel can be drawn again.
  func bytes(_ samples: [PanelSample], language: String) -> [UInt8]? {
    var writer = CSVWriter()
    writer.row([
      "panel", "row", "other", "difference_points", "difference_low", "difference_high", "probability_of_more",
      "programme_days", "resamples", "seed",
    ])
    var count = 0
    for panel in samples where (2...RankLines.mostRows).contains(panel.rows.count) {
      guard let sampled = intervals.sampled(panel, period: period), let clusters = panel.clusters,
        case .success(let bootstrap) = sampled.bootstrap()
      else { continue }
      let ranks = bootstrap.rankTable()
      let names = panel.rows.map { LabelWords.of($0, in: language) }
      for (row, name) in names.enumerated() {
        for (other, otherName) in names.enumerated() where other != row {
          writer.row(
            [LabelWords.of(panel.labels, in: language), name, otherName] + difference(sampled, row, other) + [
              ReliabilityText.decimal(ranks.probability(row: row, isAheadOf: other), 3), String(clusters.count),
              String(SampledPanel.resamples), String(SampledPanel.seed),
            ])
          count += 1
        }
      }
    }
    return count > 0 ? writer.bytes : nil
  }

  /// Percentage points; the limits are empty where days say nothing of the difference.
  private func difference(_ sampled: SampledPanel, _ row: Int, _ other: Int) -> [String] {
    guard case .success(let estimate) = sampled.difference(row, other) else { return ["", "", ""] }
    func points(_ value: Double) -> String { ReliabilityText.decimal(value * 100, 1) }
    let limits = try? estimate.interval(level: intervals.level).get()
    return [points(estimate.value)] + [limits?.low, limits?.high].map { $0.map(points) ?? "" }
  }
}
