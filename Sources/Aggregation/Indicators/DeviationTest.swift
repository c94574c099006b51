package import CoverageModel

/// I24, pass or fail at a tolerance: |p/q - 1| ≤ δ, decided on integers, one answer per contestant.
///
/// Domain: amounts accumulated over the legal window, inside one day-part where the law says so; a shorter window is a
/// diagnosis and not a test. Undefined as `noData` when all amounts are zero, and as `noReference` when the benchmark is about
/// another list or gives a contestant no share.
package enum DeviationTest {
  /// The tolerance δ is in parts per million; a deviation of exactly δ passes.
  package static func passes(
    _ amounts: [Int64], against benchmark: BenchmarkWeights, tolerance: Int64
  ) -> Result<[Bool], Undefined> {
    ComparedShares.over(amounts, benchmark).flatMap { compared in
      guard benchmark.weights.allSatisfy({ $0 > 0 }) else { return .failure(.noReference) }
      return .success(
        compared.positions.map { position in
          // |xW - wX|·10⁶ ≤ δ·wX, in twice 128 bits because the products of sums leave 128.
          let deviation = compared.difference(at: position).magnitude.multipliedFullWidth(by: 1_000_000)
          let allowed = compared.expected(at: position).magnitude.multipliedFullWidth(by: UInt128(max(tolerance, 0)))
          return (deviation.high, deviation.low) <= (allowed.high, allowed.low)
        })
    }
  }
}
