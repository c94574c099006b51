internal import Containers
internal import CoverageModel

extension RecordBlockParser {
  func parseRecording(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) {
    guard let outlet = parser.outlet(row, header.position("outlet"), &reporter),
      let recorded = span(row, "start", "end", &reporter), let reason = text(row, "reason", &reporter)
    else { return }
    let gapStart = header.position("gap_start")
    guard parser.field(row, gapStart) != nil || parser.field(row, header.position("gap_end")) != nil else {
      batch.recordings.append(Recording(outlet: outlet, span: recorded, gaps: []))
      return
    }
    guard let gap = span(row, "gap_start", "gap_end", &reporter) else { return }
    guard recorded.lowerBound <= gap.lowerBound, gap.upperBound <= recorded.upperBound else {
      return reporter.report(
        "outside-recording", row, column: gapStart, expected: "a gap inside the recording",
        mend: "Correct the gap, or the recording's start and end.")
    }
    batch.recordings.append(
      Recording(outlet: outlet, span: recorded, gaps: [Recording.Gap(span: gap, reason: reason)]))
  }

  /// An airing is also an item of the format `paid-ad`, if the codebook has it, with one attribution to its sponsor.
  func parseAiring(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) {
    var isFaulty = false
    let outlet = parser.outlet(row, header.position("outlet"), &reporter)
    let sponsor = parser.actor(row, header.position("sponsor"), &reporter)
    let start = moment(row, "start", &reporter)
    let length = time(row, "length", &reporter, &isFaulty)
    let price = count(row, "price", &reporter, &isFaulty)
    if length == nil, !isFaulty { reportMissing(row, header.position("length"), "length", &reporter) }
    guard let creative = text(row, "creative", &reporter), let outlet, let sponsor, let start, let length, !isFaulty
    else { return }
    batch.airings.append(
      Airing(
        outlet: outlet, creative: creative, sponsor: sponsor, start: start, milliseconds: Int64(length), price: price))
    let codes = parser.names.itemVariables.map { variable in
      variable.variable.id == "format"
        ? UInt8(truncatingIfNeeded: (variable.variable.codeIndex("paid-ad") ?? -1) + 1) : 0
    }
    let item = ItemRow(
      kind: ItemKind.broadcast.code, outlet: UInt16(truncatingIfNeeded: outlet), programme: ItemColumns.none,
      start: start, length: length, label: ItemColumns.none, election: true)
    // One advertisement at a time is on an outlet's air, so outlet and moment name the airing; two rows that agree on
    // both are reported as a duplicate.
    let id = "\(Airing.itemPrefix)\(parser.names.codebook.outlets[outlet].id):\(start)"
    Array(id.utf8).withUnsafeBufferPointer {
      batch.items.append(item, id: $0, line: row.line, variables: codes)
    }
    appendAttribution(
      row, to: sponsor, start: 0, measure: length, capacity: .party, tone: Tone.notApplicable.rawValue, &batch)
  }

  func parseDebate(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) {
    var isFaulty = false
    let debate = text(row, "debate", isRequired: true, &reporter)
    let outlet = parser.outlet(row, header.position("outlet"), &reporter)
    let role = choice(row, "role", DebateAppearance.Role.self, &reporter)
    let speech = time(row, "speech", &reporter, &isFaulty)
    let contestantColumn = header.position("contestant")
    var contestant: Int?
    if parser.field(row, contestantColumn) != nil {
      contestant = parser.actor(row, contestantColumn, &reporter)
      if contestant == nil { return }
    }
    let person = text(row, "person", &reporter)
    let assumed = contestant.map { Int(parser.names.actorGenders[$0]) } ?? Int(Gender.unknown.rawValue)
    let code = parser.code(row, header.position("gender"), parser.names.genders, missing: assumed, &reporter)
    guard let debate, let outlet, let role, let person, !isFaulty,
      let gender = code.flatMap({ Gender(rawValue: UInt8($0)) })
    else { return }
    if role != .moderator, contestant == nil {
      return reportMissing(row, contestantColumn, "contestant", &reporter)
    }
    if role == .emptyChair, let speech, speech > 0 {
      return reporter.report(
        "speech-of-empty-chair", row, column: header.position("speech"), expected: "no speech for an empty chair",
        mend: "Correct the role or remove the speech.")
    }
    batch.debates.append(
      DebateAppearance(
        debate: debate, outlet: outlet, contestant: contestant, person: person, role: role, gender: gender,
        speech: Int64(speech ?? 0)))
  }

  func parseIncident(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) {
    guard let id = text(row, "incident", isRequired: true, &reporter),
      let rule = text(row, "rule", isRequired: true, &reporter),
      let dayText = text(row, "day", isRequired: true, &reporter),
      let platform = text(row, "platform", &reporter), let severity = text(row, "severity", &reporter),
      let evidence = text(row, "evidence", &reporter), let referral = text(row, "referral", &reporter),
      let outcome = text(row, "outcome", &reporter)
    else { return }
    guard let day = CalendarDay(dayText) else {
      return reporter.report(
        "bad-day", row, column: header.position("day"), expected: "a day as yyyy-mm-dd", mend: "Correct the day.")
    }
    batch.incidents.append(
      Incident(
        id: id, rule: rule, platform: platform, day: day, severity: severity, evidence: evidence, referral: referral,
        outcome: outcome))
  }
}
