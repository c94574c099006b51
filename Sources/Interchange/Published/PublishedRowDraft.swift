internal import CoverageModel

/// A row as read, before it is known which row its `of` names.
struct PublishedRowDraft {
  let kind: PublishedTable.RowKind
  let label: PrintedCell<String>
  let group: String
  let time: PrintedCell<PrintedTime>?
  let count: PrintedCell<Int64>?
  let percent: PrintedCell<PrintedPercent>?
  let of: PrintedCell<String>?
  let start: PrintedCell<CalendarDay>?
  let end: PrintedCell<CalendarDay>?
  let lacksData: Bool

  init(_ fields: PublishedFields, findings: inout [Finding]) {
    let (text, place) = fields[.label] ?? ("", fields.places[0])
    label = PrintedCell(value: text.isEmpty ? nil : text, text: PublishedHeader.short(text), place: place)
    group = fields[.group]?.text ?? ""
    kind = PublishedRowDraft.kind(fields, label: text, findings: &findings)
    let bare = fields.header.timeHeading.bare
    time = fields.cell(
      .time, expected: PublishedRowDraft.times(bare), findings: &findings,
      parse: { PublishedTimes.time($0, bare: bare) })
    count = fields.cell(.count, expected: "a whole number", findings: &findings, parse: PublishedNumbers.count)
    let percent = fields.cell(
      .percent, expected: "a percentage such as 39.5 % with at most \(PrintedPercent.mostDecimals) decimals",
      findings: &findings, parse: PublishedNumbers.percent)
    let fraction = fields.cell(
      .fraction, expected: "a share such as 0.395", findings: &findings, parse: PublishedNumbers.fraction)
    self.percent = percent ?? fraction
    of = fields[.of].map {
      PrintedCell(value: PublishedWords.isBlank($0.text) ? nil : $0.text, text: $0.text, place: $0.place)
    }
    start = fields.cell(.start, expected: "a day such as 2023-03-19", findings: &findings) { CalendarDay($0) }
    end = fields.cell(.end, expected: "a day such as 2023-03-19", findings: &findings) { CalendarDay($0) }
    lacksData = PublishedRowDraft.flag(.noData, fields, findings: &findings)
    if let first = start?.value, let last = end?.value, last < first, let end {
      findings.append(
        Finding(
          rule: "period-order", place: end.place, field: "end", found: "\(last), before the start \(first)",
          expected: "a day on or after the start", mend: "Exchange the two days."))
    }
  }

  private init(_ draft: PublishedRowDraft, time: PrintedCell<PrintedTime>) {
    (kind, label, group, self.time, count) = (draft.kind, draft.label, draft.group, time, draft.count)
    (percent, of, start, end, lacksData) = (draft.percent, draft.of, draft.start, draft.end, draft.lacksData)
  }

  /// The row with its time read so, when the time is two numbers with a colon.
  func read(_ pairs: ClockReading) -> PublishedRowDraft {
    guard let time, time.value != nil, PublishedTimes.isPair(time.text) else { return self }
    let value = PublishedTimes.time(time.text, pairs: pairs)
    return PublishedRowDraft(self, time: PrintedCell(value: value, text: time.text, place: time.place))
  }

  private static func times(_ bare: PrintedTime.Unit) -> String {
    switch bare {
    case .hour: "a time such as 1:02:03, 306 h 10 m or whole hours"
    case .minute: "a time such as 1:02:03, 306 h 10 m or whole minutes"
    case .second, .millisecond: "a time such as 1:02:03, 306 h 10 m or seconds"
    }
  }

  private static func kind(
    _ fields: PublishedFields, label: String, findings: inout [Finding]
  ) -> PublishedTable.RowKind {
    let isTotal = flag(.total, fields, findings: &findings) || PublishedWords.isTotal(label)
    guard let (text, place) = fields[.kind], !PublishedWords.isBlank(text) else { return isTotal ? .total : .row }
    if let kind = PublishedWords.kind(text) { return kind }
    let names = PublishedTable.RowKind.allCases.map(\.rawValue)
    let near = text.utf8.count <= 64 ? NearestName.of(text, in: names) : nil
    findings.append(
      Finding(
        rule: "unknown-kind", place: place, field: "kind", found: "“\(PublishedHeader.short(text))”",
        expected: names.joined(separator: ", "), mend: near.map { "Is it “\($0)”?" } ?? "Use one of these words."))
    return .row
  }

  private static func flag(_ column: PublishedColumn, _ fields: PublishedFields, findings: inout [Finding]) -> Bool {
    guard let (text, place) = fields[column] else { return false }
    if PublishedWords.isBlank(text) { return false }
    if let flag = PublishedWords.flag(text) { return flag }
    findings.append(
      Finding(
        rule: "unreadable-\(column.rawValue)", place: place, field: column.rawValue,
        found: "“\(PublishedHeader.short(text))”", expected: "yes or no", mend: "Write yes, or leave the cell empty."))
    return false
  }
}
