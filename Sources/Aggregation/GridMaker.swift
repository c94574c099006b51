internal import CoverageModel

/// Tallies one table's selection by different axes; what the tallies share is worked out once.
struct GridMaker {
  let index: CorpusIndex
  let spec: TableSpec
  /// The table's items and filters, whoever the actor is.
  let everyone: Selection
  let subjects: Selection
  let amounts: ItemAmounts

  init(index: CorpusIndex, spec: TableSpec) {
    self.index = index
    self.spec = spec
    everyone = Selection(index: index, spec: spec, actors: .all)
    subjects = everyone.narrowed(to: .subjects, index: index, spec: spec)
    let dimensions = spec.panels + spec.rows + [spec.split].compactMap(\.self) + spec.filters.map(\.dimension)
    amounts = ItemAmounts(
      index: index, spec: spec, filter: TallyPlan(axes: [], selection: everyone), reach: everyone.reach,
      cutsDays: dimensions.contains(.dayPart))
  }

  func grid(_ axes: [Axis], actors: Selection.Actors) throws(AggregationError) -> Grid {
    var cells = 1
    for axis in axes {
      let (product, overflow) = cells.multipliedReportingOverflow(by: axis.labels.count)
      guard !overflow, product <= Aggregator.cellLimit else {
        throw .tooManyCells(table: spec.id, cells: overflow ? .max : product)
      }
      cells = product
    }
    let selection: Selection =
      switch actors {
      case .subjects: subjects
      case .all: everyone
      case .contestants, .political, .classes: everyone.narrowed(to: actors, index: index, spec: spec)
      }
    let plan = TallyPlan(axes: axes, selection: selection)
    let tally = Tally(index: index, plan: plan, amounts: amounts)
    return Grid(axes: axes, measure: spec.measure, cells: tally.cells())
  }
}
