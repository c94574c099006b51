import Foundation
import Reliability

/// Programme-days made up from a seed: three rows and others, days that differ much.
enum MadeSample {
  static func clusters(_ count: Int, seed: UInt64, strata: Int = 1, share: Double = 0.27) -> [ShareCluster] {
    var draws = SeededDraws(seed: seed)
    let logit = log(share / (1 - share))
    return (0..<count).map { number in
      let total = Int64(600_000 * exp(0.4 * draws.normal()))
      let own = 1 / (1 + exp(-(logit + 0.8 * draws.normal())))
      let first = Int64(Double(total) * own)
      let second = Int64(Double(total - first) * draws.share())
      let third = Int64(Double(total - first - second) * draws.share())
      return ShareCluster(
        stratum: number % strata, amounts: [first, second, third, total - first - second - third], denominator: total)
    }
  }

  static func sample(_ count: Int, seed: UInt64, strata: Int = 1) throws -> ShareSample {
    try ShareSample(rowCount: 4, clusters: clusters(count, seed: seed, strata: strata))
  }

  /// Clusters of one row and the denominator.
  static func pairs(_ pairs: [(Int64, Int64)], strata: [Int]? = nil) -> [ShareCluster] {
    pairs.enumerated().map { number, pair in
      ShareCluster(stratum: strata?[number] ?? 0, amounts: [pair.0], denominator: pair.1)
    }
  }
}
