import Foundation
import Reliability
import TestSupport

/// How often the intervals hold the true value, in made-up codings whose truth is known, beside methods that others use.
struct CoverageBenchmark {
  let runs: Int

  /// Units with a difficulty of their own; whoever does not see the true category guesses one, on an ordinal scale a near one.
  private struct Design {
    let name: String
    let units: Int
    let coders: Int
    let categories: Int
    let metric: Metric
    var missing = 0.0
  }

  func run() {
    alphas()
    print("")
    shares()
  }

  private func alphas() {
    let designs = [30, 100, 400].flatMap { units in
      [
        Design(name: "nominal", units: units, coders: 3, categories: 4, metric: .nominal),
        Design(name: "ordinal", units: units, coders: 3, categories: 5, metric: .ordinal),
      ]
    }
    print("alpha, 95 % intervals, \(runs) runs      ours  plain t  bootstrap  KALPHA 2011  pairs 2016")
    for design in designs {
      var draws = SeededDraws(seed: 20_230_319)
      let truth = Self.value(KrippendorffAlpha(Self.ratings(design, units: 300_000, &draws), design.metric).alpha)
      var hits = [0, 0, 0, 0, 0]
      var defined = 0
      for number in 0..<runs {
        let ratings = Self.ratings(design, units: design.units, &draws)
        let spread = AlphaSpread(ratings, design.metric)
        guard case .success(let interval) = AlphaInterval.of(spread) else { continue }
        defined += 1
        let reach = StudentT(freedom: Double(interval.freedom)).quantile(0.975) * interval.error
        let plain = Interval(low: interval.alpha - reach, high: interval.alpha + reach, level: 0.95)
        let drawn = AlphaBootstrap.drawn(spread, resamples: 400, seed: UInt64(number))
        let pairs = PairBootstrap.Scheme.allCases.map { PairBootstrap.moments(ratings, design.metric, $0) }
        let own: [Interval?] =
          [interval.interval(level: 0.95), plain, (try? drawn.get())?.interval(level: 0.95)]
          + pairs.map { (try? $0.get())?.interval(level: 0.95) }
        for (place, limits) in own.enumerated() {
          if let limits, limits.low <= truth, truth <= limits.high { hits[place] += 1 }
        }
      }
      let shares = hits.map { Self.percent($0, of: defined) }
      print(
        "\(design.name), \(design.units) units, \(design.coders) coders, alpha \(Self.text(truth, 2)), \(defined) defined"
          .padded(44)
          + shares.map { $0.leading(9) }.joined())
    }
  }

  /// Items of a day share agenda and guests: each day has its own chance that an item is about the actor.
  private func shares() {
    print("shares, 95 % intervals, \(runs) runs         ours  cluster t  bootstrap  items independent")
    for days in [14, 28] {
      for chance in [0.27, 0.065, 0.03] {
        var draws = SeededDraws(seed: 20_230_319)
        let truth = Self.shareTruth(chance, &draws)
        var hits = [0, 0, 0, 0]
        for number in 0..<runs {
          var items = 0
          let clusters = (0..<days).map { _ in Self.day(chance, &draws, &items) }
          guard let sample = try? ShareSample(rowCount: 1, clusters: clusters),
            case .success(let estimate) = ShareEstimator(sample).estimate(.share(of: [0]))
          else { continue }
          let drawn = ClusterBootstrap.drawn(sample, resamples: 400, seed: UInt64(number))
          let percentiles = drawn.flatMap { bootstrap in
            bootstrap.figure(level: 0.95) { $1 > 0 ? $0[0] / $1 : nil }.map(\.interval)
          }
          let reach = 1.96 * (estimate.value * (1 - estimate.value) / Double(items)).squareRoot()
          let own: [Interval?] = [
            try? estimate.interval(level: 0.95).get(), try? estimate.interval(level: 0.95, .wald).get(),
            try? percentiles.get(), Interval(low: estimate.value - reach, high: estimate.value + reach, level: 0.95),
          ]
          for (place, limits) in own.enumerated() {
            if let limits, limits.low <= truth, truth <= limits.high { hits[place] += 1 }
          }
        }
        let printed = hits.map { Self.percent($0, of: runs) }
        print(
          "\(days) programme-days, share \(Self.text(truth * 100, 1)) %".padded(44)
            + printed.map { $0.leading(9) }.joined())
      }
    }
  }

  private static func shareTruth(_ chance: Double, _ draws: inout SeededDraws) -> Double {
    var (actor, all, items) = (0.0, 0.0, 0)
    for _ in 0..<40_000 {
      let day = day(chance, &draws, &items)
      actor += Double(day.amounts[0])
      all += Double(day.denominator)
    }
    return actor / all
  }

  /// Four to sixteen items of twenty seconds to three minutes.
  private static func day(_ chance: Double, _ draws: inout SeededDraws, _ items: inout Int) -> ShareCluster {
    let odds = chance / (1 - chance) * exp(0.8 * draws.normal())
    var (actor, all): (Int64, Int64) = (0, 0)
    for _ in 0..<4 + draws.next(below: 13) {
      let seconds = Int64(20 + draws.next(below: 161))
      items += 1
      all += seconds
      if draws.share() < odds / (1 + odds) { actor += seconds }
    }
    return ShareCluster(amounts: [actor], denominator: all)
  }

  private static func ratings(_ design: Design, units: Int, _ draws: inout SeededDraws) -> Ratings {
    var codes: [Int32] = []
    for _ in 0..<units {
      let truth = draws.next(below: design.categories)
      // The larger of two draws: most units are easy.
      let ease = max(draws.share(), draws.share())
      for _ in 0..<design.coders {
        if draws.share() < ease {
          codes.append(Int32(truth))
        } else if case .ordinal = design.metric {
          let step = draws.share() < 0.5 ? -1 : 1
          codes.append(Int32(min(design.categories - 1, max(0, truth + step))))
        } else {
          codes.append(Int32(draws.next(below: design.categories)))
        }
      }
    }
    return (try? Ratings(coderCount: design.coders, categoryCount: design.categories, codes: codes)) ?? .empty
  }

  private static func value(_ coefficient: Coefficient) -> Double { (try? coefficient.get()) ?? .nan }

  static func percent(_ count: Int, of all: Int) -> String { text(100 * Double(count) / Double(max(all, 1)), 1) }

  static func text(_ value: Double, _ places: Int) -> String {
    let scale = places == 2 ? 100.0 : 10
    return String((value * scale).rounded() / scale)
  }
}

extension String {
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  func leading(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
