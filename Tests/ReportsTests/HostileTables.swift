import CoverageModel

/// Tables that are hard to draw.
enum HostileTables {
  static let labels = [
    "Жалпыұлттық социал-демократиялық партия «Азат» пен оның одақтастарының біріккен сайлауалды блогы",
    "Общенациональная социал-демократическая партия", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "日本語日本語日本語日本語日本語日本語日本語", "A", "e\u{301}\u{301}\u{301}\u{301}", "<b>&\"'", "a\nb", "-----------", "——— … «(-",
  ]

  static func name(_ index: Int) -> String { "\(labels[index % labels.count]) \(index)" }

  /// Tables of every kind and of awkward sizes and values.
  static func all(_ kind: ChartKind) -> [ShareTable] {
    let sizes = [(1, 1), (1, 30), (1, 60), (2, 3), (7, 1), (13, 11), (36, 2), (40, 7)]
    let sized = sizes.map { panels, rows in
      table(kind, panels: (0..<panels).map { panel($0, amounts: (0..<rows).map { Int64($0 * 37 % 101) }) })
    }
    let zero = table(kind, panels: [panel(0, amounts: Array(repeating: 0, count: 5), whole: 1000)])
    let none = table(kind, panels: (0..<5).map { SampleTables.empty(outlet($0), columns: 3) })
    let mixed = table(
      kind,
      panels: (0..<16).map { $0 % 3 == 0 ? SampleTables.empty(outlet($0), columns: 3) : panel($0, amounts: [9, 1]) })
    let one = table(kind, panels: [panel(0, amounts: [1]), SampleTables.empty(outlet(1), columns: 3)])
    let long = table(kind, panels: [panel(0, amounts: [1, 2])], title: String(repeating: name(0) + " ", count: 9))
    let apart = table(
      kind, panels: (0..<6).map { number in panel(number, amounts: [3, 2, 1], firstRow: number * 3) })
    return sized + [zero, none, mixed, one, long, apart, table(kind, panels: []), weeks(kind)]
  }

  /// Six series over many weeks that begin, peak and end near each other, one of them undefined throughout.
  static func weeks(_ kind: ChartKind) -> ShareTable {
    let panels = (0..<30).map { week -> TablePanel in
      let peak = week == 1 || week == 28 ? Int64(3) : 0
      let amounts = [40 + peak, 41, 40 + peak * 9, 0, 20 + Int64(week % 4)]
      let whole = amounts.reduce(0, +)
      let rows = amounts.enumerated().map { row, amount in
        TablePanel.Row(
          labels: [actor(row)],
          cells: [
            .amount(amount), row == 3 || week % 9 == 5 ? .undefined(.noData) : SampleTables.ratio(amount, whole),
            SampleTables.ratio(1, 5),
          ])
      }
      return TablePanel(
        labels: [GroupLabel(dimension: .week, code: "2023-W\(week + 10)")], denominator: whole, rows: rows, total: [],
        indicators: [], items: 4, attributions: 9)
    }
    return table(kind, panels: panels)
  }

  static func table(_ kind: ChartKind, panels: [TablePanel], title: String = name(0), sources: [String] = [])
    -> ShareTable
  {
    let benchmark = TableColumn(id: "benchmark", term: "benchmark", quantity: .shareOf("benchmark"), isAdditive: false)
    return SampleTables.table(
      id: "hostile", title: ["en": title, "ru": title, "kk": title],
      columns: [SampleTables.amount, SampleTables.share, benchmark], panels: panels, chart: kind, constructed: true,
      sources: sources)
  }

  private static func panel(_ number: Int, amounts: [Int64], whole: Int64? = nil, firstRow: Int = 0) -> TablePanel {
    let whole = whole ?? max(1, amounts.reduce(0, +))
    let rows = amounts.enumerated().map { row, amount in
      TablePanel.Row(
        labels: [actor(firstRow + row)],
        cells: [.amount(amount), SampleTables.ratio(amount, whole), SampleTables.ratio(1, Int64(amounts.count))])
    }
    return TablePanel(
      labels: [outlet(number)], denominator: whole, rows: rows, total: [], indicators: [], items: 214,
      attributions: 1310)
  }

  private static func outlet(_ number: Int) -> GroupLabel {
    SampleTables.label(.outlet, "outlet-\(number)", ["en": name(number), "ru": name(number), "kk": name(number)])
  }

  private static func actor(_ number: Int) -> GroupLabel {
    SampleTables.label(.actor, "actor-\(number)", ["en": name(number), "ru": name(number), "kk": name(number)])
  }
}
