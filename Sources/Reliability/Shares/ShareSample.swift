/// Clusters that were coded, in strata, with the amounts of each row.
///
/// Amounts are whole numbers. Totals of amounts are exact while all weights are 1; weighted totals and everything
/// derived are in double precision.
package struct ShareSample: Sendable {
  /// Weights that can be computed with without loss.
  package static let weights = 1e-9...1e9

  package let rowCount: Int
  /// In the order given, which no figure depends on beyond rounding.
  package let clusters: [ShareCluster]
  /// By stratum the number of clusters that could have been coded; strata without it have no finite-population factor.
  package let populations: [Int: Int]
  /// Whether all clusters of the period were coded. For an interval of the process that made the period, say no.
  package let isCensus: Bool
  /// For each cluster the number of the block it is drawn with; nil where clusters are drawn one by one.
  let blocks: [Int]?
  /// For each cluster its stratum; in a sample of blocks that of the block.
  let strata: [Int]

  /// - Parameters:
  ///   - rowCount: the number of rows, equal in all clusters.
  ///   - clusters: in any order.
  ///   - populations: by stratum the number of clusters in the population, where it is known.
  ///   - isCensus: whether all clusters of the period were coded.
  /// - Throws: `ShareSampleError` for uneven rows, amounts below 0, weights out of range and populations that are
  ///   smaller than the sample.
  package init(
    rowCount: Int, clusters: [ShareCluster], populations: [Int: Int] = [:], isCensus: Bool = false
  ) throws(ShareSampleError) {
    for (number, cluster) in clusters.enumerated() {
      if cluster.amounts.count != rowCount { throw .rowCount(cluster: number) }
      if cluster.denominator < 0 || cluster.amounts.contains(where: { $0 < 0 }) {
        throw .negativeAmount(cluster: number)
      }
      if !ShareSample.weights.contains(cluster.weight) { throw .weight(cluster: number) }
    }
    try self.init(
      rowCount: rowCount, clusters: clusters, populations: populations, isCensus: isCensus, blocks: nil,
      strata: clusters.map(\.stratum))
  }

  init(
    rowCount: Int, clusters: [ShareCluster], populations: [Int: Int], isCensus: Bool, blocks: [Int]?, strata: [Int]
  ) throws(ShareSampleError) {
    self.rowCount = rowCount
    self.clusters = clusters
    self.populations = populations
    self.isCensus = isCensus
    self.blocks = blocks
    self.strata = strata
    for (stratum, drawn) in drawnByStratum where drawn.count > populations[stratum] ?? .max {
      throw .smallPopulation(stratum: stratum)
    }
  }

  /// By stratum the groups of clusters that were drawn together, as positions in `clusters`.
  var drawnByStratum: [(stratum: Int, drawn: [[Int]])] {
    let members = Dictionary(grouping: clusters.indices) { strata[$0] }
    return members.sorted { $0.key < $1.key }.map { stratum, positions in
      guard let blocks else { return (stratum, positions.map { [$0] }) }
      let grouped = Dictionary(grouping: positions) { blocks[$0] }
      return (stratum, grouped.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  var isUnweighted: Bool { clusters.allSatisfy { $0.weight == 1 } }
}
