internal import CoverageModel

/// What a reader of dates has to know of the page.
struct DateContext: Sendable {
  /// Two letters, in lower case.
  let language: String?
  /// Whether 3/5/2023 is the fifth of March.
  let isMonthFirst: Bool
  /// The moment of capture in minutes since 1970 on the outlet's clock, nil when it is not known.
  let now: Int?

  private static let dayFirstRegions = [
    "-gb", "-au", "-nz", "-ie", "-in", "-za", "_gb", "_au", "_nz", "_ie", "_in", "_za",
  ]
  private static let dayFirstEndings = [".uk", ".au", ".nz", ".ie", ".in", ".za", ".ng", ".ke", ".my", ".sg", ".pk"]

  /// From the language as the page states it, with its region, and the moment of capture in UTC milliseconds.
  init(language: String?, host: String, captured: Int64?, zoneOffsetMinutes: Int?) {
    let code = language.map { String($0.prefix(2)) }
    self.language = code
    isMonthFirst =
      (code == nil || code == "en") && !DateContext.dayFirstRegions.contains { language?.hasSuffix($0) ?? false }
      && !DateContext.dayFirstEndings.contains { host.hasSuffix($0) }
      && (code != nil || host.hasSuffix(".com") || host.hasSuffix(".org") || host.hasSuffix(".us"))
    now = captured.map { Int(clamping: $0 / 60_000) + (zoneOffsetMinutes ?? 0) }
  }

  /// Whether a page can have been published then: not before 1990, not after its capture (zones apart).
  func isPlausible(_ day: CalendarDay) -> Bool {
    guard day.number >= 7305 else { return false }
    guard let now else { return day.number < 47_482 }
    return day.number <= now / 1440 + 1
  }
}
