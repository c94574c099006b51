internal import CoverageModel

/// The time zone is one of the IANA time zone database.
enum TimeZoneCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard draft.zone == nil, let entry = draft.root["time_zone"], let name = entry.text else { return [] }
    var suggestions = Suggestions()
    return [
      entry.finding(
        "unknown-time-zone", expected: ScalarShape.timeZone.expectation,
        mend: suggestions.mend(
          name, in: ZoneRulesReader.names, otherwise: "Write the name of the zone's largest city, as Region/City."))
    ]
  }
}
