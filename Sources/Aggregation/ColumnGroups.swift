internal import CoverageModel

/// The columns of a table in the order in which its definition names them, the split's columns last.
struct ColumnGroups {
  let groups: [any ColumnGroup]

  init(spec: TableSpec, splitCodes: [(Int, GroupLabel)]) {
    let floor = ReportingFloor(amount: spec.floorAmount, attributions: spec.floorAttributions)
    // An item with two actors counts in both rows, so rows of item counts do not add up to the number of items.
    let isAdditive = spec.measure.isAmount || spec.measure == .mentions
    var groups: [any ColumnGroup] = spec.columns.map { column in
      switch column {
      case .amount: AmountColumn(measure: spec.measure, isAdditive: isAdditive)
      case .share: ShareColumn(isAdditive: isAdditive)
      case .items: ItemsColumn()
      case .attributions: AttributionsColumn()
      case .tone: ToneColumns(floor: floor)
      case .netTone: NetToneColumn(floor: floor)
      case .positiveOrNeutral: PositiveOrNeutralColumn(floor: floor)
      case .direct: DirectColumn(floor: floor)
      case .modes: ModeColumns(measure: spec.measure)
      case .capacity: CapacityColumns(measure: spec.measure, floor: floor)
      case .women: WomenColumns(floor: floor)
      case .benchmark: BenchmarkColumns(measure: spec.measure)
      case .arcomAntenna: ArcomAntennaColumn(measure: spec.measure)
      case .standardError: StandardErrorColumns(floor: floor)
      }
    }
    if !splitCodes.isEmpty {
      groups.append(SplitColumns(measure: spec.measure, codes: splitCodes.map { ($0.0, $0.1) }, isAdditive: isAdditive))
    }
    self.groups = groups
  }
}
