internal import Containers
internal import CoverageModel

/// Reads blocks of attributions; one to a thread.
///
/// Rows of an item mostly follow each other, so the fields of the last item are kept as bytes: a row that repeats them needs
/// no second look at its item. Everything else of a row is one hash look-up per coded column and two numbers.
struct AttributionBlockParser {
  /// What an attribution must know of its item.
  private struct Item {
    var position: UInt32
    var kind: UInt8
    var start: Int64
    var length: UInt32
    /// The local day of `start`; worked out when it is first asked for.
    var day: CalendarDay?
  }

  private let parser: RowParser
  private let layout: AttributionLayout
  /// In a flat file the reader of items; else items are looked up in `corpus`.
  private let itemParser: ItemRowParser?
  private let corpus: ItemTable
  private let zone: ZoneRules
  private let hasVariables: Bool
  private var lastFields: FieldMemory
  private let header: TableHeader
  private let limit: Int
  private var item: Item?
  private var batch: RowBatch
  /// Position in `batch.coders` by position of the name times the number of purposes plus purpose, or -1.
  private var coderCodes: [Int] = []

  init(
    parser: RowParser, header: TableHeader, layout: AttributionLayout, itemLayout: ItemLayout?, corpus: ItemTable,
    limit: Int
  ) {
    self.parser = parser
    self.layout = layout
    itemParser = itemLayout.map { ItemRowParser(parser: parser, layout: $0) }
    self.corpus = corpus
    zone = parser.names.codebook.zone
    hasVariables = !layout.variables.isEmpty
    lastFields = FieldMemory(columns: itemLayout?.present ?? [layout.item])
    (self.header, self.limit) = (header, limit)
    batch = RowBatch(limit: 0)
  }

  /// Reads all rows of a scanner. With `isCounting` findings are counted and their texts left out.
  mutating func parse(_ rows: inout RowStream, isCounting: Bool) -> RowBatch {
    var reporter = RowReporter(header: header, limit: isCounting ? 0 : limit)
    batch = RowBatch(limit: 0)
    batch.rows.reserveCapacity(rows.byteCount / 64)
    coderCodes.removeAll(keepingCapacity: true)
    lastFields.forget()
    item = nil
    rows.forEachRow(&reporter) { row, reporter in append(row, &reporter) }
    batch.close(reporter.log, rows)
    var finished = RowBatch(limit: 0)
    swap(&finished, &batch)
    return finished
  }

  private mutating func append(_ row: RowView, _ reporter: inout RowReporter) {
    if !lastFields.matches(row.fields) || item == nil {
      item = resolveItem(row, &reporter)
      lastFields.keep(row.fields)
    }
    let names = parser.names
    let actor = parser.actor(row, layout.actor, &reporter)
    let mode = parser.code(row, layout.mode, names.modes, missing: Int(Mode.direct.rawValue), &reporter)
    let capacity = parser.code(
      row, layout.capacity, names.capacities, missing: Int(Capacity.unclear.rawValue), &reporter)
    let tone = tone(row, &reporter)
    let coder = coder(row, &reporter)
    guard let item, let span = span(row, item, &reporter), let actor, let mode, let capacity, let tone, let coder,
      let gender = parser.code(
        row, layout.gender, names.genders, missing: Int(names.actorGenders[actor]), &reporter)
    else { return }
    if hasVariables, !appendVariables(row, &reporter) { return }
    if capacity == Int(Capacity.candidate.rawValue), !names.contestDays[actor].isEmpty {
      checkContests(of: actor, row, &reporter)
    }
    batch.lines.append(row: batch.rows.count, line: row.line)
    batch.rows.append(
      AttributionRow(
        item: item.position, start: span.start, measure: span.measure, actor: UInt16(truncatingIfNeeded: actor),
        coder: UInt16(truncatingIfNeeded: coder), mode: UInt8(truncatingIfNeeded: mode),
        capacity: UInt8(truncatingIfNeeded: capacity), tone: UInt8(truncatingIfNeeded: tone),
        gender: UInt8(truncatingIfNeeded: gender)))
  }

  // MARK: - Item

  private mutating func resolveItem(_ row: RowView, _ reporter: inout RowReporter) -> Item? {
    if let itemParser {
      guard let item = itemParser.parse(row, &batch, &reporter) else { return nil }
      return Item(
        position: UInt32(batch.items.count - 1), kind: item.kind, start: item.start, length: item.length)
    }
    guard let id = parser.field(row, layout.item) else {
      reporter.report(
        "missing-value", row, column: layout.item, expected: "the id of an item", mend: "Fill in the item's id.")
      return nil
    }
    guard let position = corpus.position(of: id, after: item.map { Int($0.position) }) else {
      reporter.report(
        "unknown-item", row, column: layout.item, expected: "an id from the file of items",
        mend: "Add the item there, or correct the id.")
      return nil
    }
    return Item(
      position: UInt32(position), kind: corpus.items.kind[position], start: corpus.items.start[position],
      length: corpus.items.length[position])
  }

  // MARK: - Span and measure

  private func span(
    _ row: RowView, _ item: Item, _ reporter: inout RowReporter
  ) -> (start: UInt32, measure: UInt32)? {
    var isFaulty = false
    let isTime = item.kind == ItemKind.broadcast.code || item.kind == ItemKind.declaration.code
    let start = offset(row, layout.start, item, isTime, &reporter, &isFaulty)
    let end = offset(row, layout.end, item, isTime, &reporter, &isFaulty)
    let measure = parser.amount(row, layout.measure, isTime: isTime, &reporter, &isFaulty)
    guard !isFaulty else { return nil }
    // Items of length 0 have no written length: articles may leave it out, posts and declarations have none.
    let limit = item.length > 0 || item.kind == ItemKind.broadcast.code ? item.length : .max
    if let start, let end {
      guard start <= end else {
        reporter.report(
          "end-before-start", row, column: layout.end, expected: "an end that is not before the start",
          mend: "Check both ends of the span.")
        return nil
      }
      guard end <= limit else { return reportOutside(row, layout.end, item, isTime, &reporter) }
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
      guard measure <= limit else { return reportOutside(row, layout.measure, item, isTime, &reporter) }
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
    _ row: RowView, _ column: Int, _ item: Item, _ isTime: Bool, _ reporter: inout RowReporter,
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
    ofMoment column: Int, _ row: RowView, _ item: Item, _ reporter: inout RowReporter, _ isFaulty: inout Bool
  ) -> UInt32? {
    guard let moment = parser.moment(row, column, &reporter, &isFaulty) else { return nil }
    if item.start != ItemColumns.noStart, moment >= item.start, moment - item.start < Int64(UInt32.max) {
      return UInt32(moment - item.start)
    }
    isFaulty = true
    _ = reportOutside(row, column, item, true, &reporter)
    return nil
  }

  private func reportOutside(
    _ row: RowView, _ column: Int, _ item: Item, _ isTime: Bool, _ reporter: inout RowReporter
  ) -> (start: UInt32, measure: UInt32)? {
    let length = isTime ? DecimalText.time(milliseconds: Int64(item.length)) : String(item.length)
    reporter.report(
      "outside-item", row, column: column, expected: "a place inside the item, which is \(length) long",
      mend: "Correct the span or the item's length.")
    return nil
  }

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

  private mutating func coder(_ row: RowView, _ reporter: inout RowReporter) -> Int? {
    guard let purpose = parser.code(row, layout.purpose, parser.names.purposes, missing: 0, &reporter) else {
      return nil
    }
    let name = parser.field(row, layout.coder)
    let position = name.map { batch.coderNames.position($0) + 1 } ?? 0
    let key = position * Coder.Purpose.allCases.count + purpose
    while coderCodes.count <= key { coderCodes.append(-1) }
    if coderCodes[key] >= 0 { return coderCodes[key] }
    guard batch.coders.count < Int(UInt16.max) else {
      reporter.report(
        "too-many-values", row, column: layout.coder, expected: "at most \(UInt16.max) coders",
        mend: "Check that the column is the right one.")
      return nil
    }
    batch.coders.append(Coder(id: name?.text ?? "coder", purpose: Coder.Purpose.allCases[purpose]))
    coderCodes[key] = batch.coders.count - 1
    return coderCodes[key]
  }

  private mutating func appendVariables(_ row: RowView, _ reporter: inout RowReporter) -> Bool {
    let before = batch.rowVariables.count
    for (position, column) in layout.variables.enumerated() {
      let variable = parser.names.attributionVariables[position]
      guard let code = parser.category(row, column, variable, &reporter) else {
        batch.rowVariables.removeLast(batch.rowVariables.count - before)
        return false
      }
      batch.rowVariables.append(code)
    }
    return true
  }

  /// Warns of a candidate who stood in no contest on the item's day.
  private mutating func checkContests(of actor: Int, _ row: RowView, _ reporter: inout RowReporter) {
    guard let item, item.start != ItemColumns.noStart else { return }
    let day = item.day ?? zone.day(of: item.start)
    self.item?.day = day
    guard !parser.names.contestDays[actor].contains(where: { $0.contains(day) }) else { return }
    let id = parser.names.codebook.actors[actor].id
    reporter.report(
      "actor-not-active", row, column: layout.capacity, severity: .warning, found: "candidate on \(day)",
      expected: "a day on which \(id) stands in a contest: \(contestText(actor))",
      mend: "Correct the capacity, or the contest's days in the codebook.")
  }

  private func contestText(_ actor: Int) -> String {
    parser.names.contestDays[actor].map(\.description).joined(separator: ", ")
  }
}
