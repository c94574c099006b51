import Reliability
import Testing

@Suite("Weeks as clusters")
struct ShareBlockTests {
  @Test("Blocks of one day are the days themselves")
  func single() throws {
    let sample = try MadeSample.sample(30, seed: 31)
    let blocks = try WeekBlocks.regrouped(sample, days: Array(100..<130), length: 1)
    let (own, plain) = try (error(blocks), error(sample))
    #expect(abs(own - plain) < 1e-12)
  }

  @Test("Blocks have the error of clusters that hold the sums of their days")
  func sums() throws {
    let clusters = MadeSample.clusters(84, seed: 32)
    let sample = try ShareSample(rowCount: 4, clusters: clusters)
    let weeks = stride(from: 0, to: 84, by: 7).map { start in
      let own = clusters[start..<start + 7]
      return ShareCluster(
        amounts: (0..<4).map { row in own.reduce(0) { $0 + $1.amounts[row] } },
        denominator: own.reduce(0) { $0 + $1.denominator })
    }
    let blocks = try WeekBlocks.regrouped(sample, days: Array(-20..<64), firstDay: 1)
    #expect(abs(try error(blocks) - error(ShareSample(rowCount: 4, clusters: weeks))) < 1e-12)
    let estimate = try ShareEstimator(blocks).estimate(.share(of: [0])).get()
    #expect(estimate.freedom == 11 && estimate.warnings.isEmpty)
    #expect(
      try ClusterBootstrap.drawn(blocks, resamples: 100, seed: 1).get().figure(level: 0.9) { $0[0] / $1 }
        .get().warnings.isEmpty)
  }

  @Test("Days that resemble their week have a larger error by week")
  func serial() throws {
    let clusters = (0..<84).map { day in
      let week = day / 7
      return ShareCluster(amounts: [Int64(100 + 50 * (week * 5 % 12) + day % 7)], denominator: 1000)
    }
    let sample = try ShareSample(rowCount: 1, clusters: clusters)
    let blocks = try WeekBlocks.regrouped(sample, days: Array(0..<84))
    #expect(try error(blocks) > 2.4 * error(sample))
  }

  @Test("Weekdays and weekends of an outlet can share a block; few blocks are said")
  func strata() throws {
    let clusters = (0..<28).map { day in
      let amount = Int64(10 + day * 7 % 13)
      return ShareCluster(stratum: day % 7 < 5 ? 0 : 1, amounts: [amount], denominator: 100, weight: 1.5)
    }
    let sample = try ShareSample(rowCount: 1, clusters: clusters)
    let blocks = try WeekBlocks.regrouped(sample, days: Array(0..<28), strata: [1: 0])
    let estimate = try ShareEstimator(blocks).estimate(.share(of: [0])).get()
    #expect(estimate.clusterCount == 4 && estimate.freedom == 3)
    #expect(estimate.warnings == [.fewBlocks(count: 4)])
  }

  @Test("Days must be given for each cluster; the farthest days do no harm")
  func refused() throws {
    let sample = try MadeSample.sample(2, seed: 33)
    #expect(throws: ShareSampleError.dayNumbers) { try WeekBlocks.regrouped(sample, days: [1]) }
    #expect(throws: ShareSampleError.dayNumbers) { try WeekBlocks.regrouped(sample, days: [1, 2], length: 0) }
    let far = try WeekBlocks.regrouped(sample, days: [.min, .max], firstDay: .max)
    #expect(try ShareEstimator(far).estimate(.share(of: [0])).get().freedom == 1)
  }

  private func error(_ sample: ShareSample) throws -> Double {
    try ShareEstimator(sample).estimate(.share(of: [0])).get().error.get()
  }
}
