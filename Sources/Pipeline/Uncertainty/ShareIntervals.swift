internal import Aggregation
internal import CoverageModel
internal import Reliability

/// Puts intervals beside the shares of a table, its net tone and its women's share: from its programme-days, with each outlet's weekdays
/// and weekends as strata, or beside its shares from how far two coders' edges lie apart.
struct ShareIntervals {
  let uncertainty: Uncertainty
  /// Standard deviation of one coder's edge by measure, in its unit, for `coding`.
  var edgeDeviations: [Measure: Double] = [:]
  /// Fraction.
  let level = 0.95

  private static let recodings = 2000
  private static let seed: UInt64 = 1
  /// Decimals of a percentage.
  private static let decimals = 1

  /// How the limits are found in a table.
  private var terms: (low: String, high: String) {
    uncertainty == .coding ? ("coding-low", "coding-high") : ("interval-low", "interval-high")
  }

  /// The table with two columns more behind each that can have an interval.
  func adding(to table: ShareTable, _ samples: [PanelSample]) -> ShareTable {
    let kinds = uncertainty == .coding ? [.share] : ColumnInterval.allCases
    let places = kinds.compactMap { kind in
      table.columns.firstIndex { $0.id == kind.column }.map { (kind: kind, column: $0) }
    }.sorted { $0.column > $1.column }
    guard !places.isEmpty else { return table }
    var columns = table.columns
    for (kind, column) in places {
      columns.insert(
        contentsOf: [("low", terms.low), ("high", terms.high)].map {
          TableColumn(id: "\(kind.column):\($0.0)", term: $0.1, quantity: .number, isAdditive: false)
        }, at: column + 1)
    }
    var rest = samples[...]
    let panels = table.panels.map { panel in
      let isMean = panel.pooling == .equalOutlet || panel.pooling == .reachWeighted
      let source = isMean ? nil : rest.popFirst()
      let intervals: Figures? = source.flatMap { figures($0, table.caption) }
      func widened(_ cells: [Cell], _ rows: [Int], isTotal: Bool = false) -> [Cell] {
        var cells = cells
        for (kind, column) in places {
          cells.insert(contentsOf: limits(cells[column], intervals?(kind, rows), isTotal: isTotal), at: column + 1)
        }
        return cells
      }
      return TablePanel(
        labels: panel.labels, pooling: panel.pooling, denominator: panel.denominator,
        rows: panel.rows.enumerated().map { TablePanel.Row(labels: $1.labels, cells: widened($1.cells, [$0])) },
        total: widened(panel.total, Array(panel.rows.indices), isTotal: true), indicators: panel.indicators,
        items: panel.items,
        attributions: panel.attributions, multiplicity: panel.multiplicity, completeness: panel.completeness,
        undefined: panel.undefined)
    }
    return ShareTable(
      id: table.id, title: table.title, caption: table.caption, columns: columns, panels: panels,
      statements: table.statements, chart: table.chart)
  }

  // MARK: Panels

  private typealias Figures = (ColumnInterval, [Int]) -> Result<Interval, NoInterval>

  /// How the intervals of a panel are found; nil where there are no programme-days, or no edges to err on.
  private func figures(_ panel: PanelSample, _ caption: TableCaption) -> Figures? {
    if uncertainty == .coding {
      guard let recodings = recodings(panel, caption) else { return nil }
      return { _, rows in
        recodings.figure(level: level) { amounts, denominator in
          denominator > 0 ? rows.reduce(0) { $0 + amounts[$1] } / denominator : nil
        }.map(\.interval)
      }
    }
    guard let estimator = sample(panel).map(ShareEstimator.init) else { return nil }
    let count = panel.rows.count
    return { kind, rows in kind.estimate(estimator, rows, of: count).flatMap { $0.interval(level: level) } }
  }

  /// The sample of a panel; nil where there are no programme-days.
  func sample(_ panel: PanelSample) -> ShareSample? {
    guard let clusters = panel.clusters, !clusters.isEmpty else { return nil }
    let nothing = [Int64](repeating: 0, count: panel.rows.count)
    let days = clusters.map { cluster in
      let parts = [
        cluster.amounts, cluster.tones.positive, cluster.tones.neutral, cluster.tones.negative, cluster.genders.female,
        cluster.genders.male,
      ]
      return ShareCluster(
        stratum: 2 * cluster.outlet + (cluster.day.weekday >= 5 ? 1 : 0),
        amounts: parts.flatMap { $0.isEmpty ? nothing : $0 }, denominator: cluster.denominator)
    }
    guard let sample = try? ShareSample(rowCount: 6 * panel.rows.count, clusters: days) else { return nil }
    guard uncertainty == .weeks else { return sample }
    let strata = Dictionary(days.map { ($0.stratum, $0.stratum / 2 * 2) }, uniquingKeysWith: { first, _ in first })
    // Day 4 of the calendar was a Monday.
    return try? WeekBlocks.regrouped(sample, days: clusters.map(\.day.number), firstDay: 4, strata: strata)
  }

  /// The panel coded again and again with the error of edges; nil for measures that have none.
  private func recodings(_ panel: PanelSample, _ caption: TableCaption) -> Recodings? {
    guard let clusters = panel.clusters, !clusters.isEmpty, let deviation = edgeDeviations[caption.measure],
      let model = try? MeasurementModel(codeCount: panel.rows.count + 1, edgeDeviation: deviation)
    else { return nil }
    // A denominator of actors is coded with them: what other actors have of it errs too.
    let rests = clusters.map { $0.denominator - $0.amounts.reduce(0, +) }
    let isOfActors = caption.denominator.isOfActors && rests.allSatisfy { $0 >= 0 }
    let measured = zip(clusters, rests).map { cluster, rest in
      MeasuredCluster(
        amounts: cluster.amounts + [isOfActors ? rest : 0],
        items: cluster.attributions.map { Int($0) } + [isOfActors && rest > 0 ? 1 : 0])
    }
    return try? model.recodings(
      of: measured, denominator: isOfActors ? nil : clusters.reduce(0) { $0 + $1.denominator },
      count: ShareIntervals.recodings, seed: ShareIntervals.seed)
  }

  private func limits(_ value: Cell, _ interval: Result<Interval, NoInterval>?, isTotal: Bool) -> [Cell] {
    if case .undefined(let reason) = value { return Array(repeating: .undefined(reason), count: 2) }
    // All rows of a denominator that is made of them are all of it on any day.
    if isTotal, case .share(let share) = value, share.numerator == share.denominator {
      return Array(repeating: .undefined(.notApplicable), count: 2)
    }
    switch interval {
    case .success(let limits)?:
      return [limits.low, limits.high].map { .number($0 * 100, decimals: ShareIntervals.decimals) }
    case .failure(.emptyDenominator)?: return Array(repeating: .undefined(.emptyDenominator), count: 2)
    case .failure?: return Array(repeating: .undefined(.tooFew), count: 2)
    case nil: return Array(repeating: .undefined(.notApplicable), count: 2)
    }
  }
}
