/// A statistic's numerator and denominator by group of clusters that were drawn together, and its value for the sample.
struct RatioTerms: Sendable {
  struct Pair: Sendable {
    var numerator = 0.0
    var denominator = 0.0
  }

  /// By position of cluster in the sample, weighted.
  private let clusters: [Pair]
  let total: Pair
  let value: Double
  /// Whether the value is at an end of its range.
  let isExtreme: Bool

  init(_ statistic: ShareStatistic, _ sample: ShareSample) throws(NoInterval) {
    if sample.clusters.isEmpty { throw .noClusters }
    if !statistic.rows.allSatisfy({ 0..<sample.rowCount ~= $0 }) { throw .unknownRow }
    let exact = sample.clusters.map(statistic.terms)
    clusters = zip(exact, sample.clusters).map { terms, cluster in
      Pair(
        numerator: Double(terms.numerator) * cluster.weight, denominator: Double(terms.denominator) * cluster.weight)
    }
    if sample.isUnweighted {
      let sum = exact.reduce((Int128(0), Int128(0))) { ($0.0 + $1.numerator, $0.1 + $1.denominator) }
      total = Pair(numerator: Double(sum.0), denominator: Double(sum.1))
    } else {
      total = RatioTerms.sum(clusters)
    }
    if total.denominator <= 0 { throw .emptyDenominator }
    value = total.numerator / total.denominator
    if case .balance = statistic { isExtreme = abs(value) == 1 } else { isExtreme = value == 0 || value == 1 }
  }

  func sum(_ positions: [Int]) -> Pair { RatioTerms.sum(positions.map { clusters[$0] }) }

  /// What a group of clusters moves the ratio by: (y - R x) / X.
  func influence(_ positions: [Int]) -> Double {
    let sum = sum(positions)
    return (sum.numerator - value * sum.denominator) / total.denominator
  }

  func hasDenominator(_ positions: [Int]) -> Bool { positions.contains { clusters[$0].denominator > 0 } }

  private static func sum(_ pairs: [Pair]) -> Pair {
    pairs.reduce(into: Pair()) {
      $0.numerator += $1.numerator
      $0.denominator += $1.denominator
    }
  }
}
