/// What is taken for a sample when shares get intervals.
package enum Uncertainty: String, Sendable, Hashable, CaseIterable {
  /// Programme-days: they stand for what the outlets do on any day.
  case days
  /// Weeks of programme-days, for a scandal fills a week.
  case weeks
  /// Days that were drawn from the table's period: what the other days would have added is unsure, what was monitored is not.
  case sampledDays = "sampled-days"
  /// Nothing: all days are there, and what is unsure is the coding. From items that were coded twice.
  case coding
}
