internal import Aggregation
internal import CoverageModel
internal import Reliability

/// Puts intervals beside the shares of a table: from its programme-days, with each outlet's weekdays and weekends as strata.
struct ShareIntervals {
  let uncertainty: Uncertainty
  /// Fraction.
  let level = 0.95

  /// How the limits are found in a table.
  static let terms = (low: "interval-low", high: "interval-high")
  /// Decimals of a percentage.
  private static let decimals = 1

  /// The table with two columns more behind its share; as it is when it has no share.
  func adding(to table: ShareTable, _ samples: [PanelSample]) -> ShareTable {
    guard
      let column = table.columns.firstIndex(where: { $0.quantity == .share && $0.code == nil && $0.term == "share" })
    else { return table }
    var columns = table.columns
    columns.insert(
      contentsOf: [("share:low", ShareIntervals.terms.low), ("share:high", ShareIntervals.terms.high)].map {
        TableColumn(id: $0.0, term: $0.1, quantity: .number, isAdditive: false)
      }, at: column + 1)
    var rest = samples[...]
    let panels = table.panels.map { panel in
      let isMean = panel.pooling == .equalOutlet || panel.pooling == .reachWeighted
      let sample = isMean ? nil : rest.popFirst()
      let estimator = sample.flatMap { self.sample($0) }.map(ShareEstimator.init)
      func widened(_ cells: [Cell], _ rows: [Int]) -> [Cell] {
        var cells = cells
        cells.insert(contentsOf: limits(cells[column], estimator, rows), at: column + 1)
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

  private func limits(_ share: Cell, _ estimator: ShareEstimator?, _ rows: [Int]) -> [Cell] {
    if case .undefined(let reason) = share { return Array(repeating: .undefined(reason), count: 2) }
    let limits = estimator.map { $0.estimate(.share(of: rows)).flatMap { $0.interval(level: level) } }
    switch limits {
    case .success(let limits)?:
      return [limits.low, limits.high].map { .number($0 * 100, decimals: ShareIntervals.decimals) }
    case .failure(.emptyDenominator)?: return Array(repeating: .undefined(.emptyDenominator), count: 2)
    case .failure?: return Array(repeating: .undefined(.tooFew), count: 2)
    case nil: return Array(repeating: .undefined(.notApplicable), count: 2)
    }
  }
}
