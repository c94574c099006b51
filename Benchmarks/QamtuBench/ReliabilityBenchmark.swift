import Foundation
import Reliability

/// Times agreement on a file of one byte a code, unit by unit, 255 where there is none; `reliability.py` writes it and times others.
struct ReliabilityBenchmark {
  private let ratings: Ratings
  private let metric: Metric

  init(file: String, coders: Int, categories: Int, metric: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    ratings = try Ratings(
      coderCount: coders, categoryCount: categories, codes: bytes.map { $0 == 255 ? Ratings.missing : Int32($0) })
    self.metric = metric == "ordinal" ? .ordinal : .nominal
  }

  /// One line of JSON: processor seconds, the best of some turns, and bytes that the process grew by.
  func run(_ what: String, count: Int) {
    var best = Double.infinity
    var value = Coefficient.failure(.nothingPairable)
    let before = Stopwatch().read().peakBytes
    for _ in 0..<(what == "bootstrap" ? 1 : 5) {
      let watch = Stopwatch()
      switch what {
      case "alpha": value = KrippendorffAlpha(ratings, metric).alpha
      case "linearised": value = AlphaSpread(ratings, metric).linearisedError()
      case "jackknife": value = AlphaSpread(ratings, metric).jackknife().map(\.error)
      default:
        value = AlphaBootstrap.drawn(AlphaSpread(ratings, metric), resamples: count, seed: 1).map(\.deviation)
      }
      best = min(best, watch.read().cpu)
    }
    let grown = Stopwatch().read().peakBytes - before
    let text = if case .success(let value) = value { String(value) } else { "null" }
    print(#"{"task": "\#(what)", "value": \#(text), "cpu": \#(best), "grown_bytes": \#(grown)}"#)
  }
}
