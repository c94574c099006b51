internal import CoverageModel

/// The layout of the election files: one row per outlet, person and period, with three times.
///
/// The person's own speech, the speech of supporters, which the law counts for the candidate, and the time in which journalists
/// speak of the candidate.
enum ElectionDeclarations {
  static let columns = [
    "type", "constituency", "station", "candidat", "date_start", "date_end", "time_candidat", "time_support",
    "time_mention",
  ]
  private static let times: [(column: String, mode: Mode, capacity: Capacity)] = [
    ("time_candidat", .direct, .candidate), ("time_support", .direct, .proxy), ("time_mention", .indirect, .candidate),
  ]

  static func read(_ table: DeclarationTable, names: DeclarationNames, into ledger: inout DeclarationLedger) {
    var periods: [Period: Finding.Place] = [:]
    for row in table.rows {
      let place = table.place(row: row)
      guard isPresidential(table, row: row, place: place, ledger: &ledger),
        let period = period(table, row: row, place: place, ledger: &ledger)
      else { continue }
      if periods[period] == nil { periods[period] = place }
      let station = table.field("station", row: row)
      let person = table.field("candidat", row: row)
      let outlet = names.outlet(station)
      let actor = names.actor(person)
      if outlet == nil { ledger.report(names.unknown(station, kind: "outlet", place: place, field: "station")) }
      if actor == nil { ledger.report(names.unknown(person, kind: "actor", place: place, field: "candidat")) }
      guard let outlet, let actor else { continue }
      if !names.isKnownSpelling(person) { ledger.noteSpelling(person, of: actor, place: place, field: "candidat") }
      let item = DeclaredItem(outlet: outlet, period: period.label, isElection: true)
      for time in times {
        ledger.add(
          DeclaredCell(
            item: item, actor: actor, mode: time.mode, capacity: time.capacity,
            minutes: table.field(time.column, row: row), place: place, field: time.column))
      }
    }
    reportSharedEdges(periods, ledger: &ledger)
  }

  private struct Period: Hashable {
    let start: CalendarDay
    let end: CalendarDay

    var label: String { "\(start)..\(end)" }
  }

  private static func isPresidential(
    _ table: DeclarationTable, row: Int, place: Finding.Place, ledger: inout DeclarationLedger
  ) -> Bool {
    var holds = true
    for (column, known) in [("type", "presidential"), ("constituency", "national")] {
      let found = table.field(column, row: row)
      guard found != known else { continue }
      holds = false
      ledger.report(
        Finding(
          rule: "other-election", place: place, field: column, found: "“\(found)”", expected: known,
          mend: "Convert other elections on their own: their times must not be added to these."))
    }
    return holds
  }

  private static func period(
    _ table: DeclarationTable, row: Int, place: Finding.Place, ledger: inout DeclarationLedger
  ) -> Period? {
    let days = ["date_start", "date_end"].map { column -> CalendarDay? in
      let text = table.field(column, row: row)
      guard let day = CalendarDay(text) else {
        ledger.report(
          Finding(
            rule: "bad-day", place: place, field: column, found: "“\(text)”", expected: "a day as yyyy-mm-dd",
            mend: "Mend the cell."))
        return nil
      }
      return day
    }
    guard let start = days[0], let end = days[1] else { return nil }
    guard start <= end else {
      ledger.report(
        Finding(
          rule: "bad-period", place: place, field: "date_end", found: "\(end)", expected: "a day not before \(start)",
          mend: "Mend the cell."))
      return nil
    }
    return Period(start: start, end: end)
  }

  /// A day that ends one period and begins another is in both, if labels were read as days; they are not.
  private static func reportSharedEdges(_ periods: [Period: Finding.Place], ledger: inout DeclarationLedger) {
    let sorted = periods.sorted { ($0.key.start, $0.key.end) < ($1.key.start, $1.key.end) }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.key.end >= later.key.start {
      ledger.report(
        Finding(
          .warning, rule: "shared-edge", place: later.value, field: "date_start", found: later.key.label,
          expected: "a period after \(earlier.key.label)", mend: "both labels kept as they are, never read as days"))
    }
  }
}
