package import CoverageModel

/// I45, absences: who has no coverage at all, and the longest run of days without any.
package struct Absences: Sendable, Hashable {
  /// Positions of contestants whose amount is zero, ascending.
  package let absent: [Int]

  /// Undefined as `noData` when nobody has coverage: the outlet is absent, not the contestants.
  package static func of(_ amounts: [Int64]) -> Result<Absences, Undefined> {
    ShareVector.over(amounts).map { _ in Absences(absent: amounts.indices.filter { amounts[$0] == 0 }) }
  }

  /// The longest run of consecutive days without coverage, one per contestant.
  ///
  /// A day on which nobody has coverage is no evidence of absence (nothing was monitored, or nothing coded): it neither
  /// lengthens nor ends a run. Undefined as `noData` when no day has data.
  /// `days[contestant][day]` holds the amounts of consecutive days.
  package static func longestRuns(_ days: [[Int64]]) -> Result<[Int], Undefined> {
    let monitored = (0..<(days.first?.count ?? 0)).filter { day in days.contains { $0[day] > 0 } }
    guard !monitored.isEmpty else { return .failure(.noData) }
    return .success(
      days.map { amounts in
        var longest = 0
        var run = 0
        for day in monitored {
          run = amounts[day] == 0 ? run + 1 : 0
          longest = max(longest, run)
        }
        return longest
      })
  }
}
