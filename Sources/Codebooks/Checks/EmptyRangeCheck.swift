internal import CoverageModel

/// A range of days or times ends after it begins.
enum EmptyRangeCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.visits.records.compactMap { record in
      guard let span = record.shape.span, let from = record.entry["from"], let to = record.entry["to"],
        let start = from.text.flatMap({ value($0, span) }), let end = to.text.flatMap({ value($0, span) }),
        end <= start
      else { return nil }
      return to.finding("empty-range", expected: "later than " + from.found, mend: mend(span))
    }
  }

  private static func value(_ text: String, _ span: RecordShape.Span) -> Int64? {
    switch span {
    case .days: CalendarDay(text).map { Int64($0.number) }
    case .times: TimeText.timeOfDay(text)
    }
  }

  private static func mend(_ span: RecordShape.Span) -> String {
    switch span {
    case .days: "`to` is the first day that no longer counts: write the day after the last one."
    case .times: "A time on the next day is written beyond 24:00: one o'clock at night is 25:00."
    }
  }
}
