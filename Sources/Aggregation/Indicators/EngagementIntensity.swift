package import CoverageModel

/// I20, engagement intensity: E_s ÷ posts_s, the interactions of a post on average, with the median beside it because a few
/// posts dominate the mean.
///
/// Domain: snapshots of one age. Undefined as `noData` without posts.
package enum EngagementIntensity {
  package static func mean(interactions: [Int64]) -> Result<Ratio, Undefined> {
    .ratio(interactions.reduce(0, +), Int64(interactions.count), otherwise: .noData)
  }

  /// The middle post's interactions; between the two middle ones when the number of posts is even.
  package static func median(interactions: [Int64]) -> Result<Ratio, Undefined> {
    let sorted = interactions.sorted()
    guard !sorted.isEmpty else { return .failure(.noData) }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? .ratio(wide: Int128(sorted[middle - 1]) + Int128(sorted[middle]), 2, otherwise: .noData)
      : .ratio(sorted[middle], 1, otherwise: .noData)
  }
}
