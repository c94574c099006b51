internal import CoverageModel

/// The fields of a CSV file that one column of a table becomes: machine values, each with its unit in the header.
///
/// An amount is an integer in the base unit (airtime also h:mm:ss); a share or deviation is its two sums and a percentage; every
/// column ends with a `…_note` field, which holds the reason code where the value is undefined and is empty elsewhere.
struct CSVColumn {
  let column: TableColumn
  let header: [String]

  init(column: TableColumn) {
    self.column = column
    header = CSVColumn.header(column)
  }

  private static func header(_ column: TableColumn) -> [String] {
    let id = column.id
    let fields: [String] =
      switch column.quantity {
      case .amount(.airtime): ["\(id)_ms", "\(id)_time"]
      case .amount(let measure): ["\(id)_\(CSVColumn.unit(measure))"]
      case .count: [id]
      case .share, .shareOf, .deviation: ["\(id)_numerator", "\(id)_denominator", "\(id)_percent"]
      case .number, .word: [id]
      }
    return (fields + ["\(id)_note"]).map(CSVText.label)
  }

  /// As many fields as the header has.
  func fields(_ cell: Cell) -> [String] {
    let width = header.count - 1
    let values = values(cell)
    let padded = Array((values + Array(repeating: "", count: width)).prefix(width))
    return padded + [note(cell)]
  }

  /// The base unit of a measure, as written in headers.
  static func unit(_ measure: Measure) -> String {
    switch measure {
    case .airtime: "ms"
    case .characters: "characters"
    case .area: "mm2"
    case .items: "items"
    case .mentions: "attributions"
    case .posts: "posts"
    case .engagement: "interactions"
    }
  }

  private func values(_ cell: Cell) -> [String] {
    let isRatio =
      switch column.quantity {
      case .share, .shareOf, .deviation: true
      case .amount, .count, .number, .word: false
      }
    switch cell {
    case .amount(let amount):
      if case .amount(.airtime) = column.quantity { return [String(amount), DecimalText.time(milliseconds: amount)] }
      return [String(amount)]
    case .count(let count): return [String(count)]
    case .share(let ratio), .deviation(let ratio):
      let percent = DecimalText.percent(ratio)
      return isRatio ? [String(ratio.numerator), String(ratio.denominator), percent] : [percent]
    case .meanShare(let mean):
      return isRatio ? ["", "", DecimalText.percent(mean)] : [DecimalText.percent(mean)]
    case .number(let number, let decimals):
      let text = CellText(wording: Wording(language: "en"), style: .plain).number(number, decimals: decimals)
      return [isRatio ? "" : text]
    case .word(let code): return [CSVText.label(code)]
    case .undefined: return []
    }
  }

  /// The reason code of an undefined cell, `mean` for a share that has no two sums of its own.
  private func note(_ cell: Cell) -> String {
    switch cell {
    case .undefined(let reason): reason.rawValue
    case .meanShare: "mean"
    default: ""
    }
  }
}
