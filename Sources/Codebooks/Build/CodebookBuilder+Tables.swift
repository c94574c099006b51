internal import CoverageModel

extension CodebookBuilder {
  func table(_ entry: Entry) throws(Finding) -> TableSpec {
    let measure: Measure = try word(entry, "measure")
    // Lengths in codebooks are typed in seconds; the model counts milliseconds.
    let unit: Int64 = measure == .airtime ? 1000 : 1
    return TableSpec(
      id: try text(entry, "id"), title: try localized(entry, "title"), corpora: entry["corpora"]?.texts,
      measure: measure, panels: try dimensions(entry, "panels") ?? [.outlet],
      rows: try dimensions(entry, "rows") ?? [.actor],
      split: try entry["split"].map(dimension), columns: try words(entry, "columns") ?? [.amount, .share],
      rollUp: try word(entry, "roll_up", otherwise: .none), subjects: try subjects(entry["subjects"]),
      filters: try map(entry.map("filter"), filter), denominator: try denominator(entry),
      apportionment: try word(entry, "apportionment", otherwise: .measured),
      modeRule: try word(entry, "mode_rule", otherwise: .united), window: entry["window"]?.text,
      crossing: try optionalWord(entry, "crossing"), period: entry["period"]?.text,
      benchmark: entry["benchmark"]?.text, pooling: try words(entry, "pooling") ?? [],
      indicators: entry.list("indicators").compactMap(\.text), statement: try entry["statement"].map(statement),
      chart: try optionalWord(entry, "chart"),
      floorAmount: (entry["floor"].flatMap { integer($0, "amount") } ?? 0) * unit,
      floorAttributions: entry["floor"].flatMap { integer($0, "attributions") } ?? 0,
      machine: flag(entry, "machine"), note: localized(entry["note"]))
  }

  private func dimensions(_ entry: Entry, _ key: String) throws(Finding) -> [Dimension]? {
    guard let list = entry[key] else { return nil }
    return try map(list.children, dimension)
  }

  private func dimension(_ entry: Entry) throws(Finding) -> Dimension {
    guard let dimension = entry.text.flatMap(dimension(named:)) else {
      throw entry.finding("unreadable-value", expected: ScalarShape.dimension.expectation, mend: "Name a dimension.")
    }
    return dimension
  }

  private func dimension(named name: String) -> Dimension? {
    Dimension(name, variables: draft.names.all(.variable))
  }

  private func subjects(_ entry: Entry?) throws(Finding) -> TableSpec.Subjects {
    guard let entry else { return .all }
    return TableSpec.Subjects(
      actors: entry["actors"]?.texts, kinds: try words(entry, "kinds"), classes: entry["classes"]?.texts,
      contestantsOf: entry["contestants_of"]?.text, gender: entry["gender"]?.texts.compactMap { gender($0) },
      candidates: entry["candidates"].map { $0.text == "true" })
  }

  private func filter(_ entry: Entry) throws(Finding) -> TableSpec.Filter {
    guard let name = entry.key, let dimension = dimension(named: name) else {
      throw entry.keyFinding("unreadable-value", expected: ScalarShape.dimension.expectation, mend: "Name a dimension.")
    }
    let excluded = entry["not"]
    let codes = (excluded ?? entry).texts.map { dimension == .tone ? toneName($0) : $0 }
    return TableSpec.Filter(dimension: dimension, codes: codes, excluding: excluded != nil)
  }

  /// A positive step may be written with or without its sign; tables have it with.
  private func toneName(_ text: String) -> String { ["1", "2"].contains(text) ? "+" + text : text }

  private func denominator(_ table: Entry) throws(Finding) -> Denominator {
    guard let entry = table["denominator"] else { throw unreadable(table, "denominator") }
    if let race = entry["contestants"]?.text { return .contestants(race: race) }
    if let classes = entry["class"] { return .class(classes.texts) }
    if let topics = entry["yardstick"] { return .yardstick(topics: topics.texts) }
    switch entry.text {
    case "contestants": return .contestants(race: nil)
    case "political-actors": return .politicalActors
    case "election-content": return .electionContent
    case "window": return .window
    default: throw unreadable(table, "denominator")
    }
  }

  private func statement(_ entry: Entry) throws(Finding) -> StatementSpec {
    StatementSpec(
      kind: try word(entry, "kind"), text: try localized(entry, "text"), rows: entry["rows"]?.texts,
      panels: entry["panels"]?.texts, together: flag(entry, "together"),
      decimals: integer(entry, "decimals").map { Int($0) } ?? 0)
  }
}
