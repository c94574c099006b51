internal import CoverageModel

/// What the printed percentages of a column add to, wherever that is not 100.0.
struct PrintedSums {
  private let text: TableText

  init(_ text: TableText) { self.text = text }

  /// One sentence per column and cause, naming the panels and their sums.
  var sentences: [String] {
    text.table.columns.indices.flatMap { index -> [String] in
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
