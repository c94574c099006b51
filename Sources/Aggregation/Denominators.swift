internal import CoverageModel

/// The total that a panel's shares are shares of.
struct Denominators {
  let maker: GridMaker
  let panelAxes: [Axis]

  private var index: CorpusIndex { maker.index }
  private var spec: TableSpec { maker.spec }

  /// One total per panel cell, in the measure's unit; nil where the denominator does not apply.
  func totals() throws(AggregationError) -> [Int64?] {
    switch spec.denominator {
    case .contestants(let race): try attributed(to: .contestants(race: race))
    case .politicalActors: try attributed(to: .political)
    case .class(let ids): try attributed(to: .classes(ids))
    case .electionContent:
      // Mentions and engagement belong to attributions, so the whole is that of everybody's.
      spec.measure == .mentions || spec.measure == .engagement
        ? try attributed(to: .all) : published { index.corpus.items.election[$0] }
    case .yardstick(let topics):
      spec.measure == .mentions || spec.measure == .engagement
        ? Array(repeating: nil, count: panelCount) : published(isYardstick(topics))
    case .window: windowTotals()
    }
  }

  private func attributed(to actors: Selection.Actors) throws(AggregationError) -> [Int64?] {
    let grid = try maker.grid(panelAxes, actors: actors)
    return (0..<grid.count).map { grid.amount($0) }
  }

  /// The length (or number) of the selected items for which `isCounted` holds. Panels by actor or by code of an attribution have no
  /// such total.
  private func published(_ isCounted: (Int) -> Bool) -> [Int64?] {
    guard let panelOfItem = panelOfItem(), !cutsTime else { return Array(repeating: nil, count: panelCount) }
    var totals = [Int64](repeating: 0, count: panelCount)
    for item in 0..<index.corpus.items.count
    where maker.everyone.items[item] && panelOfItem[item] >= 0 && isCounted(item) {
      totals[Int(panelOfItem[item])] += spec.measure.isAmount ? maker.amounts.length(of: item) : 1
    }
    return totals
  }

  private func isYardstick(_ topics: [String]) -> (Int) -> Bool {
    guard let position = index.codebook.variableIndex("topic") else { return { _ in false } }
    let codes = index.codebook.variables[position].codes
    let column = index.corpus.items.variables[position]
    return { item in
      guard !column.isEmpty, column[item] > 0 else { return false }
      return topics.contains(codes[Int(column[item]) - 1].id)
    }
  }

  /// The monitored time of the panel's outlets; only panels of outlets have one.
  private func windowTotals() -> [Int64?] {
    guard spec.measure == .airtime, let stretches = maker.everyone.reach.stretches else {
      return Array(repeating: nil, count: panelCount)
    }
    guard !cutsTime else { return Array(repeating: nil, count: panelCount) }
    let test = OutletTest(spec: spec)
    let allowed = stretches.indices.filter { test.allows(index.codebook.outlets[$0]) }
    let time = stretches.indices.map {
      MonitoredTime(outlet: $0, stretches: stretches[$0], recordings: index.corpus.recordings)
    }
    if panelAxes.isEmpty { return [allowed.reduce(0) { $0 + time[$1].counted }] }
    guard panelAxes.count == 1, panelAxes[0].dimension == .outlet else {
      return Array(repeating: nil, count: panelCount)
    }
    return time.map { $0.scheduled > 0 ? $0.counted : nil }
  }

  /// Whether the table looks at parts of items or of windows whose lengths are not known here.
  private var cutsTime: Bool {
    let times: Set<Dimension> = [.dayPart, .day, .week, .month]
    return spec.filters.contains {
      times.contains($0.dimension) && ($0.dimension == .dayPart || spec.denominator == .window)
    }
  }

  private var panelCount: Int { panelAxes.reduce(1) { $0 * $1.labels.count } }

  /// The panel of each item, -1 for none; nil when panels depend on more than the item.
  func panelOfItem() -> [Int32]? {
    var panels = [Int32](repeating: 0, count: index.corpus.items.count)
    for axis in panelAxes {
      guard case .item(let positions) = axis.source else { return nil }
      for item in panels.indices {
        panels[item] =
          panels[item] < 0 || positions[item] < 0 ? -1 : panels[item] * Int32(axis.labels.count) + positions[item]
      }
    }
    return panels
  }
}
