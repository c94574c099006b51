internal import CoverageModel

/// What the printed figures of a column add to, wherever that is not what is printed for the whole: percentages that do not make
/// 100.0, and times or areas whose rows do not make the printed total.
struct PrintedSums {
  private let text: TableText

  init(_ text: TableText) { self.text = text }

  /// One sentence per column and cause, naming the panels and their sums.
  var sentences: [String] {
    text.table.columns.indices.flatMap { percentages(of: $0) + amounts(of: $0) }
  }

  private func percentages(of index: Int) -> [String] {
    let column = text.table.columns[index]
    guard column.quantity == .share, column.isAdditive else { return [] }
    var rounded: [String] = []
    var other: [String] = []
    for panel in text.table.panels {
      guard let sum = sum(of: index, in: panel), sum != 1000 else { continue }
      let entry = entry(panel, sum)
      if total(of: index, in: panel) == 1000 { rounded.append(entry) } else { other.append(entry) }
    }
    return sentence(.sumRounded, column, rounded) + sentence(.sumOther, column, other)
  }

  /// By how much the printed rows are more or less than the printed total. Only rounding is told so: exact rows that are not the
  /// exact total are another matter, which the audit finds.
  private func amounts(of index: Int) -> [String] {
    let column = text.table.columns[index]
    guard case .amount(let measure) = column.quantity, column.isAdditive, let step = PrintedSums.step(measure) else {
      return []
    }
    let entries = text.table.panels.compactMap { panel -> String? in
      guard let total = PrintedSums.amount(index, of: panel.total) else { return nil }
      let rows = panel.rows.compactMap { PrintedSums.amount(index, of: $0.cells) }
      guard !rows.isEmpty, rows.count == panel.rows.count, rows.reduce(0, { $0 + Int128($1) }) == Int128(total) else {
        return nil
      }
      let printed = rows.reduce(Int128(0)) { $0 + Ratio.rounded(Int128($1), by: step) }
      let difference = printed - Ratio.rounded(Int128(total), by: step)
      guard difference != 0, let amount = Int64(exactly: difference * step) else { return nil }
      let words = (amount > 0 ? "+" : "") + text.cells.amountWithUnit(amount, measure)
      return text.table.panels.count == 1 ? words : "\(text.title(panel)) \(words)"
    }
    return sentence(.amountsRounded, column, entries)
  }

  private static func amount(_ index: Int, of cells: [Cell]) -> Int64? {
    guard index < cells.count, case .amount(let amount) = cells[index] else { return nil }
    return amount
  }

  /// What a printed amount is rounded to, in the measure's unit; nil for measures that are printed whole.
  private static func step(_ measure: Measure) -> Int128? {
    switch measure {
    case .airtime: 1000
    case .area: 10
    case .characters, .items, .mentions, .posts, .engagement: nil
    }
  }

  private func sentence(_ phrase: Phrase, _ column: TableColumn, _ entries: [String]) -> [String] {
    guard !entries.isEmpty else { return [] }
    let places = ["column": text.heading(column).title, "sums": text.wording.list(entries)]
    return [text.wording.phrase(phrase, places)]
  }

  private func entry(_ panel: TablePanel, _ sum: Int128) -> String {
    let percent = text.cells.percent(scaled: sum)
    return text.table.panels.count == 1 ? percent : "\(text.title(panel)) \(percent)"
  }

  /// Tenths of a percent; nil when a row has no share.
  private func sum(of index: Int, in panel: TablePanel) -> Int128? {
    var sum: Int128 = 0
    for row in panel.rows {
      guard index < row.cells.count, let tenths = PrintedSums.tenths(row.cells[index]) else { return nil }
      sum += tenths
    }
    return panel.rows.isEmpty ? nil : sum
  }

  private func total(of index: Int, in panel: TablePanel) -> Int128? {
    index < panel.total.count ? PrintedSums.tenths(panel.total[index]) : nil
  }

  private static func tenths(_ cell: Cell) -> Int128? {
    switch cell {
    case .share(let ratio): ratio.scaled(by: 100, decimals: 1)
    case .meanShare(let mean): mean.scaled(by: 100, decimals: 1)
    default: nil
    }
  }
}
