internal import Aggregation
internal import CoverageModel
internal import Reliability

/// Puts intervals beside the figures of a table: from its programme-days, with each outlet's weekdays and weekends as strata, or from how
/// far coders differ.
struct ShareIntervals {
  let uncertainty: Uncertainty
  /// For `coding`.
  var error: CodingError?
  /// Fraction.
  let level = 0.95

  /// Decimals of a percentage and of an index.
  private static let decimals = (percent: 1, index: 3)

  /// How the limits are found in a table.
  private var terms: (low: String, high: String) {
    uncertainty == .coding ? ("coding-low", "coding-high") : ("interval-low", "interval-high")
  }

  /// The table with two columns more behind each that can have an interval, and limits of its indices.
  func adding(to table: ShareTable, _ samples: [PanelSample]) -> ShareTable {
    let kinds = uncertainty == .coding ? ColumnInterval.allCases.filter { $0 != .women } : ColumnInterval.allCases
    let places = kinds.compactMap { kind -> Place? in
      table.columns.firstIndex { $0.id == kind.rawValue }.map { (kind: kind, column: $0) }
    }.sorted { $0.column > $1.column }
    guard !places.isEmpty || table.panels.contains(where: { !$0.indicators.isEmpty }) else { return table }
    var columns = table.columns
    for (kind, column) in places {
      columns.insert(
        contentsOf: [("low", terms.low), ("high", terms.high)].map {
          TableColumn(id: "\(kind.rawValue):\($0.0)", term: $0.1, quantity: .number, isAdditive: false)
        }, at: column + 1)
    }
    var rest = samples[...]
    var panels: [TablePanel] = []
    for panel in table.panels {
      let isMean = panel.pooling == .equalOutlet || panel.pooling == .reachWeighted
      panels.append(widened(panel, isMean ? nil : rest.popFirst(), places, table.caption))
    }
    return ShareTable(
      id: table.id, title: table.title, caption: table.caption, columns: columns, panels: panels,
      statements: table.statements, chart: table.chart)
  }

  private typealias Place = (kind: ColumnInterval, column: Int)

  /// From the last column to the first, so that each place still holds when those behind it have grown.
  private func widened(
    _ panel: TablePanel, _ source: PanelSample?, _ places: [Place], _ caption: TableCaption
  ) -> TablePanel {
    let hasTones = places.contains { $0.kind != .share && $0.kind != .women }
    let intervals = source.flatMap { figures($0, caption, hasTones: hasTones) }
    func widened(_ cells: [Cell], _ rows: [Int], isTotal: Bool = false) -> [Cell] {
      var cells = cells
      for (kind, column) in places {
        let limits = limits(cells[column], intervals?(kind, rows), isTotal: isTotal)
        cells.insert(contentsOf: limits, at: column + 1)
      }
      return cells
    }
    return TablePanel(
      labels: panel.labels, pooling: panel.pooling, denominator: panel.denominator,
      rows: panel.rows.enumerated().map { TablePanel.Row(labels: $1.labels, cells: widened($1.cells, [$0])) },
      total: widened(panel.total, Array(panel.rows.indices), isTotal: true),
      indicators: indicators(panel, source, caption), items: panel.items, attributions: panel.attributions,
      multiplicity: panel.multiplicity, completeness: panel.completeness, undefined: panel.undefined)
  }

  /// A warning where a table has panels of so few programme-days, or weeks of them, that their intervals are little more than a guess.
  func warning(_ table: ShareTable, _ samples: [PanelSample], language: String) -> Finding? {
    guard uncertainty != .coding else { return nil }
    let few = samples.compactMap { panel -> String? in
      guard let sampled = sampled(panel, period: table.caption.days), let count = sampled.fewDraws else { return nil }
      return "\(LabelWords.of(panel.labels, in: language)) (\(count))"
    }
    guard !few.isEmpty else { return nil }
    let (unit, least) =
      switch uncertainty {
      case .days, .coding: ("programme-days", ShareEstimator.fewClusters)
      case .weeks: ("weeks", WeekBlocks.fewBlocks)
      case .sampledDays: ("days", WeekBlocks.fewBlocks)
      }
    return Finding(
      .warning, rule: "few-\(unit)", place: Finding.Place(file: "codebook"), field: "table \(table.id)",
      found: few.joined(separator: ", "), expected: "\(least) \(unit) or more",
      mend: "Intervals from fewer are wide and unsure; read them as a hint.")
  }

  func sampled(_ panel: PanelSample, period: DayRange?) -> SampledPanel? {
    SampledPanel(panel, uncertainty, period: period)
  }

  // MARK: Panels

  private typealias Figures = (ColumnInterval, [Int]) -> Result<Interval, NoInterval>?

  /// How the intervals of a panel are found; nil where there are no programme-days.
  private func figures(_ panel: PanelSample, _ caption: TableCaption, hasTones: Bool) -> Figures? {
    if let error {
      let recoded = RecodedPanel(panel, error, caption, hasTones: hasTones)
      return { recoded.interval($0, $1, level: level) }
    }
    guard let sampled = sampled(panel, period: caption.days) else { return nil }
    return { kind, rows in sampled.estimate(kind, rows).flatMap { $0.interval(level: level) } }
  }

  private func limits(_ value: Cell, _ interval: Result<Interval, NoInterval>?, isTotal: Bool) -> [Cell] {
    if case .undefined(let reason) = value { return Array(repeating: .undefined(reason), count: 2) }
    // All rows of a denominator that is made of them are all of it on any day.
    if isTotal, case .share(let share) = value, share.numerator == share.denominator {
      return Array(repeating: .undefined(.notApplicable), count: 2)
    }
    return cells(interval, scale: 100, decimals: ShareIntervals.decimals.percent)
  }

  private func cells(_ interval: Result<Interval, NoInterval>?, scale: Double, decimals: Int) -> [Cell] {
    let reason: Undefined
    switch interval {
    case .success(let limits)?: return [limits.low, limits.high].map { .number($0 * scale, decimals: decimals) }
    case .failure(.emptyDenominator)?: reason = .emptyDenominator
    // Of a complete period nothing was sampled.
    case .failure(.census)?, nil: reason = .notApplicable
    case .failure?: reason = .tooFew
    }
    return Array(repeating: .undefined(reason), count: 2)
  }

  // MARK: Indices

  private func indicators(
    _ panel: TablePanel, _ source: PanelSample?, _ caption: TableCaption
  ) -> [TablePanel.Indicator] {
    guard uncertainty != .coding, !panel.indicators.isEmpty,
      let sampled = source.flatMap({ self.sampled($0, period: caption.days) })
    else { return panel.indicators }
    let statistics = panel.indicators.map { IndicatorName(rawValue: $0.id).flatMap(sampled.statistic) }
    guard statistics.contains(where: { $0 != nil }) else { return panel.indicators }
    let bootstrap = sampled.bootstrap()
    return zip(panel.indicators, statistics).map { indicator, statistic in
      var indicator = indicator
      guard case .number = indicator.value, let statistic else { return indicator }
      let figure = bootstrap.flatMap { $0.figure(level: level) { rows, _ in statistic(rows) } }
      indicator.limits = cells(figure.map(\.interval), scale: 1, decimals: ShareIntervals.decimals.index)
      return indicator
    }
  }
}
