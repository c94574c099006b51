package import CoverageModel

/// How a capture behaves towards the sites.
package struct CaptureSettings: Sendable {
  package var agent: UserAgent
  /// Milliseconds between the end of one exchange with a host and the beginning of the next.
  package var pause: Int64 = 2000
  /// The longest pause, in milliseconds, that a site's robots.txt may ask for.
  package var longestDelay: Int64 = 60_000
  /// The longest wait, in milliseconds, that a server's `Retry-After` may ask for; a page that needs more is given up for this
  /// run.
  package var longestRetryAfter: Int64 = 600_000
  /// Hosts, or outlets with all their hosts, at a time.
  package var sitesAtOnce = 4
  /// Attempts after the first.
  package var retries = 3
  package var redirects = 5
  package var limits = ExchangeLimits()
  /// Hosts that may have an address outside the public internet; in the spelling of `HostName.normal`.
  package var privateHosts: Set<String> = []
  /// Pages of other days are skipped where a sitemap or feed states a date.
  package var days = DayRange.always
  /// The zone whose days are meant.
  package var zone = ZoneRules.utc
  /// Spreads the waits before retries; the same seed gives the same waits.
  package var seed: UInt64 = 0

  package init(agent: UserAgent) { self.agent = agent }
}
