import Aggregation
import CoverageModel
import Testing

@Suite("T20: the standard error of a share over programme-days")
struct ClusteredRatioTests {
  @Test("Six programme-days give the worked values to the printed digits")
  func workedExample() throws {
    let days: [(actor: Int64, denominator: Int64)] = [
      (120, 600), (300, 900), (60, 480), (240, 720), (90, 660), (180, 540),
    ]
    let ratio = try ClusteredRatio.of([days]).get()
    #expect(DecimalText.percent(ratio.share, decimals: 4) == "25.3846")
    #expect(abs(ratio.standardError - 0.040817) <= 0.5e-6)
    #expect(abs(ratio.jackknifeError - 0.041332) <= 0.5e-6)
    #expect(abs(ratio.naiveError - 0.006969) <= 0.5e-6)
    #expect(abs(ratio.designEffect - 34.30) <= 0.005)
  }

  @Test("One cluster, or none with data, has no standard error")
  func tooFew() {
    #expect(ClusteredRatio.of([[(10, 20)]]) == .failure(.tooFew))
    #expect(ClusteredRatio.of([[(0, 0), (0, 0)]]) == .failure(.noData))
  }

  @Test("Outlets that are each even among their days have no error, however much they differ")
  func strata() throws {
    let outlets: [[(actor: Int64, denominator: Int64)]] = [[(10, 20), (10, 20)], [(2, 20), (2, 20), (2, 20)]]
    let ratio = try ClusteredRatio.of(outlets).get()
    #expect(ratio.share == Ratio(26, 100))
    #expect(ratio.clusters == 5)
    #expect(ratio.standardError < 1e-12)
    #expect(try ClusteredRatio.of([Array(outlets.joined())]).get().standardError > 0.01)
    #expect(ClusteredRatio.of([outlets[0], [(1, 20)]]) == .failure(.tooFew))
  }

  @Test("A census has no sampling error")
  func census() throws {
    let ratio = try ClusteredRatio.of([[(10, 20), (5, 20)]], sampledFraction: 1).get()
    #expect(ratio.standardError == 0)
  }
}
