import Reliability
import Testing

@Suite("What coding error does to a share")
struct MeasurementTests {
  private static func first(_ codes: [Double], _ denominator: Double) -> Double? {
    denominator > 0 ? codes[0] / denominator : nil
  }

  @Test("Coders who never differ and time without error change nothing")
  func identity() throws {
    let agreed = 1_000_000_000
    let model = try MeasurementModel(
      confusion: ConfusionMatrix(counts: [[agreed, 0, 0], [0, agreed, 0], [0, 0, agreed]]), edgeDeviation: 0)
    let cluster = MeasuredCluster(amounts: [5000, 3000, 2000], items: [5, 3, 2])
    let recodings = try model.recodings(of: [cluster, cluster], count: 200, seed: 1)
    #expect(recodings.figure(level: 0.9, Self.first) == .failure(.noSpread))
  }

  @Test("Items of equal length that are confused one time in five vary as the binomial says")
  func binomial() throws {
    let confusion = try ConfusionMatrix(counts: [[800_000_000, 200_000_000], [0, 1_000_000_000]])
    let model = try MeasurementModel(confusion: confusion, edgeDeviation: 0)
    let cluster = MeasuredCluster(amounts: [40_000, 0], items: [40, 0])
    let recodings = try model.recodings(of: Array(repeating: cluster, count: 10), count: 2000, seed: 2)
    let figure = try recodings.figure(level: 0.95, Self.first).get()
    #expect(figure.value == 1)
    #expect(abs(figure.mean - 0.8) < 0.003)
    #expect(abs(figure.deviation - (0.16 / 400).squareRoot()) < 0.0015)
    #expect(abs(figure.shift + 0.2) < 0.003)
    #expect(figure.warnings == [.outsideRecodings])
  }

  @Test("Items go to the codes of other coders in the proportions of the double coding")
  func proportions() throws {
    let row = [500_000_000, 300_000_000, 150_000_000, 50_000_000]
    let confusion = try ConfusionMatrix(counts: [row, row, row, row])
    let model = try MeasurementModel(confusion: confusion, edgeDeviation: 0)
    let cluster = MeasuredCluster(amounts: [20_000, 0, 300_000, 0], items: [20, 0, 300, 0])
    let recodings = try model.recodings(of: Array(repeating: cluster, count: 5), count: 1000, seed: 8)
    for (code, expected) in [0.5, 0.3, 0.15, 0.05].enumerated() {
      let figure = try recodings.figure(level: 0.9) { $0[code] / $1 }.get()
      #expect(abs(figure.mean - expected) < 0.002)
      #expect(abs(figure.deviation / (expected * (1 - expected) / 1600).squareRoot() - 1) < 0.08)
    }
  }

  @Test(
    "What the double-coded units leave open is the spread of the beta distribution",
    arguments: [(80, 20), (99, 1), (4, 0)])
  func tendency(agreed: Int, other: Int) throws {
    let confusion = try ConfusionMatrix(counts: [[agreed, other], [0, 100]])
    let model = try MeasurementModel(confusion: confusion, edgeDeviation: 0)
    let cluster = MeasuredCluster(amounts: [10_000_000, 0], items: [1_000_000, 0])
    let figure = try model.recodings(of: [cluster], count: 4000, seed: 9).figure(level: 0.9, Self.first).get()
    let (a, b) = (Double(agreed) + 0.5, Double(other) + 0.5)
    let beta = BetaDistribution(a: a, b: b)
    #expect(abs(figure.mean - a / (a + b)) < 0.003)
    #expect(abs(figure.deviation * (a + b) / (a * b / (a + b + 1)).squareRoot() - 1) < 0.06)
    #expect(abs(beta.cumulative(figure.interval.low) - 0.05) < 0.015)
    #expect(abs(beta.cumulative(figure.interval.high) - 0.95) < 0.015)
  }

  @Test("Few double-coded units make the interval wider")
  func fewPairs() throws {
    func deviation(_ units: Int) throws -> Double {
      let confusion = try ConfusionMatrix(counts: [[8 * units, 2 * units], [2 * units, 8 * units]])
      let model = try MeasurementModel(confusion: confusion, edgeDeviation: 0)
      let cluster = MeasuredCluster(amounts: [300_000, 100_000], items: [300, 100])
      return try model.recodings(of: [cluster], count: 1000, seed: 3).figure(level: 0.9, Self.first).get().deviation
    }
    #expect(try deviation(2) > 3 * deviation(1000))
  }

  @Test("Timing error alone spreads a total by the root of twice the number of items")
  func timing() throws {
    let model = try MeasurementModel(codeCount: 2, edgeDeviation: 500)
    let cluster = MeasuredCluster(amounts: [400_000, 600_000], items: [20, 30])
    let recodings = try model.recodings(
      of: Array(repeating: cluster, count: 5), denominator: 10_000_000, count: 3000, seed: 4)
    let figure = try recodings.figure(level: 0.95) { codes, _ in codes[0] }.get()
    #expect(abs(figure.deviation / (500 * 200.0.squareRoot()) - 1) < 0.05)
    #expect(abs(figure.shift) < 500)
    let share = try recodings.figure(level: 0.95, Self.first).get()
    #expect(abs(share.value - 0.2) < 1e-12)
    #expect(share.interval.low < 0.2 && share.interval.high > 0.2 && share.warnings.isEmpty)
  }

  @Test("The error of an edge is that of the differences between two coders over the root of 2")
  func edges() throws {
    let deviation = try TimingError.deviation(edgeDifferences: [-300, 300, -300, 300]).get()
    #expect(abs(deviation - (120_000.0 / 2).squareRoot()) < 1e-9)
    #expect(try TimingError.deviation(edgeDifferences: [700, 700, 700]).get() == 0)
    #expect(TimingError.deviation(edgeDifferences: [1]) == .failure(.tooFewPairs))
  }

  @Test("Correction finds the true shares from those that confusion leads one to expect")
  func recovery() throws {
    let matrix = try ConfusionMatrix(counts: [[80, 15, 5], [20, 170, 10], [0, 4, 36]])
    // True amounts 1000, 3000, 1000 go to the other coder's codes by the rows of the matrix.
    let corrected = try matrix.corrected([1100, 2800, 1100]).get()
    for (own, value) in zip(corrected.shares, [0.2, 0.6, 0.2]) { #expect(abs(own - value) < 1e-12) }
    #expect(corrected.warnings.isEmpty && corrected.condition > 1 && corrected.condition < 3)
    let same = try ConfusionMatrix(counts: [[7, 0], [0, 9]]).corrected([30, 10]).get()
    #expect(same.shares == [0.75, 0.25] && same.condition == 1)
  }

  @Test("Shares below 0 are set to 0 with a note; a matrix that tells codes badly apart is refused")
  func limits() throws {
    let matrix = try ConfusionMatrix(counts: [[80, 20], [20, 80]])
    let clipped = try matrix.corrected([95, 5]).get()
    #expect(clipped.shares == [1, 0] && clipped.warnings == [.clipped])
    #expect(try ConfusionMatrix(counts: [[5, 5], [5, 5]]).corrected([1, 1]) == .failure(.illConditioned))
    #expect(try ConfusionMatrix(counts: [[52, 48], [48, 52]]).corrected([1, 1]) == .failure(.illConditioned))
    #expect(matrix.corrected([1, 1], bound: 1.5) == .failure(.illConditioned))
    #expect(try ConfusionMatrix(counts: [[5, 1], [0, 0]]).corrected([1, 1]) == .failure(.uncheckedCode))
    #expect(matrix.corrected([0, 0]) == .failure(.emptyDenominator))
    #expect(matrix.corrected([-1, 2]) == .failure(.outsideRange))
    #expect(matrix.corrected([1]) == .failure(.unknownRow))
  }

  @Test("Codes nobody checked are named; what cannot be measured is refused")
  func refused() throws {
    let matrix = try ConfusionMatrix(counts: [[9, 1], [0, 0]])
    let model = try MeasurementModel(confusion: matrix, edgeDeviation: 10)
    let cluster = MeasuredCluster(amounts: [500, 500], items: [5, 5])
    let figure = try model.recodings(of: [cluster], count: 100, seed: 1).figure(level: 0.9, Self.first).get()
    #expect(figure.warnings.contains(.uncheckedCode(1)))
    #expect(throws: ShareSampleError.itemsMissing(cluster: 0)) {
      try model.recodings(of: [MeasuredCluster(amounts: [1, 1], items: [1, 0])], count: 1, seed: 1)
    }
    #expect(throws: ShareSampleError.rowCount(cluster: 0)) {
      try model.recodings(of: [MeasuredCluster(amounts: [1], items: [1])], count: 1, seed: 1)
    }
    #expect(throws: ShareSampleError.negativeAmount(cluster: 0)) {
      try model.recodings(of: [MeasuredCluster(amounts: [-1, 1], items: [1, 1])], count: 1, seed: 1)
    }
    #expect(throws: ShareSampleError.confusionCounts) { try ConfusionMatrix(counts: [[1, 2]]) }
    #expect(throws: ShareSampleError.deviation) { try MeasurementModel(confusion: matrix, edgeDeviation: .nan) }
    let none = try model.recodings(of: [], count: 100, seed: 1)
    #expect(none.figure(level: 0.9, Self.first) == .failure(.undefinedStatistic))
    let huge = MeasuredCluster(amounts: [.max, .max], items: [.max, .max])
    #expect(try model.recodings(of: [huge], count: 100, seed: 1).figure(level: 0.9, Self.first).get().value == 0.5)
  }
}
