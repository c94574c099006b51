internal import Aggregation
internal import CoverageModel
internal import Reliability

/// Puts intervals beside the shares of a table: from its programme-days, with each outlet's weekdays and weekends as strata, or from how
/// far two coders' edges lie apart.
struct ShareIntervals {
  let uncertainty: Uncertainty
  /// Standard deviation of one coder's edge by measure, in its unit, for `coding`.
  var edgeDeviations: [Measure: Double] = [:]
  /// Fraction.
  let level = 0.95

  /// How the limits are found in a table.
  private var terms: (low: String, high: String) {
    uncertainty == .coding ? ("coding-low", "coding-high") : ("interval-low", "interval-high")
  }

  private static let recodings = 2000
  private static let seed: UInt64 = 1
  /// Decimals of a percentage.
  private static let decimals = 1

  /// The table with two columns more behind its share; as it is when it has no share.
  func adding(to table: ShareTable, _ samples: [PanelSample]) -> ShareTable {
    guard
      let column = table.columns.firstIndex(where: { $0.quantity == .share && $0.code == nil && $0.term == "share" })
    else { return table }
    var columns = table.columns
    columns.insert(
      contentsOf: [("share:low", terms.low), ("share:high", terms.high)].map {
        TableColumn(id: $0.0, term: $0.1, quantity: .number, isAdditive: false)
      }, at: column + 1)
    var rest = samples[...]
    let panels = table.panels.map { panel in
      let isMean = panel.pooling == .equalOutlet || panel.pooling == .reachWeighted
      let sample = isMean ? nil : rest.popFirst()
      let estimator = uncertainty == .coding ? nil : sample.flatMap { self.sample($0) }.map(ShareEstimator.init)
      let recodings =
        uncertainty == .coding ? sample.flatMap { self.recodings($0, table.caption.measure) } : nil
      func widened(_ cells: [Cell], _ rows: [Int]) -> [Cell] {
        var cells = cells
        cells.insert(contentsOf: limits(cells[column], rows, estimator, recodings), at: column + 1)
        return cells
      }
      return TablePanel(
        labels: panel.labels, pooling: panel.pooling, denominator: panel.denominator,
        rows: panel.rows.enumerated().map { TablePanel.Row(labels: $1.labels, cells: widened($1.cells, [$0])) },
        total: widened(panel.total, Array(panel.rows.indices)), indicators: panel.indicators, items: panel.items,
        attributions: panel.attributions, multiplicity: panel.multiplicity, completeness: panel.completeness,
        undefined: panel.undefined)
    }
    return ShareTable(
      id: table.id, title: table.title, caption: table.caption, columns: columns, panels: panels,
      statements: table.statements, chart: table.chart)
  }

  /// The sample of a panel; nil where there are no programme-days.
  func sample(_ panel: PanelSample) -> ShareSample? {
    guard let clusters = panel.clusters, !clusters.isEmpty else { return nil }
    let days = clusters.map { cluster in
      ShareCluster(
        stratum: 2 * cluster.outlet + (cluster.day.weekday >= 5 ? 1 : 0), amounts: cluster.amounts,
        denominator: cluster.denominator)
    }
    guard let sample = try? ShareSample(rowCount: panel.rows.count, clusters: days) else { return nil }
    guard uncertainty == .weeks else { return sample }
    let strata = Dictionary(days.map { ($0.stratum, $0.stratum / 2 * 2) }, uniquingKeysWith: { first, _ in first })
    // Day 4 of the calendar was a Monday.
    return try? WeekBlocks.regrouped(sample, days: clusters.map(\.day.number), firstDay: 4, strata: strata)
  }

  /// The panel coded again and again with the error of edges; nil for measures that have none.
  private func recodings(_ panel: PanelSample, _ measure: Measure) -> Recodings? {
    guard let clusters = panel.clusters, !clusters.isEmpty, let deviation = edgeDeviations[measure],
      let model = try? MeasurementModel(codeCount: panel.rows.count, edgeDeviation: deviation)
    else { return nil }
    return try? model.recodings(
      of: clusters.map { MeasuredCluster(amounts: $0.amounts, items: $0.attributions.map(Int.init)) },
      denominator: clusters.reduce(0) { $0 + $1.denominator }, count: ShareIntervals.recodings,
      seed: ShareIntervals.seed)
  }

  private func limits(
    _ share: Cell, _ rows: [Int], _ estimator: ShareEstimator?, _ recodings: Recodings?
  ) -> [Cell] {
    if case .undefined(let reason) = share { return Array(repeating: .undefined(reason), count: 2) }
    let coded = recodings.map { recodings in
      recodings.figure(level: level) { amounts, denominator in
        denominator > 0 ? rows.reduce(0) { $0 + amounts[$1] } / denominator : nil
      }.map(\.interval)
    }
    let limits = coded ?? estimator.map { $0.estimate(.share(of: rows)).flatMap { $0.interval(level: level) } }
    switch limits {
    case .success(let limits)?:
      return [limits.low, limits.high].map { .number($0 * 100, decimals: ShareIntervals.decimals) }
    case .failure(.emptyDenominator)?: return Array(repeating: .undefined(.emptyDenominator), count: 2)
    case .failure?: return Array(repeating: .undefined(.tooFew), count: 2)
    case nil: return Array(repeating: .undefined(.notApplicable), count: 2)
    }
  }
}
