internal import Containers
internal import CoverageModel

/// Reads blocks of attributions; one to a thread.
///
/// Rows of an item mostly follow each other, so the fields of the last item are kept as bytes: a row that repeats them
/// needs no second look at its item; the same goes for the coder. The rest of a row goes to `PlainRowDecoder` first
/// and is read in full only when that gives up.
final class AttributionBlockParser {
  private let parser: RowParser
  private let header: TableHeader
  private let layout: AttributionLayout
  /// In a flat file the reader of items; else items are looked up in `corpus`.
  private let itemParser: ItemRowParser?
  private let corpus: ItemTable
  private let zone: ZoneRules
  private let limit: Int
  private let decoder: PlainRowDecoder?
  private let lastItem: FieldMemory
  /// Nil when the file has no column of the coder.
  private let lastCoder: FieldMemory?
  private var scratch = AttributionScratch(capacity: 0)

  init(
    parser: RowParser, header: TableHeader, layout: AttributionLayout, itemLayout: ItemLayout?, corpus: ItemTable,
    options: CorpusReadingOptions
  ) {
    (self.parser, self.header, self.layout, self.corpus) = (parser, header, layout, corpus)
    itemParser = itemLayout.map { ItemRowParser(parser: parser, layout: $0, options: options) }
    zone = parser.names.codebook.zone
    limit = options.maxFindings
    decoder = options.plainOnly ? nil : PlainRowDecoder(names: parser.names, layout: layout)
    lastItem = FieldMemory(columns: itemLayout?.present ?? [layout.item])
    let coderColumns = [layout.coder, layout.purpose].filter { $0 >= 0 }
    lastCoder = coderColumns.isEmpty ? nil : FieldMemory(columns: coderColumns)
  }

  /// Reads all rows of a block. With `isCounting` findings are counted and their texts left out.
  func parse(_ rows: inout RowStream, isCounting: Bool) -> RowBatch {
    var reporter = RowReporter(header: header, limit: isCounting ? 0 : limit)
    var batch = RowBatch(limit: 0)
    if scratch.capacity < rows.maxRows { scratch = AttributionScratch(capacity: rows.maxRows) }
    lastItem.forget()
    lastCoder?.forget()
    var item: ItemFacts?
    var coder: UInt16?
    var coders = LocalCoders()
    var count = 0
    let (scratch, decoder, lastItem, lastCoder) = (scratch, decoder, lastItem, lastCoder)
    let noCodes = layout.variables.map { _ in UInt8(0) }
    rows.forEachRow(&reporter) { row, repeatsItem, reporter in
      if item == nil || !(repeatsItem || lastItem.matches(row.fields)) {
        item = resolveItem(row, after: item, &batch, &reporter)
        lastItem.keep(row.fields)
      }
      if coder == nil || lastCoder.map({ !$0.matches(row.fields) }) ?? false {
        coder = coders.position(row, layout, parser, &reporter)
        lastCoder?.keep(row.fields)
        if coder == nil { lastCoder?.forget() }
      }
      let decoded: AttributionRow?
      if let item, let coder, let decoder, let plain = decoder.decode(row.fields, item: item, coder: coder) {
        decoded = plain
        if !noCodes.isEmpty { batch.rowVariables += noCodes }
      } else {
        decoded = parseInFull(row, item: item, coder: coder, &batch, &reporter)
      }
      if let decoded {
        scratch.store(decoded, at: count)
        batch.lines.append(row: count, line: row.line)
        count += 1
      }
    }
    batch.rows = scratch.columns(count: count)
    batch.coders = coders.coders
    batch.close(reporter.log, rows)
    return batch
  }

  /// The row with every check, or nil after a finding.
  @inline(never)
  private func parseInFull(
    _ row: RowView, item: ItemFacts?, coder: UInt16?, _ batch: inout RowBatch, _ reporter: inout RowReporter
  ) -> AttributionRow? {
    let names = parser.names
    let actor = parser.actor(row, layout.actor, &reporter)
    let mode = parser.code(row, layout.mode, names.modes, missing: Int(Mode.direct.rawValue), &reporter)
    let capacity = parser.code(
      row, layout.capacity, names.capacities, missing: Int(Capacity.unclear.rawValue), &reporter)
    let tone = tone(row, &reporter)
    let assumed = Int(actor.map { names.actorGenders[$0] } ?? Gender.unknown.rawValue)
    let gender = parser.code(row, layout.gender, names.genders, missing: assumed, &reporter)
    let codes = variableCodes(row, &reporter)
    guard let item, let span = span(row, item, &reporter), let coder, let actor, let mode, let capacity, let tone,
      let gender, let codes
    else { return nil }
    if capacity == Int(Capacity.candidate.rawValue), !names.contestDays[actor].isEmpty {
      checkContests(of: actor, item, row, &reporter)
    }
    batch.rowVariables += codes
    return AttributionRow(
      item: item.position, start: span.start, measure: span.measure, actor: UInt16(truncatingIfNeeded: actor),
      coder: coder, mode: UInt8(truncatingIfNeeded: mode), capacity: UInt8(truncatingIfNeeded: capacity),
      tone: UInt8(truncatingIfNeeded: tone), gender: UInt8(truncatingIfNeeded: gender))
  }

  // MARK: - Item

  private func resolveItem(
    _ row: RowView, after previous: ItemFacts?, _ batch: inout RowBatch, _ reporter: inout RowReporter
  ) -> ItemFacts? {
    if let itemParser {
      guard let item = itemParser.parse(row, &batch, &reporter) else { return nil }
      return ItemFacts(
        position: batch.items.count - 1, kind: item.kind, start: item.start, length: item.length, zone: zone)
    }
    guard let id = parser.field(row, layout.item) else {
      reporter.report(
        "missing-value", row, column: layout.item, expected: "the id of an item", mend: "Fill in the item's id.")
      return nil
    }
    guard let position = corpus.position(of: id, after: previous.map { Int($0.position) }) else {
      reporter.report(
        "unknown-item", row, column: layout.item, expected: "an id from the file of items",
        mend: "Add the item there, or correct the id.")
      return nil
    }
    return ItemFacts(
      position: position, kind: corpus.items.kind[position], start: corpus.items.start[position],
      length: corpus.items.length[position], zone: zone)
  }

  // MARK: - Span and measure

  private func span(
    _ row: RowView, _ item: ItemFacts, _ reporter: inout RowReporter
  ) -> (start: UInt32, measure: UInt32)? {
    var isFaulty = false
    let isTime = item.isTime
    let start = offset(row, layout.start, item, isTime, &reporter, &isFaulty)
    let end = offset(row, layout.end, item, isTime, &reporter, &isFaulty)
    let measure = parser.amount(row, layout.measure, isTime: isTime, &reporter, &isFaulty)
    guard !isFaulty else { return nil }
    let limit = item.limit
    if let start, let end {
      guard start <= end else {
        reporter.report(
          "end-before-start", row, column: layout.end, expected: "an end that is not before the start",
          mend: "Check both ends of the span.")
        return nil
      }
      guard end <= limit else { return reportOutside(row, layout.end, item, &reporter) }
      guard measure == nil || measure == end - start else {
        reporter.report(
          "measure-disagrees", row, column: layout.measure, expected: "the length of the span, or nothing",
          mend: "Give either start and end or measure.")
        return nil
      }
      return (start, end - start)
    }
    guard start == nil, end == nil else {
      reporter.report(
        "missing-value", row, column: start == nil ? layout.start : layout.end, expected: "both ends of the span",
        mend: "Fill in the other end, or give measure alone.")
      return nil
    }
    if let measure {
      guard measure <= limit else {
        reporter.report(
          "outside-item", row, column: layout.measure, expected: "at most \(words(item)), the length of the item",
          mend: "Correct the measure or the item's length.")
        return nil
      }
      return (AttributionColumns.noSpan, measure)
    }
    // A post's amount is its engagement, which stands in a file of its own.
    if item.kind == ItemKind.post.code { return (AttributionColumns.noSpan, 0) }
    reporter.report(
      "missing-value", row, column: layout.measure >= 0 ? layout.measure : layout.start,
      expected: "start and end, or measure", mend: "Fill them in; write measure 0 when only mentions are counted.")
    return nil
  }

  @inline(__always)
  private func offset(
    _ row: RowView, _ column: Int, _ item: ItemFacts, _ isTime: Bool, _ reporter: inout RowReporter,
    _ isFaulty: inout Bool
  ) -> UInt32? {
    if isTime, column >= 0, row.fields[column].count >= 10 {
      let field = RowParser.trimmed(row.fields[column])
      if MomentParser.isMoment(field.start, field.count) {
        return offset(ofMoment: column, row, item, &reporter, &isFaulty)
      }
    }
    return parser.amount(row, column, isTime: isTime, &reporter, &isFaulty)
  }

  private func offset(
    ofMoment column: Int, _ row: RowView, _ item: ItemFacts, _ reporter: inout RowReporter, _ isFaulty: inout Bool
  ) -> UInt32? {
    guard let moment = parser.moment(row, column, &reporter, &isFaulty) else { return nil }
    if item.start != ItemColumns.noStart, moment >= item.start, moment - item.start < Int64(UInt32.max) {
      return UInt32(moment - item.start)
    }
    isFaulty = true
    _ = reportOutside(row, column, item, &reporter)
    return nil
  }

  private func reportOutside(
    _ row: RowView, _ column: Int, _ item: ItemFacts, _ reporter: inout RowReporter
  ) -> (start: UInt32, measure: UInt32)? {
    reporter.report(
      "outside-item", row, column: column, expected: "a place inside the item, which is \(words(item)) long",
      mend: "Correct the span or the item's length.")
    return nil
  }

  private func words(_ item: ItemFacts) -> String { ItemKind.words(UInt64(item.length), code: item.kind) }

  // MARK: - Coded columns

  private func tone(_ row: RowView, _ reporter: inout RowReporter) -> Int? {
    let written = parser.code(row, layout.tone, parser.names.tones, missing: -1, &reporter)
    guard layout.toneState >= 0, let written else { return written.map { max($0, 0) } }
    let judgedFrom = 3
    guard let state = parser.code(row, layout.toneState, parser.names.toneStates, missing: -1, &reporter) else {
      return nil
    }
    guard state >= 0 else { return max(written, 0) }
    let toneState = ToneState.allCases[state]
    if toneState == .judged {
      if written >= judgedFrom { return written }
      reporter.report(
        "judgement-without-tone", row, column: layout.toneState, expected: "a step of the scale in tone",
        mend: "Fill in tone, or write not-coded.")
      return nil
    }
    let wanted = Tone.allCases.first { $0.state == toneState }.map { Int($0.rawValue) } ?? 0
    if written < 0 || written == wanted { return wanted }
    reporter.report(
      "tone-without-judgement", row, column: layout.tone, expected: "no step beside \(toneState.rawValue)",
      mend: "Remove the tone, or write judged in tone_state.")
    return nil
  }

  /// The codes of the attribution variables, or nil after a finding.
  private func variableCodes(_ row: RowView, _ reporter: inout RowReporter) -> [UInt8]? {
    var codes: [UInt8] = []
    for (position, column) in layout.variables.enumerated() {
      if let code = parser.category(row, column, parser.names.attributionVariables[position], &reporter) {
        codes.append(code)
      }
    }
    return codes.count == layout.variables.count ? codes : nil
  }

  /// Warns of a candidate who stood in no contest on the item's day.
  private func checkContests(of actor: Int, _ item: ItemFacts, _ row: RowView, _ reporter: inout RowReporter) {
    guard item.day != ItemFacts.noDay else { return }
    let day = CalendarDay(number: item.day)
    let contests = parser.names.contestDays[actor]
    guard !contests.contains(where: { $0.contains(day) }) else { return }
    let id = parser.names.codebook.actors[actor].id
    reporter.report(
      "actor-not-active", row, column: layout.capacity, severity: .warning, found: "candidate on \(day)",
      expected:
        "a day on which \(id) stands in a contest: \(contests.map(\.description).joined(separator: ", "))",
      mend: "Correct the capacity, or the contest's days in the codebook.")
  }
}
