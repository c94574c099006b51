package import CoverageModel

/// Puts a small corpus together, item by item, for tests of what is made from one.
package struct CorpusBuilder {
  /// One attribution as a test writes it.
  package struct Row {
    let actor: String
    let span: Range<Int>?
    let measure: Int
    let mode: Mode
    let capacity: Capacity
    let tone: Tone
    let gender: Gender?
    let coder: String
    let purpose: Coder.Purpose

    /// An attribution with a span, in milliseconds or characters from the start of the item.
    package static func span(
      _ actor: String, _ span: Range<Int>, mode: Mode = .direct, capacity: Capacity = .candidate,
      tone: Tone = .notCoded,
      gender: Gender? = nil, coder: String = "a", purpose: Coder.Purpose = .primary
    ) -> Row {
      Row(
        actor: actor, span: span, measure: span.count, mode: mode, capacity: capacity, tone: tone, gender: gender,
        coder: coder, purpose: purpose)
    }

    /// An attribution with a typed measure.
    package static func typed(
      _ actor: String, _ measure: Int, mode: Mode = .direct, capacity: Capacity = .candidate, tone: Tone = .notCoded,
      gender: Gender? = nil, coder: String = "a", purpose: Coder.Purpose = .primary
    ) -> Row {
      Row(
        actor: actor, span: nil, measure: measure, mode: mode, capacity: capacity, tone: tone, gender: gender,
        coder: coder, purpose: purpose)
    }
  }

  private let codebook: Codebook
  private var items: ItemColumns
  private var attributions: AttributionColumns
  private var coders: [Coder] = []
  private var labels: [String] = []
  private var programmes: [String] = []
  package var recordings: [Recording] = []
  package var airings: [Airing] = []

  package init(_ codebook: Codebook) {
    self.codebook = codebook
    items = ItemColumns(variableCount: codebook.variables.count)
    attributions = AttributionColumns(variableCount: codebook.variables.count)
  }

  /// Adds an item and its attributions. `start` is local time, `2023-03-01 20:00`; nil for a declared total, which `label` names.
  package mutating func item(
    _ outlet: String, kind: ItemKind = .broadcast, start: String? = nil, length: Int = 0, label: String? = nil,
    programme: String? = nil, election: Bool = true, codes: [String: String] = [:], _ rows: [Row]
  ) {
    let position = items.count
    items.ids.append("i\(position)")
    items.kind.append(kind.code)
    items.outlet.append(UInt16(index(of: outlet, in: codebook.outlets.map(\.id))))
    if let programme, !programmes.contains(programme) { programmes.append(programme) }
    items.programme.append(programme.map { UInt16(index(of: $0, in: programmes)) } ?? ItemColumns.none)
    items.start.append(start.map(moment) ?? ItemColumns.noStart)
    items.length.append(UInt32(length))
    items.election.append(election)
    if let label {
      if !labels.contains(label) { labels.append(label) }
      items.label.append(UInt16(index(of: label, in: labels)))
    } else {
      items.label.append(ItemColumns.none)
    }
    for (variable, definition) in codebook.variables.enumerated() where definition.level == .item {
      let code = codes[definition.id].flatMap(definition.codeIndex).map { UInt8($0 + 1) } ?? 0
      items.variables[variable].append(code)
    }
    for row in rows { append(row, item: position) }
  }

  private mutating func append(_ row: Row, item: Int) {
    let coder = Coder(id: row.coder, purpose: row.purpose)
    if !coders.contains(coder) { coders.append(coder) }
    let actor = index(of: row.actor, in: codebook.actors.map(\.id))
    attributions.item.append(UInt32(item))
    attributions.actor.append(UInt16(actor))
    attributions.start.append(row.span.map { UInt32($0.lowerBound) } ?? AttributionColumns.noSpan)
    attributions.measure.append(UInt32(row.measure))
    attributions.mode.append(row.mode.rawValue)
    attributions.capacity.append(row.capacity.rawValue)
    attributions.tone.append(row.tone.rawValue)
    attributions.gender.append((row.gender ?? codebook.actors[actor].gender).rawValue)
    attributions.coder.append(UInt16(coders.firstIndex(of: coder) ?? 0))
  }

  package func corpus(named name: String = "test") -> Corpus {
    Corpus(
      name: name, items: items, attributions: attributions, programmes: programmes, periodLabels: labels,
      coders: coders,
      recordings: recordings, airings: airings)
  }

  /// The UTC milliseconds of a local moment `yyyy-mm-dd hh:mm`.
  package func moment(_ text: String) -> Int64 {
    let parts = text.split(separator: " ")
    let clock = parts[1].split(separator: ":").compactMap { Int64($0) }
    guard let day = CalendarDay(parts[0]) else { preconditionFailure("not a day: \(text)") }
    return codebook.zone.instant(day: day, time: (clock[0] * 60 + clock[1]) * 60_000)
  }

  private func index(of id: String, in ids: [String]) -> Int {
    guard let position = ids.firstIndex(of: id) else { preconditionFailure("the test's codebook has no \(id)") }
    return position
  }
}
