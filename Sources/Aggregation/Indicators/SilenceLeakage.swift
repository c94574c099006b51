package import CoverageModel

/// I42, silence leakage: coverage of contestants inside a silence period or poll ban; the target is zero.
package struct SilenceLeakage: Sendable, Hashable {
  /// In the measure's unit.
  package let amount: Int64
  /// Items with a contestant.
  package let items: Int64

  package init(amount: Int64, items: Int64) {
    self.amount = amount
    self.items = items
  }

  /// Undefined as `noData` when no item of the period was monitored: silence that nobody listened to is not shown.
  /// `contestants` holds, for each item of the period, the amount of contestants in it.
  package static func of(contestants: [Int64]) -> Result<SilenceLeakage, Undefined> {
    guard !contestants.isEmpty else { return .failure(.noData) }
    return .success(
      SilenceLeakage(amount: contestants.reduce(0, +), items: Int64(contestants.count { $0 > 0 })))
  }
}
