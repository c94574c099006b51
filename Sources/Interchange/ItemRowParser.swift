internal import Containers
internal import CoverageModel

/// Reads the columns of an item.
final class ItemRowParser {
  let parser: RowParser
  let layout: ItemLayout

  private let decoder: PlainItemDecoder?
  private let keepsTexts: Bool
  /// "Not coded" for each item variable.
  private let noCodes: [UInt8]

  init(parser: RowParser, layout: ItemLayout, options: CorpusReadingOptions) {
    self.parser = parser
    self.layout = layout
    noCodes = parser.names.itemVariables.map { _ in 0 }
    keepsTexts = options.keepsTexts
    decoder = options.plainOnly ? nil : PlainItemDecoder(names: parser.names, layout: layout)
  }

  /// The item of a row, appended to the batch, or nil after a finding.
  func parse(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) -> ItemRow? {
    guard let item = parseItem(row, &batch, &reporter) else { return nil }
    if keepsTexts { keepTexts(row, &batch) }
    return item
  }

  private func keepTexts(_ row: RowView, _ batch: inout RowBatch) {
    var texts: [String: String] = [:]
    for (name, column) in layout.texts {
      if let field = parser.field(row, column) { texts[name] = RowText.unguarded(field.text) }
    }
    if !texts.isEmpty { batch.items.setTextsOfLast(texts) }
  }

  @inline(__always)
  private func parseItem(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) -> ItemRow? {
    if let decoder, let (item, id) = decoder.decode(row.fields, &batch.programmes) {
      batch.items.append(item, id: id.bytes, line: row.line, variables: noCodes)
      return item
    }
    return parseInFull(row, &batch, &reporter)
  }

  private func parseInFull(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) -> ItemRow? {
    var isFaulty = false
    let id = parser.itemID(row, layout.item, &reporter)
    let outlet = parser.outlet(row, layout.outlet, &reporter)
    let kind = outlet.flatMap { outlet in
      parser.code(
        row, layout.kind, parser.names.kinds, missing: Int(parser.names.defaultKinds[outlet]), &reporter)
    }
    let election = parser.code(row, layout.election, parser.names.yesNo, missing: 1, &reporter)
    let start = parser.moment(row, layout.start, &reporter, &isFaulty)
    let end = parser.moment(row, layout.end, &reporter, &isFaulty)
    let published = parser.moment(row, layout.published, &reporter, &isFaulty)
    let programme = text(row, layout.programme, &batch.programmes, &reporter, &isFaulty)
    let label = text(row, layout.period, &batch.periods, &reporter, &isFaulty)
    guard let id, let outlet, let kind, let election, !isFaulty else { return nil }

    var item = ItemRow(
      kind: UInt8(truncatingIfNeeded: kind), outlet: UInt16(truncatingIfNeeded: outlet), programme: programme,
      start: ItemColumns.noStart, length: 0, label: label, election: election == 1)
    switch item.kind {
    case ItemKind.broadcast.code:
      guard let start else {
        reporter.report(
          "missing-value", row, column: layout.start, expected: "the moment at which the broadcast began",
          mend: "Fill in the item's start.")
        return nil
      }
      guard let length = broadcastLength(row, start: start, end: end, &reporter) else { return nil }
      (item.start, item.length) = (start, length)
    case ItemKind.declaration.code:
      item.start = start ?? published ?? ItemColumns.noStart
    default:
      guard let moment = published ?? start else {
        reporter.report(
          "missing-value", row, column: layout.published, expected: "the moment of publication",
          mend: "Fill in published.")
        return nil
      }
      item.start = moment
      if item.kind != ItemKind.post.code {
        item.length = parser.amount(row, layout.length, isTime: false, &reporter, &isFaulty) ?? 0
      }
    }
    guard let codes = variableCodes(row, &reporter), !isFaulty else { return nil }
    batch.items.append(item, id: id.bytes, line: row.line, variables: codes)
    return item
  }

  private func broadcastLength(
    _ row: RowView, start: Int64, end: Int64?, _ reporter: inout RowReporter
  ) -> UInt32? {
    var isFaulty = false
    let written = parser.amount(row, layout.length, isTime: true, &reporter, &isFaulty)
    guard !isFaulty else { return nil }
    guard let end else {
      if written == nil {
        reporter.report(
          "missing-value", row, column: layout.length, expected: "the length or the end of the broadcast",
          mend: "Fill in one of the two.")
      }
      return written
    }
    guard end >= start else {
      reporter.report(
        "end-before-start", row, column: layout.end, expected: "an end that is not before the start",
        mend: "Check both moments, and the day after midnight.")
      return nil
    }
    guard end - start < Int64(UInt32.max) else {
      reporter.report(.tooLarge, row, column: layout.end, expected: "an end within a few hours of the start")
      return nil
    }
    let length = UInt32(end - start)
    if let written, written != length {
      reporter.report(
        "length-disagrees", row, column: layout.length,
        expected: "\(DecimalText.time(milliseconds: Int64(length))), the time from start to end",
        mend: "Correct one of start, end and length, or leave length empty.")
      return nil
    }
    return length
  }

  private func text(
    _ row: RowView, _ column: Int, _ texts: inout LocalTexts, _ reporter: inout RowReporter, _ isFaulty: inout Bool
  ) -> UInt16 {
    guard let field = parser.field(row, column) else { return ItemColumns.none }
    let position = texts.position(field)
    if position < Int(ItemColumns.none) { return UInt16(position) }
    isFaulty = true
    reporter.report(
      "too-many-values", row, column: column, expected: "at most \(ItemColumns.none) different texts",
      mend: "Check that the column is the right one.")
    return ItemColumns.none
  }

  /// The codes of the item variables, or nil after a finding.
  private func variableCodes(_ row: RowView, _ reporter: inout RowReporter) -> [UInt8]? {
    var codes: [UInt8] = []
    var isFaulty = false
    for (position, column) in layout.variables.enumerated() {
      let variable = parser.names.itemVariables[position]
      guard let code = parser.category(row, column, variable, &reporter) else {
        isFaulty = true
        continue
      }
      codes.append(code)
    }
    return isFaulty ? nil : codes
  }
}
