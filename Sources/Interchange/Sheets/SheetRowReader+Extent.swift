internal import CoverageModel

/// Where an attribution stands in its item, and how long it is.
extension SheetRowReader {
  /// The span, or the typed amount alone; nil after a finding.
  mutating func extent(_ row: FilledSheet.Row, _ item: SheetItem) -> (span: Range<UInt32>?, measure: UInt32)? {
    let errors = log.errors
    let start = amount(row, .start, item)
    let end = amount(row, .end, item)
    let measure = amount(row, .measure, item)
    guard log.errors == errors else { return nil }
    if let start, let end { return extent(row, item, start: start, end: end, measure: measure) }
    guard start == nil, end == nil else {
      report(
        "missing-value", row, start == nil ? .start : .end, expected: "both ends of the span",
        mend: "Fill in the other end, or give \(heading(.measure)) alone.")
      return nil
    }
    if let measure {
      guard measure <= item.limit else {
        report(
          "outside-item", row, .measure, expected: "at most \(item.lengthInWords), the length of the item",
          mend: "Correct the amount.")
        return nil
      }
      return (nil, measure)
    }
    // A post's amount is its engagement, which stands elsewhere.
    if item.kind == .post { return (nil, 0) }
    report(
      "missing-value", row, header.positions[.start] == nil ? .measure : .start,
      expected: "\(heading(.start)) and \(heading(.end)), or \(heading(.measure))",
      mend: "Fill them in; an amount of 0 says that only the mention counts.")
    return nil
  }

  private mutating func extent(
    _ row: FilledSheet.Row, _ item: SheetItem, start: UInt32, end: UInt32, measure: UInt32?
  ) -> (span: Range<UInt32>?, measure: UInt32)? {
    guard start <= end else {
      report(
        "end-before-start", row, .end, expected: "an end that is not before the start",
        mend: "Check both ends of the span.")
      return nil
    }
    guard end <= item.limit else {
      report(
        "outside-item", row, .end, expected: "a place inside the item, which is \(item.lengthInWords) long",
        mend: "Correct the span.")
      return nil
    }
    guard measure == nil || measure == end - start else {
      report(
        "measure-disagrees", row, .measure, expected: "the length of the span, or nothing",
        mend: "Give either start and end or the amount.")
      return nil
    }
    return (start..<end, end - start)
  }

  /// Milliseconds or whole units; nil when the cell is empty or after a finding.
  private mutating func amount(_ row: FilledSheet.Row, _ column: SheetColumn, _ item: SheetItem) -> UInt32? {
    guard var text = text(row, column), let cell = cell(row, column) else { return nil }
    let expected =
      item.isTime ? "a time as 1:23, 0:01:23 or 83, with at most three decimals" : "a whole number"
    switch cell.content {
    case .time(let milliseconds, let showsSeconds):
      guard item.isTime, let value = SheetRowReader.clock(milliseconds, showsSeconds: showsSeconds) else {
        report(
          "clock-time", row, column, found: "a clock time of \(text), which may have been typed as minutes and seconds",
          expected: expected, mend: "Format the cell as text and type the time again.")
        return nil
      }
      return value
    case .moment, .percentage:
      report(
        "clock-time", row, column, found: "\(cell.content == .moment ? "a date" : "a percentage"), \(text)",
        expected: expected, mend: "Format the cell as text and type the value again.")
      return nil
    case .text, .number, .fault, .oversized: break
    }
    let number = text.withUTF8 { bytes in
      bytes.baseAddress.map { start in
        item.isTime ? FieldNumber.milliseconds(start, bytes.count) : FieldNumber.whole(start, bytes.count)
      } ?? FieldNumber(.malformed)
    }
    // The largest value is kept free for "no span".
    if number.fault == nil, number.value < Int64(UInt32.max) { return UInt32(truncatingIfNeeded: number.value) }
    switch number.fault ?? .tooLarge {
    case .malformed:
      report("bad-number", row, column, expected: expected, mend: "Write the number without units or grouping.")
    case .negative: report("negative", row, column, expected: expected, mend: "Amounts are never below zero.")
    case .tooLarge: report("too-large", row, column, expected: expected, mend: "Check the number.")
    case .ambiguous:
      report(
        "ambiguous-number", row, column, expected: expected,
        mend: "Write a decimal point, or leave out the comma between thousands.")
    }
    return nil
  }

  /// A clock time that can only mean what it shows: one with seconds, or none at all. Whole minutes may have been typed as
  /// minutes and seconds, which programs take for hours and minutes.
  private static func clock(_ milliseconds: Int64, showsSeconds: Bool) -> UInt32? {
    guard milliseconds >= 0, milliseconds < Int64(UInt32.max) else { return nil }
    guard milliseconds == 0 || showsSeconds && milliseconds % 60_000 != 0 else { return nil }
    return UInt32(milliseconds)
  }
}
