internal import CoverageModel

/// How the bars of a table are divided: by its split, else by tone, else by mode, else not at all.
struct ChartParts {
  private enum Source {
    case none
    /// Columns of amounts, one per code.
    case amounts([Int])
    /// Columns of shares of the denominator, one per code.
    case shares([Int])
    /// Columns of tone as shares of the judged amount, whose numerators are the amounts.
    case tone([Int])
  }

  private static let toneTerms = ["negative", "neutral", "positive"]

  let keys: [ChartKey]
  private let source: Source

  init(_ text: TableText) {
    let columns = text.table.columns
    // Only a split has shares by code; amounts by code may also be the columns of modes or of capacities.
    let shares = ChartParts.ordered(
      columns.indices.filter { columns[$0].quantity == .share && columns[$0].code != nil }, columns)
    let modes = columns.indices.filter { index in
      if case .amount = columns[index].quantity { columns[index].code?.dimension == .mode } else { false }
    }
    let tone = ChartParts.toneTerms.compactMap { term in
      columns.firstIndex { $0.term == term && $0.quantity == .shareOf("judged") }
    }
    let wording = text.wording
    func label(_ index: Int) -> String {
      columns[index].code.map { wording.label($0) } ?? wording.term(.column, columns[index].term)
    }
    if !shares.isEmpty || (tone.isEmpty && !modes.isEmpty) {
      let used = shares.isEmpty ? modes : shares
      source = shares.isEmpty ? .amounts(modes) : .shares(shares)
      keys = used.enumerated().map { order, index in
        ChartKey(
          label: label(index), mark: .fill(Palette.fill(columns[index].code, order: order, of: used.count)))
      }
    } else if !tone.isEmpty {
      source = .tone(tone)
      keys =
        tone.map { index in
          ChartKey(
            label: wording.term(.column, columns[index].term), mark: .fill(Palette.tone(columns[index].term)))
        } + [ChartKey(label: wording.phrase(.notJudged), mark: .fill(Palette.unjudged))]
    } else {
      source = .none
      keys = []
    }
  }

  /// Codes of tone in their one order; other codes as the table has them.
  private static func ordered(_ indices: [Int], _ columns: [TableColumn]) -> [Int] {
    guard indices.allSatisfy({ columns[$0].code?.dimension == .tone }) else { return indices }
    let ranked = indices.map { (rank: ToneOrder.rank(columns[$0].code?.code ?? ""), index: $0) }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
  }

  /// The parts of one bar from left to right; together never longer than the bar.
  func parts(_ row: TablePanel.Row, share: Double, cell: Cell?, panel: TablePanel) -> [ChartData.Part] {
    switch source {
    case .none: return []
    case .shares(let columns):
      return fitted(columns.map { self.cell(row, $0).flatMap(ChartData.share) ?? 0 }, in: share)
    case .amounts(let columns):
      return fitted(columns.map { fraction(amount(self.cell(row, $0)), of: cell, panel) }, in: share)
    case .tone(let columns):
      // A mean of shares has no amounts to judge: its bar is whole, not "without judged tone".
      if panel.denominator == nil { return [] }
      var parts = columns.map { fraction(amount(self.cell(row, $0)), of: cell, panel) }
      parts.append(max(0, share - parts.reduce(0, +)))
      return fitted(parts, in: share)
    }
  }

  private func cell(_ row: TablePanel.Row, _ column: Int) -> Cell? {
    column < row.cells.count ? row.cells[column] : nil
  }

  private func amount(_ cell: Cell?) -> Int64 {
    switch cell {
    case .amount(let amount): amount
    case .share(let ratio): ratio.numerator
    default: 0
    }
  }

  private func fraction(_ amount: Int64, of cell: Cell?, _ panel: TablePanel) -> Double {
    if case .share(let ratio) = cell { return Double(amount) / Double(ratio.denominator) }
    guard let denominator = panel.denominator, denominator > 0 else { return 0 }
    return Double(amount) / Double(denominator)
  }

  /// Parts that overlap (direct and indirect at once) are drawn in proportion, so that the bar keeps its length.
  private func fitted(_ shares: [Double], in whole: Double) -> [ChartData.Part] {
    let sum = shares.reduce(0, +)
    let scale = sum > whole && sum > 0 ? whole / sum : 1
    return shares.enumerated().filter { $0.element > 0 }.map {
      ChartData.Part(key: $0.offset, share: $0.element * scale)
    }
  }
}
