internal import CoverageModel

/// Amounts and shares of the denominator by the codes of the table's split.
struct SplitColumns: ColumnGroup {
  let measure: Measure
  /// The codes that occur, with their positions in `LineFigures.splits`.
  let codes: [(position: Int, label: GroupLabel)]
  let isAdditive: Bool

  var columns: [TableColumn] {
    codes.flatMap { _, label in
      [
        TableColumn(
          id: "amount:\(label.dimension.name):\(label.code)", term: "amount", quantity: .amount(measure), code: label,
          isAdditive: isAdditive),
        TableColumn(
          id: "share:\(label.dimension.name):\(label.code)", term: "share", quantity: .share, code: label,
          isAdditive: isAdditive),
      ]
    }
  }

  func cells(_ line: LineFigures) -> [Cell] {
    if let reason = line.undefined { return columns.map { _ in .undefined(reason) } }
    return codes.flatMap { position, _ -> [Cell] in
      let amount = line.splits[position]
      guard let denominator = line.denominator else { return [.amount(amount), .undefined(.noReference)] }
      return [.amount(amount), .ratio(amount, denominator, else: .emptyDenominator)]
    }
  }
}
