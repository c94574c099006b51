import Foundation
import Reliability
import Testing

@Suite("Shares over programme-days")
struct ShareEstimateTests {
  private static let six: [(Int64, Int64)] = [(120, 600), (300, 900), (60, 480), (240, 720), (90, 660), (180, 540)]

  @Test("Six programme-days vary nearly six times as much as independent seconds would")
  func sixDays() throws {
    let estimator = ShareEstimator(try ShareSample(rowCount: 1, clusters: MadeSample.pairs(Self.six)))
    let estimate = try estimator.estimate(.share(of: [0])).get()
    let error = try estimate.error.get()
    #expect(abs(estimate.value - 0.253846) < 5e-7)
    #expect(abs(error - 0.040817) < 5e-7)
    #expect(abs(try estimator.jackknifeError(.share(of: [0])).get() - 0.041345) < 5e-7)
    let naive = (estimate.value * (1 - estimate.value) / 3900).squareRoot()
    #expect(abs(naive - 0.006969) < 5e-7)
    #expect(abs(error * error / (naive * naive) - 34.30) < 0.005)
    #expect(estimate.warnings == [.fewClusters(count: 6)])
  }

  @Test("Half of all days coded leaves the root of one half of the error")
  func populations() throws {
    let sample = try ShareSample(rowCount: 1, clusters: MadeSample.pairs(Self.six), populations: [0: 12])
    let error = try ShareEstimator(sample).estimate(.share(of: [0])).get().error.get()
    #expect(abs(error - 0.040817 * 0.5.squareRoot()) < 1e-6)
  }

  @Test("Shares of a partition sum to 1, and a share and its complement have the same error")
  func partition() throws {
    let estimator = ShareEstimator(try MadeSample.sample(30, seed: 3, strata: 3))
    let shares = try (0..<4).map { try estimator.estimate(.share(of: [$0])).get() }
    #expect(abs(shares.reduce(0) { $0 + $1.value } - 1) < 1e-12)
    let rest = try estimator.estimate(.share(of: [1, 2, 3])).get()
    #expect(abs(try rest.error.get() - shares[0].error.get()) < 1e-12)
    let difference = try estimator.difference(.share(of: [0]), .share(of: [1, 2, 3])).get()
    #expect(abs(try difference.error.get() - 2 * shares[0].error.get()) < 1e-12)
    #expect(shares[0].freedom == 27)
  }

  @Test("A difference of a row with itself is 0 without error, and has no interval")
  func itself() throws {
    let estimator = ShareEstimator(try MadeSample.sample(12, seed: 4))
    let difference = try estimator.difference(.share(of: [1]), .share(of: [1])).get()
    #expect(difference.value == 0)
    #expect(try difference.error.get() == 0)
    #expect(difference.interval(level: 0.95) == .failure(.noSpread))
  }

  @Test("The order of programme-days and the unit of amounts change no figure")
  func invariance() throws {
    let clusters = MadeSample.clusters(40, seed: 5, strata: 2)
    let scaled = clusters.map {
      ShareCluster(stratum: $0.stratum, amounts: $0.amounts.map { $0 * 1000 }, denominator: $0.denominator * 1000)
    }
    let weighted = clusters.map {
      ShareCluster(stratum: $0.stratum, amounts: $0.amounts, denominator: $0.denominator, weight: 2.5)
    }
    let expected = try figures(clusters)
    for other in [Array(clusters.reversed()), scaled, weighted] {
      for (own, value) in zip(try figures(other), expected) { #expect(abs(own - value) < 1e-12) }
    }
  }

  @Test("Strata of days that are alike lower the error; dividing days at random hardly changes it")
  func strata() throws {
    let low: [(Int64, Int64)] = (0..<10).map { (100 + $0, 1000) }
    let high: [(Int64, Int64)] = (0..<10).map { (500 + $0, 1000) }
    func error(_ pairs: [(Int64, Int64)], _ strata: [Int]?) throws -> Double {
      let sample = try ShareSample(rowCount: 1, clusters: MadeSample.pairs(pairs, strata: strata))
      return try ShareEstimator(sample).estimate(.share(of: [0])).get().error.get()
    }
    let halves = Array(repeating: 0, count: 10) + Array(repeating: 1, count: 10)
    #expect(try error(low + high, halves) < 0.05 * error(low + high, nil))
    let made = MadeSample.clusters(200, seed: 6).map { ($0.amounts[0], $0.denominator) }
    let ratio = try error(made, (0..<200).map { $0 % 2 }) / error(made, nil)
    #expect(abs(ratio - 1) < 0.03)
  }

  @Test("A balance is the share of the positive on another scale, and gender shares are shares of a part")
  func balance() throws {
    let estimator = ShareEstimator(try MadeSample.sample(25, seed: 7))
    let balance = try estimator.estimate(.balance(positive: [0], negative: [1])).get()
    let part = try estimator.estimate(.part([0], of: [0, 1])).get()
    #expect(abs(balance.value - (2 * part.value - 1)) < 1e-12)
    #expect(abs(try balance.error.get() - 2 * part.error.get()) < 1e-12)
    let (wide, own) = (try balance.interval(level: 0.9).get(), try part.interval(level: 0.9).get())
    #expect(abs(wide.low - (2 * own.low - 1)) < 1e-12 && abs(wide.high - (2 * own.high - 1)) < 1e-12)
    let reach = try StudentT(freedom: 24).quantile(0.95) * balance.error.get() / (1 - balance.value * balance.value)
    #expect(abs(wide.low - tanh(atanh(balance.value) - reach)) < 1e-12)
  }

  @Test("Independent samples: variances add up, and equal samples have twice the degrees of freedom")
  func independent() throws {
    let one = try ShareEstimator(try MadeSample.sample(15, seed: 8)).estimate(.share(of: [0])).get()
    let other = try ShareEstimator(try MadeSample.sample(40, seed: 9)).estimate(.share(of: [0])).get()
    let difference = ShareEstimate.difference(one, other)
    let (own, second) = (try one.error.get(), try other.error.get())
    #expect(abs(try difference.error.get() - hypot(own, second)) < 1e-12)
    let freedom = pow(own * own + second * second, 2) / (pow(own, 4) / 14 + pow(second, 4) / 39)
    #expect(abs(difference.freedom - freedom) < 1e-9 * freedom)
    #expect(abs(ShareEstimate.difference(one, one).freedom - 28) < 1e-9)
    let interval = try difference.interval(level: 0.95).get()
    #expect(abs((interval.low + interval.high) / 2 - difference.value) < 1e-12)
  }

  @Test("The jackknife comes near the linearised error on many days")
  func jackknife() throws {
    let estimator = ShareEstimator(try MadeSample.sample(150, seed: 10, strata: 2))
    let error = try estimator.estimate(.share(of: [0])).get().error.get()
    #expect(abs(try estimator.jackknifeError(.share(of: [0])).get() / error - 1) < 0.02)
  }

  private func figures(_ clusters: [ShareCluster]) throws -> [Double] {
    let estimator = ShareEstimator(try ShareSample(rowCount: 4, clusters: clusters))
    let share = try estimator.estimate(.share(of: [0])).get()
    let interval = try share.interval(level: 0.95).get()
    let difference = try estimator.difference(.share(of: [0]), .share(of: [1])).get()
    return try [
      share.value, share.error.get(), interval.low, interval.high, difference.value, difference.error.get(),
      estimator.jackknifeError(.share(of: [0])).get(), share.clusterDeviation,
    ]
  }
}
