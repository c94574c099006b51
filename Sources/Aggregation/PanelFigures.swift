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
  /// By mode and tone together.
  private let tonesByMode: (rows: Grid, totals: Grid)?
  private let programmeDays: ProgrammeDays?
  /// The union of all spans of each panel; nil where an amount has no place.
  private let unions: [Int64?]

  init(
    maker: GridMaker, panelAxes: [Axis], rowAxes: [Axis], splitAxis: Axis?
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
    func grids(_ further: [Axis]) throws(AggregationError) -> (rows: Grid, totals: Grid) {
      (
        try maker.grid(panelAxes + rowAxes + further, actors: .subjects),
        try maker.grid(panelAxes + further, actors: .subjects)
      )
    }
    for dimension in NeededDimensions.of(maker.spec) { byDimension[dimension] = try grids([axes.axis(dimension)]) }
    self.byDimension = byDimension
    split = try splitAxis.map { (axis) throws(AggregationError) in try grids([axis]) }
    let columns = maker.spec.columns
    tonesByMode = columns.contains(.arcomAntenna) ? try grids([axes.axis(.mode), axes.axis(.tone)]) : nil
    programmeDays =
      columns.contains(.standardError)
      ? try ProgrammeDays(maker: maker, panelAxes: panelAxes, rowAxes: rowAxes) : nil
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
    var line = line(cell: panel * rowCount + row, panel: panel, of: rows) { $0.rows }
    if let programmeDays { line.sampled = programmeDays.ratio(panel: panel, row: row) }
    return line
  }

  func total(panel: Int) -> LineFigures {
    var line = line(cell: panel, panel: panel, of: totals) { $0.totals }
    if let programmeDays { line.sampled = programmeDays.ratio(panel: panel, row: nil) }
    return line
  }

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
    if let tonesByMode {
      let tones = Tone.allCases.count
      let amounts = self.amounts(of: pick(tonesByMode), cell: cell, codes: Mode.allCases.count * tones)
      let direct = Int(Mode.direct.rawValue) * tones
      let indirect = Int(Mode.indirect.rawValue) * tones
      line.speech = amounts[direct..<direct + tones].reduce(0, +)
      line.indirectTones = ToneSums { amounts[indirect + Int($0.rawValue)] }
    }
    return line
  }

  private func amounts(of grid: Grid, cell: Int) -> [Int64] {
    amounts(of: grid, cell: cell, codes: grid.axes.last?.labels.count ?? 0)
  }

  private func amounts(of grid: Grid, cell: Int, codes: Int) -> [Int64] {
    (0..<codes).map { grid.amount(cell * codes + $0) }
  }
}
