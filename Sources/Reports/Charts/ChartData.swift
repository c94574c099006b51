internal import CoverageModel

/// What the charts of bars draw: a table's shares with the parts that its split or tone divides them into.
struct ChartData {
  struct Part {
    let key: Int
    /// Of the panel's denominator.
    let share: Double
  }

  struct Bar {
    let label: String
    /// Nil when undefined.
    let share: Double?
    let value: String
    let parts: [Part]
  }

  struct Panel {
    let title: String
    let facts: String
    /// Why there is nothing to draw.
    let undefined: String?
    let bars: [Bar]
    let rowsNotDrawn: Int
  }

  struct Key {
    let label: String
    /// Nil for the dashed line.
    let fill: Palette.Fill?
  }

  /// The most rows that a panel draws; of longer panels the largest shares, in the order of the table.
  static let maximumRows = 24
  static let maximumPanels = 36

  let panels: [Panel]
  let panelsNotDrawn: Int
  /// What the parts of the bars mean; empty when bars are not divided.
  let keys: [Key]

  init(_ text: TableText) {
    let parts = ChartParts(text)
    panels = text.table.panels.prefix(ChartData.maximumPanels).map { ChartData.panel($0, text, parts) }
    panelsNotDrawn = max(0, text.table.panels.count - ChartData.maximumPanels)
    keys = parts.keys
  }

  /// Every share that is drawn.
  var shares: [Double] { panels.flatMap { $0.bars.compactMap(\.share) } }

  /// What is missing from the drawing, in words.
  func notes(_ wording: Wording) -> [String] {
    var notes: [String] = []
    let rows = panels.map(\.rowsNotDrawn).max() ?? 0
    if rows > 0 { notes.append(wording.phrase(.rowsNotDrawn, ["count": String(rows)])) }
    if panelsNotDrawn > 0 { notes.append(wording.phrase(.panelsNotDrawn, ["count": String(panelsNotDrawn)])) }
    return notes
  }

  /// The column of a table that bars show: its plain share.
  static func shareColumn(_ table: ShareTable) -> Int? {
    table.columns.firstIndex { $0.quantity == .share && $0.code == nil && $0.term == "share" }
      ?? table.columns.firstIndex { $0.quantity == .share && $0.code == nil }
  }

  /// A drawn share, nil when the cell is undefined.
  static func share(_ cell: Cell?) -> Double? {
    switch cell {
    case .share(let ratio): ratio.value
    case .meanShare(let mean): mean.value
    default: nil
    }
  }

  /// The printed value at a bar; a true zero is "0".
  static func value(_ cell: Cell?, _ text: TableText) -> String {
    guard let cell else { return text.wording.phrase(.undefinedMark) }
    if case .share(let ratio) = cell, ratio.numerator == 0 { return "0" }
    if case .meanShare(let mean) = cell, mean.parts == 0 { return "0" }
    return text.cells.text(cell, as: .share)
  }

  private static func panel(_ panel: TablePanel, _ text: TableText, _ parts: ChartParts) -> Panel {
    let column = shareColumn(text.table)
    let bars = panel.rows.map { row -> Bar in
      let cell = column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
      let share = share(cell)
      return Bar(
        label: text.label(row), share: share, value: value(cell, text),
        parts: share.map { parts.parts(row, share: $0, cell: cell, panel: panel) } ?? [])
    }
    let ranked = bars.indices.sorted { a, b in
      let (x, y) = (bars[a].share ?? -1, bars[b].share ?? -1)
      return x == y ? a < b : x > y
    }
    let kept = ranked.prefix(maximumRows).sorted().map { bars[$0] }
    return Panel(
      title: text.title(panel), facts: panel.undefined == nil ? text.facts(panel) : "",
      undefined: panel.undefined.map { text.wording.reason($0) },
      bars: kept, rowsNotDrawn: bars.count - kept.count)
  }
}
