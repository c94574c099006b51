import Reliability
import Testing

@Suite("Indices and ranks over resampled programme-days")
struct ShareBootstrapTests {
  private static func share(_ rows: [Double], _ denominator: Double) -> Double? {
    denominator > 0 ? rows[0] / denominator : nil
  }

  @Test("The deviation of a share comes near its linearised error", arguments: [[Int: Int](), [0: 60, 1: 90]])
  func linearised(populations: [Int: Int]) throws {
    let clusters = MadeSample.clusters(80, seed: 21, strata: 2)
    let sample = try ShareSample(rowCount: 4, clusters: clusters, populations: populations)
    let estimate = try ShareEstimator(sample).estimate(.share(of: [0])).get()
    let bootstrap = try ClusterBootstrap.drawn(sample, resamples: 3000, seed: 5).get()
    let figure = try bootstrap.figure(level: 0.95, Self.share).get()
    #expect(abs(figure.value - estimate.value) < 1e-12)
    #expect(abs(figure.deviation / (try estimate.error.get()) - 1) < 0.06)
    let interval = try estimate.interval(level: 0.95).get()
    #expect(abs(figure.interval.low - interval.low) < 0.012 && abs(figure.interval.high - interval.high) < 0.012)
    #expect(figure.undefinedCount == 0 && figure.warnings.isEmpty)
  }

  @Test("As many resamples lie below the interval as above it, together what the level leaves")
  func percentiles() throws {
    let bootstrap = try ClusterBootstrap.drawn(try MadeSample.sample(25, seed: 26), resamples: 2000, seed: 6).get()
    var values: [Double] = []
    let figure = try bootstrap.figure(level: 0.9) { rows, denominator in
      values.append(rows[0] / denominator)
      return values.last
    }.get()
    let drawn = values.filter { $0 != figure.value }
    #expect(abs(drawn.count { $0 < figure.interval.low } - 100) <= 1)
    #expect(abs(drawn.count { $0 > figure.interval.high } - 100) <= 1)
  }

  @Test("Days that stand for more days count for more, in the value and in its spread")
  func weights() throws {
    let found = try ShareCase("share_stratified_fpc")
    let row = try found.row("government")
    let figure = try ClusterBootstrap.drawn(found.sample, resamples: 4000, seed: 7).get()
      .figure(level: 0.95) { $0[row] / $1 }.get()
    #expect(abs(figure.value - (try #require(found.expected["share[government]"]))) < 1e-9)
    #expect(abs(figure.deviation / (try #require(found.expected["se[government]"])) - 1) < 0.15)
  }

  @Test("Of two days each is drawn half of the time, at double weight")
  func twoDays() throws {
    let sample = try ShareSample(
      rowCount: 2,
      clusters: [
        ShareCluster(amounts: [10, 0], denominator: 10), ShareCluster(amounts: [4, 8], denominator: 12),
      ])
    let bootstrap = try ClusterBootstrap.drawn(sample, resamples: 4000, seed: 1).get()
    let figure = try bootstrap.figure(level: 0.9) { rows, _ in rows[0] }.get()
    #expect(figure.interval == Interval(low: 8, high: 20, level: 0.9))
    #expect(abs(figure.mean - 14) < 0.3)
    let table = bootstrap.rankTable()
    #expect(abs(table.probability(row: 0, isAheadOf: 1) - 0.5) < 0.03)
    #expect(figure.warnings == [.fewClusters(count: 2)])
  }

  @Test("The same seed gives the same figures, another seed others")
  func seeds() throws {
    let sample = try MadeSample.sample(20, seed: 22)
    func gini(_ seed: UInt64) throws -> SimulatedFigure {
      try ClusterBootstrap.drawn(sample, resamples: 200, seed: seed).get()
        .figure(level: 0.9) { rows, _ in RowIndices.gini(rows) }.get()
    }
    #expect(try gini(1) == gini(1))
    #expect(try gini(1).deviation != gini(2).deviation)
  }

  @Test("Ranks of a row, and rows at a rank, sum to 1; of two rows one is ahead or they are equal")
  func ranks() throws {
    var clusters = MadeSample.clusters(12, seed: 23)
    clusters = clusters.map { ShareCluster(amounts: $0.amounts + [$0.amounts[1], 0], denominator: $0.denominator) }
    let sample = try ShareSample(rowCount: 6, clusters: clusters)
    let table = try ClusterBootstrap.drawn(sample, resamples: 500, seed: 3).get().rankTable()
    for own in 0..<6 {
      #expect(abs((1...6).reduce(0) { $0 + table.probability(row: own, hasRank: $1) } - 1) < 1e-9)
      #expect(abs((0..<6).reduce(0) { $0 + table.probability(row: $1, hasRank: own + 1) } - 1) < 1e-9)
      for other in 0..<6 where other != own {
        let sum = table.probability(row: own, isAheadOf: other) + table.probability(row: other, isAheadOf: own)
        let areEqual = Set([own, other]) == [1, 4]
        #expect(abs(sum - (areEqual ? 0 : 1)) < 1e-9)
      }
    }
    #expect(abs(table.probability(row: 5, hasRank: 6) - 1) < 1e-9)
    #expect(table.probability(row: 1, hasRank: 2) == table.probability(row: 4, hasRank: 2))
    #expect(table.probability(row: 9, hasRank: 0) == 0 && table.probability(row: 0, isAheadOf: -1) == 0)
  }

  @Test("Gini, effective number and dissimilarity of amounts that can be done by hand")
  func indices() throws {
    #expect(RowIndices.gini([5, 5, 5]) == 0)
    #expect(abs(try #require(RowIndices.gini([0, 0, 0, 9])) - 0.75) < 1e-12)
    #expect(abs(try #require(RowIndices.gini([3, 1, 2])) - 2.0 / 9) < 1e-12)
    #expect(abs(try #require(RowIndices.effectiveNumber([2, 1, 1])) - 8.0 / 3) < 1e-12)
    #expect(abs(try #require(RowIndices.dissimilarity([6, 4], benchmark: [50, 50])) - 0.1) < 1e-12)
    #expect(RowIndices.gini([0, 0]) == nil && RowIndices.effectiveNumber([]) == nil)
    #expect(RowIndices.dissimilarity([1], benchmark: [1, 2]) == nil)
    #expect(RowIndices.gini([-1, 3]) == nil)
  }

  @Test("Resamples without a value are counted; a statistic without any has a reason")
  func undefined() throws {
    let sample = try MadeSample.sample(10, seed: 24)
    let bootstrap = try ClusterBootstrap.drawn(sample, resamples: 400, seed: 2).get()
    let middle = try bootstrap.figure(level: 0.9, Self.share).get().mean
    let half = try bootstrap.figure(level: 0.9) { rows, denominator in
      let share = rows[0] / denominator
      return share < middle + 0.03 ? share : nil
    }.get()
    #expect(half.undefinedCount > 0)
    #expect(half.warnings == [.undefinedResamples(count: half.undefinedCount)])
    #expect(bootstrap.figure(level: 0.9) { _, _ in nil } == .failure(.undefinedStatistic))
    #expect(bootstrap.figure(level: 0.9) { _, _ in .nan } == .failure(.undefinedStatistic))
    #expect(bootstrap.figure(level: 0.9) { _, _ in 0.3 } == .failure(.noSpread))
    #expect(bootstrap.figure(level: 0.999, Self.share) == .failure(.tooFewResamples))
    #expect(bootstrap.figure(level: 1, Self.share) == .failure(.noLevel))
  }

  @Test("Nothing is resampled where nothing was sampled")
  func refused() throws {
    func reason(_ clusters: [ShareCluster], isCensus: Bool = false, resamples: Int = 100) throws -> NoInterval? {
      let sample = try ShareSample(rowCount: 4, clusters: clusters, isCensus: isCensus)
      guard case .failure(let reason) = ClusterBootstrap.drawn(sample, resamples: resamples, seed: 1) else {
        return nil
      }
      return reason
    }
    let clusters = MadeSample.clusters(9, seed: 25)
    #expect(try reason([]) == .noClusters)
    #expect(try reason(clusters, isCensus: true) == .census)
    #expect(try reason(Array(clusters.prefix(1))) == .singleCluster)
    #expect(try reason(clusters, resamples: -1) == .tooFewResamples)
    #expect(try reason(clusters) == nil)
  }
}
