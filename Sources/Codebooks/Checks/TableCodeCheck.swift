internal import CoverageModel

/// The codes that a table's filter, statement and yardstick name exist.
enum TableCodeCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    let codes = DimensionCodes(draft)
    var suggestions = Suggestions()
    return draft.root.list("tables").flatMap { table in
      named(in: table).compactMap { entry, dimension in
        guard let text = entry.text, let known = codes.codes(of: dimension), !known.set.contains(text) else {
          return nil
        }
        // Declared totals carry period labels of their own, which begin with a year.
        if dimension == Dimension.period.name, text.first?.isNumber == true { return nil }
        return entry.finding(
          "unknown-code", expected: "a code of \(dimension)",
          mend: suggestions.mend(text, in: known.list, otherwise: "Add the code to \(dimension), or name another."))
      }
    }
  }

  /// Every code a table names, with its dimension.
  private static func named(in table: Entry) -> [(entry: Entry, dimension: String)] {
    let filters = table.map("filter").flatMap { filter in
      leaves(filter["not"] ?? filter).map { ($0, filter.key ?? "") }
    }
    let yardstick = leaves(table["denominator"]?["yardstick"]).map { ($0, "topic") }
    let rows = dimension("rows", of: table, otherwise: .actor)
    let panels = dimension("panels", of: table, otherwise: .outlet)
    return filters + yardstick + leaves(table["statement"]?["rows"]).map { ($0, rows) }
      + leaves(table["statement"]?["panels"]).map { ($0, panels) }
  }

  private static func dimension(_ key: String, of table: Entry, otherwise: Dimension) -> String {
    guard let entry = table[key] else { return otherwise.name }
    return entry.texts.first ?? ""
  }

  private static func leaves(_ entry: Entry?) -> [Entry] {
    guard let entry else { return [] }
    return entry.isSequence ? entry.children : [entry]
  }
}
