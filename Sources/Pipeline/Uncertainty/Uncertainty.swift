/// What is taken for a sample when shares get intervals.
package enum Uncertainty: String, Sendable, Hashable, CaseIterable {
  /// Programme-days: days that were drawn from a period, or that stand for what the outlets do on any day.
  case days
  /// Weeks of programme-days, for a scandal fills a week.
  case weeks
  /// Nothing: all days are there, and what is unsure is the coding. From items that were coded twice.
  case coding
}
