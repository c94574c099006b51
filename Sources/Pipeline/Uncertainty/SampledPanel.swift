internal import Aggregation
internal import CoverageModel
internal import Reliability

/// A panel whose programme-days are a sample.
struct SampledPanel {
  let sample: ShareSample
  private let estimator: ShareEstimator
  private let rowCount: Int
  private let benchmark: [Double]?

  /// Resamples of programme-days for what has no linearised standard error, and their seed.
  static let resamples = 2000
  static let seed: UInt64 = 1

  /// Nil where there are no programme-days, and where days were drawn from a period that has no ends.
  init?(_ panel: PanelSample, _ uncertainty: Uncertainty, period: DayRange?) {
    guard let clusters = panel.clusters, !clusters.isEmpty,
      let sample = SampledPanel.sample(clusters, rowCount: panel.rows.count, uncertainty, period: period)
    else { return nil }
    self.sample = sample
    estimator = ShareEstimator(sample)
    rowCount = panel.rows.count
    benchmark = panel.benchmark.map { $0.map(Double.init) }
  }

  func estimate(_ column: ColumnInterval, _ rows: [Int]) -> Result<ShareEstimate, NoInterval> {
    estimator.estimate(column.statistic(rows, of: rowCount))
  }

  /// The share of a row less that of another; their covariance is in it.
  func difference(_ row: Int, _ other: Int) -> Result<ShareEstimate, NoInterval> {
    estimator.difference(.share(of: [row]), .share(of: [other]))
  }

  /// How many days or weeks there are, where that is too few; nil otherwise.
  var fewDraws: Int? {
    guard case .success(let estimate) = estimator.estimate(.share(of: [])) else { return nil }
    for case .fewClusters(let count) in estimate.warnings { return count }
    for case .fewBlocks(let count) in estimate.warnings { return count }
    return nil
  }

  func bootstrap() -> Result<ClusterBootstrap, NoInterval> {
    ClusterBootstrap.drawn(sample, resamples: SampledPanel.resamples, seed: SampledPanel.seed)
  }

  /// An index of how the rows' amounts are spread; nil for indices that are not drawn again.
  func statistic(_ name: IndicatorName) -> (([Double]) -> Double?)? {
    // Other amounts of the sample stand behind those of the rows.
    switch name {
    case .gini: return { RowIndices.gini(Array($0.prefix(rowCount))) }
    case .effectiveNumber: return { RowIndices.effectiveNumber(Array($0.prefix(rowCount))) }
    case .dissimilarity:
      return benchmark.map { benchmark in { RowIndices.dissimilarity(Array($0.prefix(rowCount)), benchmark: benchmark) }
      }
    default: return nil
    }
  }

  // MARK: The sample

  private static func sample(
    _ clusters: [PanelSample.Cluster], rowCount: Int, _ uncertainty: Uncertainty, period: DayRange?
  ) -> ShareSample? {
    let nothing = [Int64](repeating: 0, count: rowCount)
    let days = clusters.map { cluster in
      let parts = [
        cluster.amounts, cluster.tones.positive.amounts, cluster.tones.neutral.amounts, cluster.tones.negative.amounts,
        cluster.genders.female, cluster.genders.male,
      ]
      return ShareCluster(
        stratum: 2 * cluster.outlet + (isWeekend(cluster.day) ? 1 : 0),
        amounts: parts.flatMap { $0.isEmpty ? nothing : $0 }, denominator: cluster.denominator)
    }
    guard let sample = try? ShareSample(rowCount: ColumnInterval.Kind.allCases.count * rowCount, clusters: days) else {
      return nil
    }
    let numbers = clusters.map(\.day.number)
    switch uncertainty {
    case .days, .coding: return sample
    case .weeks:
      let strata = Dictionary(days.map { ($0.stratum, $0.stratum / 2 * 2) }, uniquingKeysWith: { first, _ in first })
      // Day 4 of the calendar was a Monday.
      return try? WeekBlocks.regrouped(sample, days: numbers, firstDay: 4, strata: strata)
    case .sampledDays:
      guard let period else { return nil }
      let all = (period.start.number..<max(period.start.number, period.end.number)).map { CalendarDay(number: $0) }
      let weekends = all.count(where: isWeekend)
      let populations = Dictionary(
        days.map { ($0.stratum, $0.stratum % 2 == 1 ? weekends : all.count - weekends) },
        uniquingKeysWith: { first, _ in first })
      // All programmes of a day were drawn with it.
      return try? WeekBlocks.regrouped(sample, days: numbers, length: 1, populations: populations)
    }
  }

  private static func isWeekend(_ day: CalendarDay) -> Bool { day.weekday >= 5 }
}
