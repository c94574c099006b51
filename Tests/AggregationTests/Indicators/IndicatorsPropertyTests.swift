import Aggregation
import CoverageModel
import Testing

@Suite("Properties that every index keeps")
struct IndicatorsPropertyTests {
  /// SplitMix64, so that the lists are the same in every run.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    /// Amounts as they occur: some zero, some of seconds, some of hours.
    mutating func amounts(count: Int) -> [Int64] {
      (0..<count).map { _ in
        Int64.random(in: 0...3, using: &self) == 0 ? 0 : Int64.random(in: 1...30_000_000, using: &self)
      }
    }
  }

  /// Every index of a list of amounts alone.
  static let indices: [(name: String, of: @Sendable ([Int64]) -> Result<Double, Undefined>)] = [
    ("HHI", HHI.of), ("normalised HHI", NormalisedHHI.of), ("effective number", EffectiveNumber.of),
    ("Shannon", ShannonNumber.of), ("Hill 3", { HillNumber.of($0, order: 3) }), ("Gini", Gini.of),
    ("Theil", Theil.of), ("Hill 0", { HillNumber.of($0, order: 0) }),
    ("D", { amounts in evenly(amounts, Dissimilarity.of) }),
    ("Gallagher", { amounts in evenly(amounts, Gallagher.of) }),
    ("Sainte-Laguë", { amounts in evenly(amounts, SainteLague.of) }),
    ("KL", { amounts in evenly(amounts, KullbackLeibler.of) }),
    ("largest", { ExtremeShare.largest($0).map(\.share.value) }),
    ("smallest", { ExtremeShare.smallest($0).map(\.share.value) }),
  ]

  private static func evenly(
    _ amounts: [Int64], _ index: ([Int64], BenchmarkWeights) -> Result<Double, Undefined>
  ) -> Result<Double, Undefined> {
    BenchmarkWeights.equal(count: amounts.count).map { index(amounts, $0) } ?? .failure(.noData)
  }

  private func close(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-12 * max(1, abs(a), abs(b)) }

  @Test("Shares add to exactly one", arguments: 0..<50 as Range<UInt64>)
  func sumOfShares(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let amounts = numbers.amounts(count: 12) + [1]
    let shares = try AttentionShare.of(amounts).get()
    #expect(shares.reduce(0) { $0 + $1.numerator } == shares[0].denominator)
    let weights = try #require(BenchmarkWeights(amounts))
    #expect(weights.partsPerBillion.reduce(0, +) == Benchmark.unit)
  }

  @Test("The order of the contestants does not reach an index", arguments: 0..<50 as Range<UInt64>)
  func permutation(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let amounts = numbers.amounts(count: 37) + [5]
    let shuffled = amounts.shuffled(using: &numbers)
    for index in Self.indices {
      let (one, other) = try (index.of(amounts).get(), index.of(shuffled).get())
      #expect(close(one, other), "\(index.name)")
    }
  }

  @Test("Indices stay inside their ranges", arguments: 0..<50 as Range<UInt64>)
  func ranges(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let amounts = numbers.amounts(count: 9) + [1]
    let even = try equal(amounts)
    for bounded in [
      Gini.of(amounts), NormalisedHHI.of(amounts), Dissimilarity.of(amounts, against: even),
      Gallagher.of(amounts, against: even),
    ] {
      #expect(try (0...1).contains(bounded.get()))
    }
    // Hill numbers fall as their order rises.
    let orders = try (0...4).map { try HillNumber.of(amounts, order: $0).get() }
    for (lower, higher) in zip(orders, orders.dropFirst()) { #expect(lower >= higher - 1e-9) }
    #expect(orders.allSatisfy { $0 >= 1 - 1e-12 && $0 <= 10 })
  }

  @Test("A contestant without coverage changes Gini and D, but not the Herfindahl index")
  func addedZero() throws {
    let amounts: [Int64] = [600, 300, 100]
    let longer = amounts + [0]
    #expect(HHI.of(longer) == HHI.of(amounts))
    #expect(EffectiveNumber.of(longer) == EffectiveNumber.of(amounts))
    #expect(ShannonNumber.of(longer) == ShannonNumber.of(amounts))
    #expect(try Gini.of(longer).get() > Gini.of(amounts).get())
    #expect(
      try Dissimilarity.of(longer, against: equal(longer)).get()
        > Dissimilarity.of(amounts, against: equal(amounts)).get())
  }

  @Test("Splitting what was said into two pieces leaves the actors' sums and the pooled indices alone")
  func splitting() {
    let whole = OutletMatrix([[600, 300, 100]])
    let pieces = OutletMatrix([[450, 300, 0], [150, 0, 100]])
    #expect(AttentionShare.of(whole.pooled) == AttentionShare.of(pieces.pooled))
    #expect(Gini.of(whole.pooled) == Gini.of(pieces.pooled))
  }

  @Test("Merging outlets is the pooled list, and their inequality is its inequality and their separation")
  func merging() throws {
    var numbers = Numbers(state: 7)
    let outlets = OutletMatrix((0..<5).map { _ in numbers.amounts(count: 8) + [1] })
    let merged = OutletMatrix([outlets.pooled])
    #expect(AttentionShare.of(outlets.pooled) == AttentionShare.of(merged.pooled))
    let parts = try EntropyDecomposition.of(outlets).get()
    #expect(close(parts.meanOfOutlets, parts.pooled + parts.betweenOutlets))
    #expect(try close(EntropyDecomposition.of(merged).get().betweenOutlets, 0))
  }

  @Test("Theil's index is what is within groups and what is between them", arguments: 0..<20 as Range<UInt64>)
  func theilGroups(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let amounts = numbers.amounts(count: 15) + [1]
    let groups = amounts.indices.map { _ in Int.random(in: 0..<4, using: &numbers) }
    let parts = try TheilDecomposition.of(amounts, groups: groups).get()
    #expect(try close(parts.total, Theil.of(amounts).get()))
    #expect(parts.within >= -1e-12)
    #expect(parts.between >= -1e-12)
  }

  @Test("After the debts are paid nobody deviates, and nobody was cut", arguments: 0..<50 as Range<UInt64>)
  func catchUp(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let weights = (0..<7).map { _ in Int64.random(in: 1...9, using: &numbers) }
    let benchmark = try #require(BenchmarkWeights(weights))
    // Multiples of all weights, so that every debt is a whole number.
    let amounts = numbers.amounts(count: 6).map { $0 * 2520 } + [2520]
    let owed = try CatchUp.of(amounts, against: benchmark).get()
    #expect(owed.debts.allSatisfy { $0 >= 0 })
    #expect(owed.debts.contains(0))
    let mended = zip(amounts, owed.debts).map(+)
    let passes = try DeviationTest.passes(mended, against: benchmark, tolerance: 0).get()
    #expect(passes.allSatisfy { $0 })
    #expect(try CatchUp.of(mended, against: benchmark).get().addition == 0)
  }

  @Test("A list without coverage, or without contestants, makes every index undefined", arguments: [0, 1, 7])
  func nothing(count: Int) throws {
    let amounts = [Int64](repeating: 0, count: count)
    for index in Self.indices { #expect(index.of(amounts) == .failure(.noData), "\(index.name)") }
    #expect(AttentionShare.of(amounts) == .failure(.noData))
    #expect(ExtremeShare.largest(amounts) == .failure(.noData))
    #expect(Absences.of(amounts) == .failure(.noData))
    #expect(TheilDecomposition.of(amounts, groups: Array(repeating: 0, count: count)) == .failure(.noData))
    let outlets = OutletMatrix([amounts, amounts])
    #expect(AttentionShare.of(outlets.pooled) == .failure(.noData))
    #expect(ReachWeightedTime.of(outlets, reach: [1, 1]) == .failure(.noData))
    #expect(EntropyDecomposition.of(outlets) == .failure(.noData))
    guard let even = BenchmarkWeights.equal(count: count) else { return }
    #expect(RelativeDeviation.of(amounts, against: even) == .failure(.noData))
    #expect(DeviationTest.passes(amounts, against: even, tolerance: 0) == .failure(.noData))
    #expect(CatchUp.of(amounts, against: even) == .failure(.noData))
  }

  @Test("A list of one is perfectly equal and perfectly concentrated, and has no normalised concentration")
  func one() throws {
    expectPublished(HHI.of([9]), "10000")
    expectPublished(Gini.of([9]), "0.000000")
    expectPublished(Theil.of([9]), "0.000000")
    #expect(NormalisedHHI.of([9]) == .failure(.tooFew))
    expectPublished(NormalisedHHI.of([9, 0, 0]), "1.000")
    expectPublished(NormalisedHHI.of([3, 3, 3]), "0.000")
  }
}
