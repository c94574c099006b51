internal import Aggregation
internal import Containers
internal import CoverageModel
internal import Reliability

/// How sure the order of a table's rows is: for every panel and two rows the probability that one got more than the other, as CSV.
struct RankLines {
  private let intervals: ShareIntervals

  /// Resamples of programme-days, and their seed; both stand in the file.
  private static let resamples = 2000
  private static let seed: UInt64 = 1
  /// Rows above which a panel is left out: their pairs are too many to read.
  private static let mostRows = 60

  init(_ intervals: ShareIntervals) { self.intervals = intervals }

  /// Nil when no panel can be drawn again.
  func bytes(_ samples: [PanelSample], language: String) -> [UInt8]? {
    var writer = CSVWriter()
    writer.row(["panel", "row", "other", "probability_of_more", "programme_days", "resamples", "seed"])
    var count = 0
    for panel in samples where (2...RankLines.mostRows).contains(panel.rows.count) {
      guard let sample = intervals.sample(panel), let clusters = panel.clusters,
        case .success(let bootstrap) = ClusterBootstrap.drawn(
          sample, resamples: RankLines.resamples, seed: RankLines.seed)
      else { continue }
      let ranks = bootstrap.rankTable()
      let names = panel.rows.map { LabelWords.of($0, in: language) }
      for (row, name) in names.enumerated() {
        // Other amounts of the sample stand behind those of the rows.
        for (other, otherName) in names.enumerated() where other != row {
          let probability = ranks.probability(row: row, isAheadOf: other)
          writer.row([
            LabelWords.of(panel.labels, in: language), name, otherName,
            ReliabilityText.decimal(probability, 3), String(clusters.count), String(RankLines.resamples),
            String(RankLines.seed),
          ])
          count += 1
        }
      }
    }
    return count > 0 ? writer.bytes : nil
  }
}
