internal import CoverageModel

/// Decides for a whole table whether two numbers with a colon are hours and minutes or minutes and seconds: by the reader's word,
/// by the heading, by totals that are printed otherwise, by the other cells of the column. What none of these settles stays
/// hours and minutes, with a finding.
struct PublishedClock {
  let reading: ClockReading
  /// Names both readings, unless the reader, the heading or the totals have decided.
  let finding: Finding?

  init(_ drafts: [PublishedRowDraft], heading: PublishedTimeHeading, chosen: ClockReading?) {
    let cells = drafts.compactMap(\.time)
    guard let first = cells.first(where: { $0.value != nil && PublishedTimes.isPair($0.text) }) else {
      (reading, finding) = (.hoursMinutes, nil)
      return
    }
    if let known = chosen ?? heading.pairs ?? PublishedClock.totals(drafts) {
      (reading, finding) = (known, nil)
    } else {
      reading = PublishedClock.omitsHours(cells.map(\.text)) ? .minutesSeconds : .hoursMinutes
      finding = PublishedClock.doubt(first, read: reading)
    }
  }

  /// The reading under which rows add up to a total printed in another form, when the other reading does so nowhere.
  private static func totals(_ drafts: [PublishedRowDraft]) -> ClockReading? {
    let groups = Dictionary(grouping: drafts.filter { $0.kind == .row || $0.kind == .total }, by: \.group)
    var fitting: Set<ClockReading> = []
    for group in groups.values {
      let fits = ClockReading.allCases.filter { addsUp(group, $0) }
      if fits.count == 1 { fitting.formUnion(fits) }
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// Whether the rows add up to the one total, within half of what is printed to the minute. Cells that are all of one form tell
  /// nothing: what adds up as minutes and seconds adds up as hours and minutes.
  private static func addsUp(_ group: [PublishedRowDraft], _ reading: ClockReading) -> Bool {
    let forms = Set(group.compactMap(\.time).filter { $0.value != nil }.map { PublishedTimes.isPair($0.text) })
    guard forms.count == 2 else { return false }
    let rows = group.filter { $0.kind == .row }.compactMap { $0.read(reading).time?.value }
    let totals = group.filter { $0.kind == .total }.compactMap { $0.read(reading).time?.value }
    guard rows.count > 1, totals.count == 1 else { return false }
    let slack = (rows + totals).reduce(Int64(0)) { $0 + ($1.unit > .second ? $1.unit.rawValue / 2 : 0) }
    let sum = rows.reduce(Int128(0)) { $0 + Int128($1.milliseconds) }
    return (sum - Int128(totals[0].milliseconds)).magnitude <= UInt128(slack)
  }

  /// Beside cells with hours, minutes and seconds, cells of less than sixty are such without the hours.
  private static func omitsHours(_ texts: [String]) -> Bool {
    texts.contains { $0.split(separator: ":").count == 3 }
      && texts.filter(PublishedTimes.isPair).allSatisfy { PublishedTimes.leading($0).map { $0 < 60 } ?? false }
  }

  private static func doubt(_ cell: PrintedCell<PrintedTime>, read reading: ClockReading) -> Finding {
    let readings = ClockReading.allCases.compactMap { reading in
      PublishedTimes.time(cell.text, pairs: reading).map {
        "\(DecimalText.time(milliseconds: $0.milliseconds)) as \(reading.rawValue)"
      }
    }
    return Finding(
      .warning, rule: "clock-reading", place: cell.place, field: "time",
      found: "“\(cell.text)”, which is " + readings.joined(separator: " and "),
      expected: "a heading such as “time (mm:ss)” that says which",
      mend: "The column was read as \(reading.rawValue); say --times h:mm or --times mm:ss.")
  }
}
