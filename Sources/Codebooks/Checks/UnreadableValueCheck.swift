internal import CoverageModel

/// Days exist, times of day are at most 48:00, shares are exact, versions have three parts.
enum UnreadableValueCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.visits.scalars.compactMap { scalar in
      scalar.entry.text.flatMap { problem(scalar.entry, $0, scalar.shape) }
    }
  }

  private static func problem(_ entry: Entry, _ text: String, _ shape: ScalarShape) -> Finding? {
    switch shape {
    case .day:
      unless(CalendarDay(text) != nil, entry, "bad-day", shape, "Write a day of the calendar, for instance 2023-02-28.")
    case .timeOfDay:
      unless(
        TimeText.timeOfDay(text) != nil, entry, "bad-time", shape,
        "Write the time in quotes, for instance \"18:00\"; 25:00 is one o'clock of the next day.")
    case .share: shareProblem(entry, text, shape)
    case .version: unless(VersionText(text) != nil, entry, "bad-version", shape, "Write for instance 1.0.0.")
    case .digest:
      unless(
        IdentifierText.isDigest(text), entry, "bad-fingerprint", shape, "Let `qamtu freeze` write the fingerprint.")
    case .amount:
      unless(TimeText.amount(text) != nil, entry, "bad-amount", shape, "Write for instance \"0:30:00\", in quotes.")
    case .fileName:
      unless(
        IdentifierText.isFileName(text), entry, "bad-file-name", shape,
        "Put the file beside the codebook and give its name without a folder.")
    default: nil
    }
  }

  private static func unless(
    _ fits: Bool, _ entry: Entry, _ rule: String, _ shape: ScalarShape, _ mend: String
  ) -> Finding? {
    fits ? nil : entry.finding(rule, expected: shape.expectation, mend: mend)
  }

  private static func shareProblem(_ entry: Entry, _ text: String, _ shape: ScalarShape) -> Finding? {
    do {
      _ = try ShareText.parts(text, of: Benchmark.unit)
      return nil
    } catch {
      let mend =
        switch error {
        case .notANumber: "Write a decimal number with a point, for instance 0.3 or 30 %."
        case .aboveOne: "Write a percent sign if a percentage is meant."
        case .tooFine: "Write at most 9 decimals, 7 for a percentage."
        }
      return entry.finding("bad-share", expected: shape.expectation, mend: mend)
    }
  }
}
