/// Samples of clusters drawn again and again within strata, for statistics without a linearised standard error.
///
/// Rao and Wu (1988): of n clusters of a stratum n - 1 are drawn with replacement and weighted by n/(n - 1), so that
/// few clusters do not make the spread too small. A finite-population factor 1 - n/N enters by its root.
package struct ClusterBootstrap: Sendable {
  let totals: SimulatedTotals
  private let warnings: [ShareWarning]

  /// Draws the samples. The same sample in the same order and the same seed give the same; 2,000 are enough for limits.
  package static func drawn(
    _ sample: ShareSample, resamples: Int, seed: UInt64
  ) -> Result<ClusterBootstrap, NoInterval> {
    let strata = ClusterStrata(sample)
    if let reason = strata.reason(isCensus: sample.isCensus) { return .failure(reason) }
    guard resamples > 1 else { return .failure(.tooFewResamples) }
    return .success(ClusterBootstrap(sample, strata, resamples: resamples, seed: seed))
  }

  private init(_ sample: ShareSample, _ strata: ClusterStrata, resamples: Int, seed: UInt64) {
    let width = sample.rowCount + 1
    func sum(_ groups: [[Double]]) -> [Double] {
      groups.reduce(into: [Double](repeating: 0, count: width)) { sum, group in
        for place in 0..<width { sum[place] += group[place] }
      }
    }
    let clusters = sample.clusters.map { cluster in
      (cluster.amounts + [cluster.denominator]).map { Double($0) * cluster.weight }
    }
    let groups = strata.strata.map { $0.drawn.map { sum($0.map { clusters[$0] }) } }
    let roots = strata.strata.map { $0.factor.squareRoot() }
    let sums = groups.map(sum)
    // What no draw changes.
    let fixed = sum(zip(sums, roots).map { stratum, root in stratum.map { $0 * (1 - root) } })
    var draws = SeededDraws(seed: seed)
    var totals = SimulatedTotals(rowCount: sample.rowCount, observed: sum(sums))
    for _ in 0..<resamples {
      var drawn = fixed
      for (stratum, root) in zip(groups, roots) where root > 0 {
        let scale = root * Double(stratum.count) / Double(stratum.count - 1)
        for _ in 1..<stratum.count {
          let group = stratum[draws.next(below: stratum.count)]
          for place in 0..<width { drawn[place] += scale * group[place] }
        }
      }
      totals.append(drawn)
    }
    self.totals = totals
    let count = groups.reduce(0) { $0 + $1.count { $0[width - 1] > 0 } }
    let isFew = count < (sample.blocks == nil ? ShareEstimator.fewClusters : WeekBlocks.fewBlocks)
    let few: ShareWarning = sample.blocks == nil ? .fewClusters(count: count) : .fewBlocks(count: count)
    warnings = strata.warnings + (isFew ? [few] : [])
  }

  /// A statistic of the weighted totals of the rows, in their order, and of the denominator, with its percentile
  /// interval.
  ///
  /// - Parameters:
  ///   - level: between 0 and 1.
  ///   - statistic: nil where it has no value; such resamples are counted and left out.
  /// - Returns: the figure, or why the statistic has no value or no spread.
  package func figure(
    level: Double, _ statistic: (_ rows: [Double], _ denominator: Double) -> Double?
  ) -> Result<SimulatedFigure, NoInterval> {
    totals.figure(level: level, warnings: warnings, statistic)
  }

  /// How sure the order of the rows is, from the same samples.
  package func rankTable() -> RankTable { RankTable(totals) }
}
