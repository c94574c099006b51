internal import CoverageModel

/// The amount itself: time, space, or a count.
struct AmountColumn: ColumnGroup {
  let measure: Measure
  /// Whether an item of two rows counts in both, so that rows do not add up.
  let isAdditive: Bool

  var columns: [TableColumn] {
    [TableColumn(id: "amount", term: "amount", quantity: .amount(measure), isAdditive: isAdditive)]
  }

  func cells(_ line: LineFigures) -> [Cell] { [line.undefined.map(Cell.undefined) ?? .amount(line.amount)] }
}

/// I2, share: the row's amount of the panel's denominator.
struct ShareColumn: ColumnGroup {
  let isAdditive: Bool

  var columns: [TableColumn] { [TableColumn(id: "share", term: "share", quantity: .share, isAdditive: isAdditive)] }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = line.undefined { return [.undefined(reason)] }
    guard let denominator = line.denominator else { return [.undefined(.noReference)] }
    return [.ratio(line.amount, denominator, else: .emptyDenominator)]
  }
}

/// The number of items in which the row has at least one attribution.
struct ItemsColumn: ColumnGroup {
  var columns: [TableColumn] { [TableColumn(id: "items", term: "items", quantity: .count, isAdditive: false)] }

  func cells(_ line: LineFigures) -> [Cell] { [line.undefined.map(Cell.undefined) ?? .count(line.items)] }
}

/// The number of attributions.
struct AttributionsColumn: ColumnGroup {
  var columns: [TableColumn] {
    [TableColumn(id: "attributions", term: "attributions", quantity: .count, isAdditive: true)]
  }

  func cells(_ line: LineFigures) -> [Cell] { [line.undefined.map(Cell.undefined) ?? .count(line.attributions)] }
}
