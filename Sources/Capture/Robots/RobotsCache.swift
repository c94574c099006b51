/// The robots.txt files that were read, by origin, each good for a day (RFC 9309, section 2.4).
actor RobotsCache {
  /// What a site's robots.txt says, or why nothing of the site may be fetched.
  enum Entry: Sendable {
    case rules(RobotsRules)
    case failed(CaptureOutcome, String)
  }

  /// Milliseconds for which an entry is good.
  static let lifetime: Int64 = 86_400_000

  private var entries: [String: (entry: Entry, date: Int64)] = [:]

  func entry(_ origin: String, now: Int64) -> Entry? {
    entries[origin].flatMap { now - $0.date < RobotsCache.lifetime ? $0.entry : nil }
  }

  func keep(_ entry: Entry, for origin: String, now: Int64) { entries[origin] = (entry, now) }
}
