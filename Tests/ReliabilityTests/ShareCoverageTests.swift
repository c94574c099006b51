import Reliability
import Testing

@Suite("How often an interval holds the share it is about")
struct ShareCoverageTests {
  @Test("With fourteen days the default interval holds the long-run share about 95 times in 100")
  func coverage() throws {
    let population = try ShareEstimator(
      ShareSample(rowCount: 4, clusters: MadeSample.clusters(20_000, seed: 99))
    ).estimate(.share(of: [0])).get().value
    var (held, heldPlain) = (0, 0)
    for run in 0..<400 {
      let estimate = try ShareEstimator(MadeSample.sample(14, seed: UInt64(1000 + run))).estimate(.share(of: [0])).get()
      let interval = try estimate.interval(level: 0.95).get()
      if interval.low <= population, population <= interval.high { held += 1 }
      // As if the hundred items that were coded had nothing in common within a day.
      let reach = 1.96 * (estimate.value * (1 - estimate.value) / 100 / 14).squareRoot()
      if abs(estimate.value - population) <= reach { heldPlain += 1 }
    }
    #expect(held >= 360 && held <= 392)
    #expect(heldPlain < 320)
  }
}
