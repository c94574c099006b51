internal import CoverageModel

/// Makes one table: tallies by panel and row, denominators, cells, pooled panels, sentences and the caption.
struct TableBuilder {
  private let index: CorpusIndex
  private let spec: TableSpec
  private let maker: GridMaker
  private let axes: AxisBuilder
  private let completeness: CompletenessBuilder
  private let rowAxes: [Axis]
  private let groups: [any ColumnGroup]
  private let splitAxis: Axis?

  init(index: CorpusIndex, spec: TableSpec) throws(AggregationError) {
    self.index = index
    self.spec = spec
    maker = GridMaker(index: index, spec: spec)
    axes = AxisBuilder(index: index, spec: spec)
    completeness = CompletenessBuilder(maker: maker)
    rowAxes = spec.rows.map(axes.axis)
    splitAxis = spec.split.map(axes.axis)
    var usedCodes: [(Int, GroupLabel)] = []
    if let splitAxis {
      let grid = try maker.grid([splitAxis], actors: .subjects)
      usedCodes = splitAxis.labels.enumerated().filter { grid.attributions($0.offset) > 0 }.map {
        ($0.offset, $0.element)
      }
    }
    groups = ColumnGroups(spec: spec, splitCodes: usedCodes).groups
  }

  func table() throws(AggregationError) -> ShareTable {
    let panelAxes = spec.panels.map(axes.axis)
    let rows = try shownRows()
    var panels = try panels(panelAxes, rows: rows, pooling: nil)
    let outlets = panels
    if let position = spec.panels.firstIndex(of: .outlet) {
      for pooling in spec.pooling {
        switch pooling {
        case .pooled:
          let rest = panelAxes.indices.filter { $0 != position }.map { panelAxes[$0] }
          panels += try self.panels(rest, rows: rows, pooling: .pooled)
        case .equalOutlet, .reachWeighted:
          panels += MeanPanels(outlets: outlets, position: position, pooling: pooling, codebook: index.codebook)
            .panels()
        }
      }
    }
    return ShareTable(
      id: spec.id, title: spec.title,
      caption: try CaptionBuilder(index: index, spec: spec, maker: maker, completeness: completeness).caption(),
      columns: groups.flatMap(\.columns), panels: panels,
      statements: spec.statement.map {
        [
          StatementWriter(spec: $0, panels: outlets, columns: groups.flatMap(\.columns), measure: spec.measure)
            .statement()
        ]
      } ?? [],
      chart: spec.chart)
  }

  /// The panels of the table by programme-day, but for the means of outlets.
  func samples() throws(AggregationError) -> [PanelSample] {
    let panelAxes = spec.panels.map(axes.axis)
    let rows = try shownRows()
    var samples = try self.samples(panelAxes, rows: rows, pooling: nil)
    if let position = spec.panels.firstIndex(of: .outlet), spec.pooling.contains(.pooled) {
      let rest = panelAxes.indices.filter { $0 != position }.map { panelAxes[$0] }
      samples += try self.samples(rest, rows: rows, pooling: .pooled)
    }
    return samples
  }

  private func samples(
    _ panelAxes: [Axis], rows: [Int], pooling: Pooling?
  ) throws(AggregationError) -> [PanelSample] {
    let figures = try PanelFigures(maker: maker, panelAxes: panelAxes, rowAxes: rowAxes, splitAxis: nil)
    let days = try ProgrammeDays(
      maker: maker, panelAxes: panelAxes, rowAxes: rowAxes, by: NeededDimensions.of(spec))
    let rowLabels = rows.map { figures.rowLabels($0) }
    let weights = try PanelFactsBuilder(
      maker: maker, panelAxes: panelAxes, rowAxes: rowAxes, rows: rows, names: []
    ).weights(rowLabels)
    return figures.shownPanels(outlets: spec.panels == [.outlet] ? expectedOutlets() : nil).map { panel in
      PanelSample(
        labels: figures.panelLabels(panel), pooling: pooling, rows: rowLabels, benchmark: weights?.weights,
        clusters: days?.clusters(panel: panel, rows: rows))
    }
  }

  // MARK: Rows

  /// The row cells that are printed, in the order of the axes: those with attributions in any panel, and contestants and named
  /// actors without any.
  private func shownRows() throws(AggregationError) -> [Int] {
    let grid = try maker.grid(rowAxes, actors: .subjects)
    let isKept = rowAxes.count == 1 && spec.rows == [.actor] && spec.rollUp != .class ? keptActors(rowAxes[0]) : []
    return (0..<grid.count).filter {
      grid.attributions($0) > 0 || grid.labels(of: $0).first.map { isKept.contains($0.code) } ?? false
    }
  }

  /// The actors whose rows stay without coverage: contestants on some day of the table that the subjects allow and that count for
  /// themselves, and actors that the table names.
  private func keptActors(_ axis: Axis) -> Set<String> {
    let test = SubjectTest(codebook: index.codebook, subjects: spec.subjects)
    let contestants = index.contestants(of: spec.subjects.contestantsOf, spec: spec)
    let kept = index.codebook.actors.enumerated().filter { position, actor in
      guard test.passes(actor: position, target: position, isCandidate: contestants.contains(actor.id)) else {
        return false
      }
      if let classes = spec.subjects.classes {
        guard classes.contains(actor.classID) || actor.classChanges.contains(where: { classes.contains($0.classID) })
        else {
          return false
        }
      }
      if spec.subjects.actors != nil, spec.subjects.contestantsOf == nil { return true }
      return contestants.contains(actor.id)
        && (0..<index.facts.epochCount).contains {
          index.facts.target(of: position, epoch: $0, isOfficial: false, rollUp: spec.rollUp) == position
        }
    }
    return Set(kept.map(\.element.id))
  }

  // MARK: Panels

  private func panels(_ panelAxes: [Axis], rows: [Int], pooling: Pooling?) throws(AggregationError) -> [TablePanel] {
    let figures = try PanelFigures(
      maker: maker, panelAxes: panelAxes, rowAxes: rowAxes, splitAxis: splitAxis)
    let benchmark = BenchmarkTest(index: index, spec: spec)
    let rowLabels = rows.map { figures.rowLabels($0) }
    let names = spec.indicators.compactMap(IndicatorName.init(rawValue:))
    let factsBuilder = try PanelFactsBuilder(
      maker: maker, panelAxes: panelAxes, rowAxes: rowAxes, rows: rows, names: names)
    return figures.shownPanels(outlets: spec.panels == [.outlet] ? expectedOutlets() : nil).map { panel in
      var lines = rows.map { figures.line(panel: panel, row: $0) }
      benchmark.test(&lines, actors: rowLabels.map { $0.first?.code ?? "" })
      let total = figures.total(panel: panel)
      let labels = figures.panelLabels(panel)
      let union = figures.union(panel: panel)
      let facts = factsBuilder.facts(
        panel: panel, labels: labels, rows: rowLabels, lines: lines, total: total, union: union)
      return TablePanel(
        labels: labels, pooling: pooling, denominator: total.denominator,
        rows: zip(rowLabels, lines).map { TablePanel.Row(labels: $0, cells: cells($1)) }, total: cells(total),
        indicators: total.undefined == nil ? names.flatMap { IndicatorCatalog.indicators($0, of: facts) } : [],
        items: total.items, attributions: total.attributions,
        multiplicity: union.flatMap { Ratio(lines.reduce(0) { $0 + $1.amount }, $0) },
        completeness: panelAxes.map(\.dimension) == [.outlet] ? completeness.completeness(outlet: panel) : nil,
        undefined: total.undefined)
    }
  }

  private func cells(_ line: LineFigures) -> [Cell] { groups.flatMap { $0.cells(line) } }

  /// The outlets that have a panel even without coverage: those that published anything of the kind while the table looks, as far
  /// as the filters allow them.
  private func expectedOutlets() -> Set<Int> {
    let items = index.corpus.items
    var expected: Set<Int> = []
    for item in 0..<items.count where maker.everyone.frame[item] { expected.insert(Int(items.outlet[item])) }
    let test = OutletTest(spec: spec)
    return expected.filter { test.allows(index.codebook.outlets[$0]) }
  }
}
