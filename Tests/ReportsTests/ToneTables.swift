import CoverageModel

/// Tables that are split by tone.
enum ToneTables {
  /// One outlet, two actors, the same amount of each of `codes`, in this order of columns.
  static func split(codes: [String]) -> ShareTable {
    let columns = codes.flatMap { code -> [TableColumn] in
      let label = GroupLabel(dimension: .tone, code: code)
      return [
        TableColumn(
          id: "amount:tone:\(code)", term: "amount", quantity: .amount(.airtime), code: label, isAdditive: true),
        TableColumn(id: "share:tone:\(code)", term: "share", quantity: .share, code: label, isAdditive: true),
      ]
    }
    let amount = Int64(1000 * codes.count)
    let rows = ["a", "b"].map { actor in
      TablePanel.Row(
        labels: [GroupLabel(dimension: .actor, code: actor)],
        cells: [.amount(amount), SampleTables.ratio(amount, amount * 2)]
          + codes.flatMap { _ in [Cell.amount(1000), SampleTables.ratio(1000, amount * 2)] })
    }
    let panel = TablePanel(
      labels: [SampleTables.outlet("o", "O")], denominator: amount * 2, rows: rows, total: [], indicators: [], items: 2,
      attributions: 4)
    return SampleTables.table(
      id: "tone", title: ["en": "Tone"], columns: [SampleTables.amount, SampleTables.share] + columns, panels: [panel],
      chart: .stackedBars)
  }
}

extension ShareTable {
  /// The same table drawn in another way.
  func with(chart: ChartKind) -> ShareTable {
    ShareTable(
      id: id, title: title, caption: caption, columns: columns, panels: panels, statements: statements, chart: chart)
  }
}
