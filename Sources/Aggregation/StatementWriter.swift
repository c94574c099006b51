internal import CoverageModel

/// Puts a table's figures into the sentence that its definition gives.
struct StatementWriter {
  let spec: StatementSpec
  let panels: [TablePanel]
  let columns: [TableColumn]
  let measure: Measure

  private struct Entry {
    let ratio: Ratio
    let panel: TablePanel
    let row: TablePanel.Row?
  }

  func statement() -> Statement {
    switch spec.kind {
    case .range: range()
    case .ranking: ranking()
    case .total: total()
    }
  }

  /// The panels that the sentence is about.
  private var entered: [TablePanel] {
    panels.filter { panel in spec.panels.map { $0.contains(panel.labels.first?.code ?? "") } ?? true }
  }

  private func isEntered(_ row: TablePanel.Row) -> Bool {
    spec.rows.map { $0.contains(row.labels.first?.code ?? "") } ?? true
  }

  private func range() -> Statement {
    let entries = entered.flatMap(spec.together ? togetherShare : shares)
    guard let low = entries.map(\.ratio).min(), let high = entries.map(\.ratio).max() else {
      return Statement(text: LocalizedText([:]), undefined: .noData)
    }
    let counted = Set(entries.map { $0.panel.labels.first?.code ?? "" })
    return fill { language in
      [
        "low": percent(low, language), "high": percent(high, language),
        "lowAt": names(entries.filter { $0.ratio == low || printsAs($0.ratio, low) }, language),
        "highAt": names(entries.filter { $0.ratio == high || printsAs($0.ratio, high) }, language),
        "count": String(counted.count),
        "without": entered.filter { !counted.contains($0.labels.first?.code ?? "") }
          .compactMap { $0.labels.first.map { name($0, language) } }.joined(separator: ", "),
      ]
    }
  }

  /// The rows of the first panel with a value, by falling share; of equal ones the first in the table's order comes first.
  private func ranking() -> Statement {
    let all = entered.first.map(shares) ?? []
    guard !all.isEmpty else { return Statement(text: LocalizedText([:]), undefined: .noData) }
    let ranked = all.enumerated().sorted { ($1.element.ratio, $0.offset) < ($0.element.ratio, $1.offset) }.map(
      \.element)
    return fill { language in
      var values: [String: String] = ["count": String(ranked.count)]
      for (place, entry) in zip(["first", "second", "third"], ranked) {
        values[place] = entry.row?.labels.first.map { name($0, language) }
        values[place + "Share"] = percent(entry.ratio, language)
      }
      return values
    }
  }

  private func total() -> Statement {
    guard let column = columns.firstIndex(where: { $0.id == "amount" }) else {
      return Statement(text: LocalizedText([:]), undefined: .notApplicable)
    }
    let amounts = entered.compactMap { panel -> Int64? in
      guard spec.rows != nil else {
        if case .amount(let amount) = panel.total[column] { return amount } else { return nil }
      }
      let parts = panel.rows.filter(isEntered).compactMap { row -> Int64? in
        if case .amount(let amount) = row.cells[column] { amount } else { nil }
      }
      return parts.isEmpty ? nil : parts.reduce(0, +)
    }
    guard !amounts.isEmpty else { return Statement(text: LocalizedText([:]), undefined: .noData) }
    let sum = amounts.reduce(0, +)
    let text =
      measure == .airtime ? DecimalText.time(milliseconds: sum) : DecimalText.grouped(sum, separator: "\u{202F}")
    // A single panel is all outlets together; what is counted then are the rows with coverage.
    let rows = entered.flatMap(\.rows).count { row in
      if case .amount(let amount) = row.cells[column] { amount > 0 && isEntered(row) } else { false }
    }
    let count = entered.first?.labels.isEmpty ?? true ? rows : amounts.count
    return fill { _ in ["total": text, "count": String(count)] }
  }

  // MARK: Shares

  private func shares(of panel: TablePanel) -> [Entry] {
    guard let column = columns.firstIndex(where: { $0.id == "share" }) else { return [] }
    return panel.rows.filter(isEntered).compactMap { row in
      if case .share(let ratio) = row.cells[column] { Entry(ratio: ratio, panel: panel, row: row) } else { nil }
    }
  }

  private func togetherShare(of panel: TablePanel) -> [Entry] {
    let rows = shares(of: panel)
    // An item of two rows would count twice.
    guard columns.first(where: { $0.id == "share" })?.isAdditive ?? false else { return [] }
    guard let first = rows.first else { return [] }
    let sum = rows.reduce(0) { $0 + $1.ratio.numerator }
    return Ratio(sum, first.ratio.denominator).map { [Entry(ratio: $0, panel: panel, row: nil)] } ?? []
  }

  // MARK: Words

  private func fill(_ values: (_ language: String) -> [String: String]) -> Statement {
    var texts: [String: String] = [:]
    for (language, template) in spec.text.texts {
      let values = values(language)
      texts[language] = values.keys.sorted().reduce(template) { text, place in
        text.split(separator: "{\(place)}", omittingEmptySubsequences: false).joined(separator: values[place] ?? "")
      }
    }
    // A place that the table has no figure for: fewer rows than the sentence names.
    let places = ["first", "second", "third"].flatMap { ["{\($0)}", "{\($0)Share}"] }
    guard !texts.values.contains(where: { text in places.contains { text.contains($0) } }) else {
      return Statement(text: LocalizedText([:]), undefined: .tooFew)
    }
    return Statement(text: LocalizedText(texts))
  }

  /// The percentage with its sign; a share above zero never prints as zero.
  private func percent(_ ratio: Ratio, _ language: String) -> String {
    let isEnglish = language == "en"
    let sign = isEnglish ? "%" : "\u{A0}%"
    let isSmall = ratio.numerator > 0 && ratio.scaled(by: 100, decimals: spec.decimals) == 0
    let least = DecimalText.fixed(1, decimals: spec.decimals, mark: isEnglish ? "." : ",")
    return (isSmall ? "<" + least : DecimalText.percent(ratio, decimals: spec.decimals, mark: isEnglish ? "." : ","))
      + sign
  }

  private func printsAs(_ a: Ratio, _ b: Ratio) -> Bool {
    a.scaled(by: 100, decimals: spec.decimals) == b.scaled(by: 100, decimals: spec.decimals)
  }

  private func names(_ entries: [Entry], _ language: String) -> String {
    var seen: Set<String> = []
    return entries.compactMap { $0.panel.labels.first }.filter { seen.insert($0.code).inserted }
      .map { name($0, language) }.joined(separator: ", ")
  }

  private func name(_ label: GroupLabel, _ language: String) -> String {
    let text = label.text.text(in: language)
    return text.isEmpty ? label.code : text
  }
}
