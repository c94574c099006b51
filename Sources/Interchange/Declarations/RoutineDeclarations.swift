internal import CoverageModel

/// The layout of the monthly files: one row per month, outlet, type of programme, person and label, with one time of speech.
enum RoutineDeclarations {
  static let columns = ["month", "station", "prog_type", "name", "label", "party", "time"]
  /// The block of the President and the government. It is no party.
  static let executive = "Exécutif"
  /// What stands in `party` for labels that the regulator puts in no group.
  static let noParty = "NA"
  /// The President who speaks as a politician; his other label is "Hors Débat Politique".
  private static let inDebate = "Président De La République En Débat Politique"

  static func read(_ table: DeclarationTable, names: DeclarationNames, into ledger: inout DeclarationLedger) {
    var ungrouped: Set<String> = []
    for row in table.rows {
      let place = table.place(row: row)
      guard let month = month(table, row: row, place: place, ledger: &ledger) else { continue }
      let station = table.field("station", row: row)
      let person = table.field("name", row: row)
      let kind = table.field("prog_type", row: row)
      let label = table.field("label", row: row)
      let party = table.field("party", row: row)
      let outlet = names.outlet(station)
      let actor = names.actor(person)
      let programmeType = names.code(kind, of: "programme-type")
      let labelCode = names.code(label, of: "label")
      let partyCode = party == noParty ? "" : names.code(party, of: "party")
      if outlet == nil { ledger.report(names.unknown(station, kind: "outlet", place: place, field: "station")) }
      if actor == nil { ledger.report(names.unknown(person, kind: "actor", place: place, field: "name")) }
      if programmeType == nil {
        ledger.report(names.unknown(kind, kind: "programme-type", place: place, field: "prog_type"))
      }
      if labelCode == nil { ledger.report(names.unknown(label, kind: "label", place: place, field: "label")) }
      if partyCode == nil { ledger.report(names.unknown(party, kind: "party", place: place, field: "party")) }
      guard let outlet, let actor, let programmeType, let labelCode, let partyCode else { continue }
      if !names.isKnownSpelling(person) { ledger.noteSpelling(person, of: actor, place: place, field: "name") }
      if partyCode.isEmpty, ungrouped.insert(label).inserted { ledger.report(ungroupedLabel(label, place: place)) }
      ledger.add(
        DeclaredCell(
          item: DeclaredItem(outlet: outlet, period: month.label, programmeType: programmeType, isElection: false),
          actor: actor, mode: .direct, capacity: capacity(label: label, party: party), label: labelCode,
          party: partyCode,
          minutes: table.field("time", row: row), place: place, field: "time"))
    }
  }

  /// Who speaks by virtue of an office is official; who speaks for a party, and the President in political debate, is not.
  private static func capacity(label: String, party: String) -> Capacity {
    party == executive && label != inDebate ? .official : .party
  }

  private static func ungroupedLabel(_ label: String, place: Finding.Place) -> Finding {
    Finding(
      .warning, rule: "no-party", place: place, field: "party", found: "\(noParty) for \(label)", expected: "a group",
      mend: "no code of the variable party, here and in all later rows of this label")
  }

  /// A month, and whether it can be that of the row.
  enum Month: Hashable {
    case dated(year: Int, month: Int)
    /// The row's month lies outside the year of its file: some month of that year, nobody can say which.
    case undated(year: Int)

    /// `2019-02`, or `2019-undated`.
    var label: String {
      switch self {
      case .dated(let year, let month): padded(year, 4) + "-" + padded(month, 2)
      case .undated(let year): padded(year, 4) + "-undated"
      }
    }
  }

  /// The month of a row, without a report.
  static func month(_ table: DeclarationTable, row: Int) -> Month? {
    guard let day = CalendarDay(table.field("month", row: row)), day.components.day == 1 else { return nil }
    let (year, month, _) = day.components
    if let own = table.source.year, own != year { return .undated(year: own) }
    return .dated(year: year, month: month)
  }

  private static func month(
    _ table: DeclarationTable, row: Int, place: Finding.Place, ledger: inout DeclarationLedger
  ) -> Month? {
    let text = table.field("month", row: row)
    guard let month = month(table, row: row) else {
      ledger.report(
        Finding(
          rule: "bad-month", place: place, field: "month", found: "“\(text)”",
          expected: "the first day of a month as yyyy-mm-01",
          mend: "Mend the cell."))
      return nil
    }
    if case .undated(let year) = month {
      ledger.report(
        Finding(
          .warning, rule: "month-outside-file", place: place, field: "month", found: text,
          expected: "a month of \(year)",
          mend: "kept under the period label \(month.label)"))
    }
    return month
  }
}
