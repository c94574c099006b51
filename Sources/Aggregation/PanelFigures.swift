internal import CoverageModel

/// All sums of a table's panels: by row, and by row and each dimension that its columns need.
struct PanelFigures {
  private let panelAxes: [Axis]
  private let rowAxes: [Axis]
  private let rows: Grid
  private let totals: Grid
  /// Everything that the table's filters keep, whoever the actor is: whether a panel has any data.
  private let everyone: Grid
  private let denominators: [Int64?]
  private let byDimension: [Dimension: (rows: Grid, totals: Grid)]
  private let split: (rows: Grid, totals: Grid)?
  /// The union of all spans of each panel; nil where an amount has no place.
  private let unions: [Int64?]

  init(
    maker: GridMaker, panelAxes: [Axis], rowAxes: [Axis], splitAxis: Axis?, dimensions: [Dimension]
  ) throws(AggregationError) {
    self.panelAxes = panelAxes
    self.rowAxes = rowAxes
    rows = try maker.grid(panelAxes + rowAxes, actors: .subjects)
    totals = try maker.grid(panelAxes, actors: .subjects)
    everyone = try maker.grid(panelAxes, actors: .all)
    let denominators = Denominators(maker: maker, panelAxes: panelAxes)
    self.denominators = try denominators.totals()
    var byDimension: [Dimension: (rows: Grid, totals: Grid)] = [:]
    let axes = AxisBuilder(index: maker.index, spec: maker.spec)
    for dimension in dimensions {
      let axis = axes.axis(dimension)
      byDimension[dimension] = (
        try maker.grid(panelAxes + rowAxes + [axis], actors: .subjects),
        try maker.grid(panelAxes + [axis], actors: .subjects)
      )
    }
    self.byDimension = byDimension
    split = try splitAxis.map { (axis) throws(AggregationError) in
      (
        try maker.grid(panelAxes + rowAxes + [axis], actors: .subjects),
        try maker.grid(panelAxes + [axis], actors: .subjects)
      )
    }
    unions = Unions(maker: maker, panelOfItem: denominators.panelOfItem(), panelCount: totals.count).unions()
  }

  func rowLabels(_ row: Int) -> [GroupLabel] { Array(rows.labels(of: row).suffix(rowAxes.count)) }
  func panelLabels(_ panel: Int) -> [GroupLabel] { totals.labels(of: panel) }
  func union(panel: Int) -> Int64? { unions[panel] }

  /// The panels that are printed: the expected outlets, else those with any data; the only panel always.
  func shownPanels(outlets: Set<Int>?) -> [Int] {
    guard !panelAxes.isEmpty else { return [0] }
    return (0..<totals.count).filter { outlets?.contains($0) ?? false || everyone.attributions($0) > 0 }
  }

  func line(panel: Int, row: Int) -> LineFigures {
    let rowCount = rowAxes.reduce(1) { $0 * $1.labels.count }
    return line(cell: panel * rowCount + row, panel: panel, of: rows) { $0.rows }
  }

  func total(panel: Int) -> LineFigures { line(cell: panel, panel: panel, of: totals) { $0.totals } }

  private func line(
    cell: Int, panel: Int, of grid: Grid, pick: ((rows: Grid, totals: Grid)) -> Grid
  ) -> LineFigures {
    var line = LineFigures()
    line.undefined = everyone.attributions(panel) == 0 ? .noData : nil
    line.amount = grid.amount(cell)
    line.items = grid.items(cell)
    line.attributions = grid.attributions(cell)
    line.denominator = denominators[panel]
    func amounts(_ dimension: Dimension) -> [Int64]? {
      byDimension[dimension].map { self.amounts(of: pick($0), cell: cell) }
    }
    if let tones = amounts(.tone) { line.tones = ToneSums { tones[Int($0.rawValue)] } }
    if let modes = amounts(.mode) { line.modes = ModeSums { modes[Int($0.rawValue)] } }
    if let capacities = amounts(.capacity) { line.capacities = CapacitySums { capacities[Int($0.rawValue)] } }
    if let genders = amounts(.gender) { line.genders = GenderSums { genders[Int($0.rawValue)] } }
    if let split { line.splits = self.amounts(of: pick(split), cell: cell) }
    return line
  }

  private func amounts(of grid: Grid, cell: Int) -> [Int64] {
    let codes = grid.axes.last?.labels.count ?? 0
    return (0..<codes).map { grid.amount(cell * codes + $0) }
  }
}
