import CoverageModel
import Testing

@Suite("Printed numbers are decided on integers")
struct RoundingTests {
  @Test(
    "Half goes away from zero",
    arguments: [
      (1, 8, 1, "12.5"), (1, 8, 0, "13"), (-1, 8, 0, "-13"), (1, 3, 1, "33.3"), (2, 3, 1, "66.7"), (1, 2000, 1, "0.1"),
      (1, 2001, 1, "0.0"), (0, 7, 1, "0.0"), (7, 7, 2, "100.00"), (1005, 100_000, 2, "1.01"),
    ])
  func percent(numerator: Int, denominator: Int, decimals: Int, text: String) throws {
    let ratio = try #require(Ratio(Int64(numerator), Int64(denominator)))
    #expect(DecimalText.percent(ratio, decimals: decimals) == text)
  }

  @Test("A ratio without a denominator does not exist")
  func undefined() {
    #expect(Ratio(1, 0) == nil)
    #expect(Ratio(0, 0) == nil)
  }

  @Test("Ratios of large sums compare exactly where doubles cannot")
  func comparison() throws {
    let low = try #require(Ratio(4_611_686_018_427_387_903, 4_611_686_018_427_387_905))
    let high = try #require(Ratio(4_611_686_018_427_387_904, 4_611_686_018_427_387_905))
    #expect(low < high)
    #expect(low.value == high.value)
  }

  @Test(
    "Times are rounded to the second, once",
    arguments: [
      (0, "0:00:00"), (499, "0:00:00"), (500, "0:00:01"), (59_500, "0:01:00"), (3_599_499, "0:59:59"),
      (2_420_306_000, "672:18:26"), (-1500, "-0:00:02"), (-400, "0:00:00"),
    ])
  func time(milliseconds: Int, text: String) {
    #expect(DecimalText.time(milliseconds: Int64(milliseconds)) == text)
  }

  @Test("The mean of shares rounds a true tie away from zero although the digits of its parts never end")
  func meanTie() throws {
    // 1/3 and 2007/6000 have the mean 4007/12000 = 33.391666… %; 1/3 and 1001/3000 have 2001/6000 = 33.35 % exactly.
    #expect(try mean([(1, 3, 1), (2007, 6000, 1)], decimals: 1) == "33.4")
    #expect(try mean([(1, 3, 1), (1001, 3000, 1)], decimals: 1) == "33.4")
    // 1/3 and 1/6 have the mean 1/4; 1/3 and 1000999/3000000 have 33.34998… %, just short of the tie above.
    #expect(try mean([(1, 3, 1), (1, 6, 1)], decimals: 0) == "25")
    #expect(try mean([(1, 3, 1), (1_000_999, 3_000_000, 1)], decimals: 1) == "33.3")
  }

  @Test("Weights of a mean count as often as they say")
  func meanWeights() throws {
    #expect(try mean([(1, 10, 3), (9, 10, 1)], decimals: 1) == "30.0")
    #expect(MeanShare([]) == nil)
  }

  private func mean(_ parts: [(Int64, Int64, Int64)], decimals: Int) throws -> String {
    let shares = try parts.map { part in
      (ratio: try #require(Ratio(part.0, part.1)), weight: part.2)
    }
    return DecimalText.percent(try #require(MeanShare(shares)), decimals: decimals)
  }

  @Test("Digits are grouped from the right")
  func grouping() {
    #expect(DecimalText.grouped(0, separator: " ") == "0")
    #expect(DecimalText.grouped(-1_234_567, separator: " ") == "-1 234 567")
    #expect(DecimalText.grouped(100, separator: " ") == "100")
  }
}
