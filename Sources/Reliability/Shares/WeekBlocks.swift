/// Groups clusters of consecutive days, because the days of one week share a story and are not independent.
package enum WeekBlocks {
  /// Below this number of blocks a figure carries a warning.
  package static let fewBlocks = 10

  /// The same clusters, drawn together by block of days.
  ///
  /// - Parameters:
  ///   - sample: its populations are dropped, because they count days.
  ///   - days: for each cluster of the sample its day number.
  ///   - length: days of a block.
  ///   - firstDay: a day on which a block begins; earlier days count back from it.
  ///   - strata: by stratum of the sample the stratum of its blocks, as a rule one per outlet, because a week has
  ///     weekdays and weekends. Strata that are not named keep their number.
  ///   - populations: by stratum of the blocks the number of blocks that could have been coded, where it is known.
  /// - Returns: a sample of blocks, with the amounts of the sample.
  /// - Throws: `ShareSampleError` when days are missing, or a population is smaller than the sample.
  package static func regrouped(
    _ sample: ShareSample, days: [Int], length: Int = 7, firstDay: Int = 0, strata: [Int: Int] = [:],
    populations: [Int: Int] = [:]
  ) throws(ShareSampleError) -> ShareSample {
    guard days.count == sample.clusters.count, length > 0 else { throw .dayNumbers }
    let blocks = days.map { day in
      let offset = Int128(day) - Int128(firstDay)
      let (quotient, remainder) = offset.quotientAndRemainder(dividingBy: Int128(length))
      return Int(clamping: remainder < 0 ? quotient - 1 : quotient)
    }
    return try ShareSample(
      rowCount: sample.rowCount, clusters: sample.clusters, populations: populations, isCensus: sample.isCensus,
      blocks: blocks, strata: sample.clusters.map { strata[$0.stratum] ?? $0.stratum })
  }
}
