import Reliability
import Testing

@Suite("Shares where something is missing")
struct ShareEdgeTests {
  private func estimate(
    _ pairs: [(Int64, Int64)], strata: [Int]? = nil, populations: [Int: Int] = [:], isCensus: Bool = false
  ) throws -> Result<ShareEstimate, NoInterval> {
    let clusters = MadeSample.pairs(pairs, strata: strata)
    let sample = try ShareSample(rowCount: 1, clusters: clusters, populations: populations, isCensus: isCensus)
    return ShareEstimator(sample).estimate(.share(of: [0]))
  }

  @Test("A row that never occurs has an upper limit near 3 over the number of days, by Jeffreys")
  func never() throws {
    let estimate = try estimate(Array(repeating: (0, 1000), count: 14)).get()
    #expect(estimate.value == 0)
    #expect(try estimate.error.get() == 0)
    for method in ShareIntervalMethod.allCases {
      let interval = try estimate.interval(level: 0.95, method).get()
      #expect(interval.low == 0)
      // scipy: beta.ppf(.975, .5, 14.5)
      #expect(abs(interval.high - 0.161553305) < 1e-8)
    }
  }

  @Test("A row that has all mirrors a row that has none, and a one-sided balance likewise")
  func all() throws {
    let interval = try estimate(Array(repeating: (1000, 1000), count: 10)).get().interval(level: 0.95).get()
    // scipy: 1 - beta.ppf(.975, .5, 10.5)
    #expect(abs(interval.low - (1 - 0.21719626750921053)) < 1e-8)
    #expect(interval.high == 1)
    let clusters = (1...10).map { ShareCluster(amounts: [0, Int64($0)], denominator: 100) }
    let sample = try ShareSample(rowCount: 2, clusters: clusters)
    let balance = try ShareEstimator(sample).estimate(.balance(positive: [0], negative: [1])).get()
    let wide = try balance.interval(level: 0.95).get()
    #expect(balance.value == -1 && wide.low == -1)
    #expect(abs(wide.high - (2 * 0.21719626750921053 - 1)) < 1e-8)
    let gap = try ShareEstimator(sample).difference(
      .balance(positive: [0], negative: [1]), .balance(positive: [1], negative: [0])
    ).get()
    #expect(gap.value == -2 && gap.warnings == [.extremeShare])
  }

  @Test("Plain counts have Jeffreys' interval of the textbook")
  func counts() throws {
    let interval = try JeffreysInterval.of(count: 3, total: 8, level: 0.95).get()
    // scipy: beta.ppf([.025, .975], 3.5, 5.5)
    #expect(abs(interval.low - 0.11903918) < 1e-7 && abs(interval.high - 0.70517655) < 1e-7)
    #expect(JeffreysInterval.of(count: 0, total: 0, level: 0.95) == .failure(.emptyDenominator))
    #expect(JeffreysInterval.of(count: 9, total: 8, level: 0.95) == .failure(.outsideRange))
    #expect(JeffreysInterval.of(count: .nan, total: 8, level: 0.95) == .failure(.outsideRange))
  }

  @Test("Jeffreys' interval with the effective number is near that of counts when every cluster is one item")
  func effective() throws {
    let pairs: [(Int64, Int64)] = (0..<80).map { ($0 < 20 ? 1 : 0, 1) }
    let own = try estimate(pairs).get().interval(level: 0.95, .jeffreys).get()
    let counts = try JeffreysInterval.of(count: 20, total: 80, level: 0.95).get()
    #expect(abs(own.low - counts.low) < 0.002 && abs(own.high - counts.high) < 0.002)
  }

  @Test("All days of the period: a share, no sampling interval, and the reason why")
  func census() throws {
    let pairs: [(Int64, Int64)] = [(1, 10), (5, 10), (3, 10)]
    for found in [
      try estimate(pairs, isCensus: true), try estimate(pairs, populations: [0: 3]),
    ] {
      let estimate = try found.get()
      #expect(abs(estimate.value - 0.3) < 1e-12)
      #expect(estimate.error == .failure(.census))
      #expect(estimate.interval(level: 0.95) == .failure(.census))
      #expect(estimate.clusterDeviation > 0)
    }
  }

  @Test("A stratum with one day is merged into its neighbour, and it is said so")
  func merging() throws {
    let pairs: [(Int64, Int64)] = [(1, 10), (5, 10), (3, 10), (2, 10), (4, 9)]
    let merged = try estimate(pairs, strata: [0, 1, 1, 2, 2]).get()
    let plain = try estimate(pairs, strata: [1, 1, 1, 2, 2]).get()
    #expect(merged.warnings.contains(.mergedStratum(stratum: 0, into: 1)))
    #expect(merged.error == plain.error && merged.freedom == 3)
    let middle = try estimate(pairs, strata: [0, 0, 1, 2, 2]).get()
    #expect(middle.warnings.contains(.mergedStratum(stratum: 1, into: 2)))
    let last = try estimate(pairs, strata: [1, 1, 2, 2, 7]).get()
    #expect(last.warnings.contains(.mergedStratum(stratum: 7, into: 2)))
    let single = try estimate(pairs, strata: [1, 2, 3, 4, 5]).get()
    #expect(single.freedom >= 1)
    #expect(try single.error.get() > 0)
  }

  @Test("A stratum of one day that has no other day adds no variance and is not merged")
  func complete() throws {
    let pairs: [(Int64, Int64)] = [(1, 10), (5, 10), (3, 10), (2, 10)]
    let estimate = try estimate(pairs, strata: [0, 1, 1, 1], populations: [0: 1]).get()
    #expect(estimate.freedom == 2)
    #expect(estimate.warnings == [.fewClusters(count: 4)])
  }

  @Test("Few days, one day, no day and no denominator have names of their own")
  func few() throws {
    #expect(try estimate([]) == .failure(.noClusters))
    #expect(try estimate([(0, 0), (0, 0)]) == .failure(.emptyDenominator))
    let one = try estimate([(3, 10)]).get()
    #expect(one.value == 0.3)
    #expect(one.error == .failure(.singleCluster))
    let empty = try estimate([(3, 10), (0, 0), (0, 0)]).get()
    #expect(empty.error == .failure(.singleCluster))
    #expect(try estimate([(1, 10), (2, 20), (3, 30)]).get().interval(level: 0.95) == .failure(.noSpread))
    #expect(try estimate(Array(repeating: (1, 3), count: 7) + [(0, 1)]).get().warnings.isEmpty)
  }

  @Test("Rows beyond the denominator, unknown rows and levels have names of their own")
  func range() throws {
    let beyond = try estimate([(30, 10), (20, 10), (25, 10)]).get()
    #expect(beyond.interval(level: 0.95) == .failure(.outsideRange))
    #expect(try beyond.interval(level: 0.95, .wald).get().low > 1)
    for level in [0, 1, -1, Double.nan] { #expect(beyond.interval(level: level) == .failure(.noLevel)) }
    let sample = try ShareSample(rowCount: 1, clusters: MadeSample.pairs([(1, 2), (1, 3)]))
    #expect(ShareEstimator(sample).estimate(.share(of: [1])) == .failure(.unknownRow))
    #expect(ShareEstimator(sample).estimate(.share(of: [-1])) == .failure(.unknownRow))
    let difference = try ShareEstimator(sample).difference(.share(of: [0]), .share(of: [])).get()
    #expect(difference.warnings.contains(.extremeShare))
    #expect(difference.interval(level: 0.95, .jeffreys) == .failure(.otherMethod))
  }

  @Test("A day that holds the whole denominator cannot be left out")
  func oneHoldsAll() throws {
    let sample = try ShareSample(rowCount: 1, clusters: MadeSample.pairs([(3, 10), (0, 0)]))
    #expect(ShareEstimator(sample).jackknifeError(.share(of: [0])) == .failure(.oneClusterHoldsAll))
  }

  @Test("What is wrong with the amounts is said when the sample is made")
  func refused() {
    func made(_ cluster: ShareCluster, populations: [Int: Int] = [:]) throws(ShareSampleError) {
      _ = try ShareSample(rowCount: 1, clusters: [cluster], populations: populations)
    }
    #expect(throws: ShareSampleError.rowCount(cluster: 0)) { try made(ShareCluster(amounts: [], denominator: 1)) }
    #expect(throws: ShareSampleError.negativeAmount(cluster: 0)) {
      try made(ShareCluster(amounts: [.min], denominator: 1))
    }
    #expect(throws: ShareSampleError.negativeAmount(cluster: 0)) {
      try made(ShareCluster(amounts: [1], denominator: -1))
    }
    for weight in [0, -1, .nan, .infinity] {
      #expect(throws: ShareSampleError.weight(cluster: 0)) {
        try made(ShareCluster(amounts: [1], denominator: 1, weight: weight))
      }
    }
    #expect(throws: ShareSampleError.smallPopulation(stratum: 0)) {
      try made(ShareCluster(amounts: [1], denominator: 1), populations: [0: 0])
    }
  }

  @Test("Huge amounts give the same shares as small ones")
  func huge() throws {
    let unit = Int64.max / 4
    let clusters = [1, 2, 3].map { ShareCluster(amounts: [unit / $0, unit], denominator: unit) }
    let estimator = ShareEstimator(try ShareSample(rowCount: 2, clusters: clusters))
    let estimate = try estimator.estimate(.share(of: [0])).get()
    #expect(abs(estimate.value - 11.0 / 18) < 1e-12)
    #expect(try estimate.error.get().isFinite)
    #expect(try estimator.estimate(.part([0], of: [0, 1, 1, 1])).get().value.isFinite)
    #expect(try estimator.jackknifeError(.share(of: [0])).get().isFinite)
  }
}
