import Foundation
import Reliability
import Testing

/// A published or twice computed case of shares, with the sample it describes.
struct ShareCase {
  static let names = ["share_14_days", "share_of_items_counts", "share_stratified_fpc"]

  let rows: [String]
  let sample: ShareSample
  let expected: [String: Double]
  let tolerance: Double

  init(_ name: String) throws {
    let url = try #require(Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Cases"))
    let content = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    let items = try #require(content["items"] as? [[Any]])
    expected = try #require(content["expected"] as? [String: Double])
    tolerance = try #require(content["tolerance"] as? Double)
    func text(_ item: [Any], _ place: Int) throws -> String { try #require(item[place] as? String) }
    let rows = Set(try items.map { try text($0, 3) }).sorted()
    let strata = Set(try items.map { try text($0, 0) }).sorted()
    var amounts: [String: [Int64]] = [:]
    var stratum: [String: Int] = [:]
    var weight: [String: Double] = [:]
    for item in items {
      let cluster = try text(item, 1)
      let row = try #require(rows.firstIndex(of: try text(item, 3)))
      amounts[cluster, default: Array(repeating: 0, count: rows.count)][row] += try #require(item[2] as? Int64)
      stratum[cluster] = strata.firstIndex(of: try text(item, 0))
      weight[cluster] = item[4] as? Double
    }
    let clusters = try amounts.keys.sorted().map { name in
      let own = try #require(amounts[name])
      return ShareCluster(
        stratum: try #require(stratum[name]), amounts: own, denominator: own.reduce(0, +),
        weight: try #require(weight[name]))
    }
    let sizes = content["fpc"] as? [String: Int] ?? [:]
    let populations = sizes.map { (strata.firstIndex(of: $0.key) ?? -1, $0.value) }
    self.rows = rows
    sample = try ShareSample(
      rowCount: rows.count, clusters: clusters,
      populations: Dictionary(populations, uniquingKeysWith: { first, _ in first }))
  }

  func row(_ name: some StringProtocol) throws -> Int { try #require(rows.firstIndex(of: String(name))) }
}
