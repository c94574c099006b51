import Foundation
import Reliability
import Testing

@Suite("Shares that R and others computed as well")
struct ShareCaseTests {
  @Test("Shares, errors and limits are those of R survey", arguments: ShareCase.names)
  func cases(_ name: String) throws {
    let found = try ShareCase(name)
    #expect(!found.expected.isEmpty)
    for (key, value) in found.expected {
      let parts = key.split(whereSeparator: { "[]".contains($0) })
      let own = try figure(String(parts[0]), parts.count > 1 ? String(parts[1]) : nil, found)
      #expect(abs(own - value) <= found.tolerance * max(1, abs(value)), "\(key)")
    }
  }

  private func figure(_ key: String, _ name: String?, _ found: ShareCase) throws -> Double {
    let estimator = ShareEstimator(found.sample)
    let names = (name ?? onlyRow(found)).split(separator: "-")
    let first = ShareStatistic.share(of: [try found.row(names[0])])
    let estimate = try estimator.estimate(first).get()
    let total = found.sample.clusters.reduce(0) { $0 + $1.denominator }
    let count = try found.sample.clusters.reduce(0) { try $0 + $1.amounts[found.row(names[0])] }
    let jeffreys = JeffreysInterval.of(count: Double(count), total: Double(total), level: 0.95)
    switch key {
    case "share": return estimate.value
    case "se": return try estimate.error.get()
    case "df": return estimate.freedom
    case "ci95_logit_low": return try estimate.interval(level: 0.95).get().low
    case "ci95_logit_high": return try estimate.interval(level: 0.95).get().high
    case "ci95_wald_low": return try estimate.interval(level: 0.95, .wald).get().low
    case "ci95_wald_high": return try estimate.interval(level: 0.95, .wald).get().high
    case "jackknife_se": return try estimator.jackknifeError(first).get()
    case "difference":
      return try estimator.difference(first, .share(of: [try found.row(names[1])])).get().value
    case "difference_se":
      let pair = ShareStatistic.share(of: [try found.row("government")])
      return try estimator.difference(pair, .share(of: [try found.row("opposition")])).get().error.get()
    case "jeffreys_low": return try jeffreys.get().low
    case "jeffreys_high": return try jeffreys.get().high
    case "count": return Double(count)
    case "items_n": return Double(total)
    default:
      Issue.record("No figure is compared with \(key)")
      return .nan
    }
  }

  /// The row of figures that name none: the one that has a share in the case.
  private func onlyRow(_ found: ShareCase) -> String {
    let key = found.expected.keys.sorted().first { $0.hasPrefix("share[") } ?? ""
    return String(key.dropFirst("share[".count).dropLast())
  }
}
