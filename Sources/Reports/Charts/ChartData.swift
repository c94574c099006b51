internal import CoverageModel

/// What the charts of bars draw: a table's shares with the parts that its split or tone divides them into, and its benchmark.
struct ChartData {
  struct Part {
    /// The position in `keys`.
    let key: Int
    /// Of the panel's denominator.
    let share: Double
  }

  struct Bar {
    /// The codes of the row, the same in every panel.
    let id: [GroupLabel]
    let label: String
    /// Nil when undefined.
    let share: Double?
    let value: String
    let parts: [Part]
    let benchmark: Double?
    /// The limits of the share's interval, where the table has them.
    let interval: ClosedRange<Double>?
  }

  struct Panel {
    let title: String
    let facts: String
    /// The denominator alone, for charts without room for the facts.
    let denominator: String
    /// Why there is nothing to draw.
    let undefined: String?
    let bars: [Bar]
  }

  /// A row of the chart: what bars of several panels have in common.
  struct Row {
    let id: [GroupLabel]
    let label: String
  }

  /// The most rows that a panel draws; of longer panels the largest shares, in the order of the table.
  static let maximumRows = 40
  static let maximumPanels = 36

  let panels: [Panel]
  let panelsNotDrawn: Int
  /// What the parts of the bars mean; empty when bars are not divided.
  let partKeys: [ChartKey]
  /// Everything that needs a key, in the order in which it stands in the bars.
  let keys: [ChartKey]

  init(_ text: TableText) {
    let parts = ChartParts(text)
    let panels = text.table.panels.prefix(ChartData.maximumPanels).map { ChartData.panel($0, text, parts) }
    self.panels = panels
    panelsNotDrawn = max(0, text.table.panels.count - ChartData.maximumPanels)
    partKeys = parts.keys
    // A mean of outlets has no amounts to divide: its whole bars look unlike every part and have a key.
    let whole = parts.keys.isEmpty ? [] : panels.filter { $0.bars.contains { $0.parts.isEmpty && ($0.share ?? 0) > 0 } }
    keys =
      parts.keys + whole.map { ChartKey(label: $0.title, mark: .fill(Palette.undivided)) }.prefix(1)
      + ChartData.benchmarkKey(panels, text)
      + (panels.contains { $0.bars.contains { $0.interval != nil } }
        ? [ChartKey(label: text.wording.phrase(.interval95), mark: .whisker)] : [])
  }

  /// Every share and benchmark that may be drawn.
  var shares: [Double] {
    panels.flatMap { $0.bars.flatMap { [$0.share, $0.benchmark, $0.interval?.upperBound].compactMap(\.self) } }
  }

  /// The rows of `panels`, each once; of more than `maximumRows` those with the largest share.
  func rows(of panels: [Panel]) -> (kept: [Row], notDrawn: Int) {
    var position: [[GroupLabel]: Int] = [:]
    var rows: [(row: Row, largest: Double)] = []
    for bar in panels.flatMap(\.bars) {
      if let known = position[bar.id] {
        rows[known].largest = max(rows[known].largest, bar.share ?? -1)
      } else {
        position[bar.id] = rows.count
        rows.append((Row(id: bar.id, label: bar.label), bar.share ?? -1))
      }
    }
    let ranked = rows.indices.sorted { (rows[$1].largest, $0) < (rows[$0].largest, $1) }
    let kept = ranked.prefix(ChartData.maximumRows).sorted().map { rows[$0].row }
    return (kept, rows.count - kept.count)
  }

  /// The column of a table that bars show: its plain share.
  static func shareColumn(_ table: ShareTable) -> Int? {
    table.columns.firstIndex { $0.quantity == .share && $0.code == nil && $0.term == "share" }
      ?? table.columns.firstIndex { $0.quantity == .share && $0.code == nil }
  }

  /// The column with the share that each row is measured against.
  static func benchmarkColumn(_ table: ShareTable) -> Int? {
    table.columns.firstIndex { $0.term == "benchmark" && $0.quantity != .deviation }
  }

  /// A drawn share, nil when the cell is undefined.
  static func share(_ cell: Cell?) -> Double? {
    switch cell {
    case .share(let ratio): ratio.value
    case .meanShare(let mean): mean.value
    default: nil
    }
  }

  /// The limits that stand in percent in columns of their own.
  private static func interval(_ row: TablePanel.Row, _ table: ShareTable) -> ClosedRange<Double>? {
    func limit(_ id: String) -> Double? {
      guard let column = table.columnIndex(id), column < row.cells.count, case .number(let value, _) = row.cells[column]
      else { return nil }
      return value / 100
    }
    guard let low = limit("share:low"), let high = limit("share:high"), low <= high else { return nil }
    return low...high
  }

  /// The printed value at a bar; a true zero is "0".
  static func value(_ cell: Cell?, _ text: TableText) -> String {
    guard let cell else { return text.wording.phrase(.undefinedMark) }
    if case .share(let ratio) = cell, ratio.numerator == 0 { return "0" }
    if case .meanShare(let mean) = cell, mean.parts == 0 { return "0" }
    return text.cells.text(cell, as: .share)
  }

  /// The facts of a panel, so that no line end parts a label from its figure.
  static func facts(_ panel: TablePanel, _ text: TableText) -> String {
    panel.undefined == nil ? text.facts(panel).replacing(": ", with: ":\u{00A0}") : ""
  }

  private static func panel(_ panel: TablePanel, _ text: TableText, _ parts: ChartParts) -> Panel {
    let column = shareColumn(text.table)
    let benchmark = benchmarkColumn(text.table)
    let bars = panel.rows.map { row -> Bar in
      let cell = { (column: Int?) in column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } }
      let own = cell(column)
      let share = share(own)
      return Bar(
        id: row.labels, label: text.label(row), share: share, value: value(own, text),
        parts: share.map { parts.parts(row, share: $0, cell: own, panel: panel) } ?? [],
        benchmark: ChartData.share(cell(benchmark)), interval: ChartData.interval(row, text.table))
    }
    return Panel(
      title: text.title(panel), facts: facts(panel, text),
      denominator: panel.undefined == nil ? text.denominator(panel) ?? "" : "",
      undefined: panel.undefined.map { text.wording.labelled(.undefinedMark, text.wording.reason($0)) }, bars: bars)
  }

  /// The benchmark's name, with its figure when all bars have the same.
  private static func benchmarkKey(_ panels: [Panel], _ text: TableText) -> [ChartKey] {
    guard panels.contains(where: { $0.bars.contains { $0.benchmark != nil } }) else { return [] }
    let name = text.table.caption.benchmark?.text(in: text.wording.language) ?? ""
    let label =
      name.isEmpty ? text.wording.phrase(.benchmark) : text.wording.labelled(.benchmark, name)
    let column = benchmarkColumn(text.table)
    let cells = text.table.panels.flatMap(\.rows).compactMap { row in
      column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil }
    }.filter { share($0) != nil }
    let values = Set(cells.map { value($0, text) })
    guard values.count == 1, let value = values.first else { return [ChartKey(label: label, mark: .upright)] }
    return [ChartKey(label: "\(label), \(value)", mark: .upright)]
  }
}
