/// How often units with a code from the reference coder have each code from the other: rows by reference, k by k.
package struct ConfusionMatrix: Sendable, Hashable {
  /// By reference code, then by other code.
  package let counts: [[Int]]

  /// - Throws: `ShareSampleError` when the counts are not square, or one is below 0.
  package init(counts: [[Int]]) throws(ShareSampleError) {
    guard !counts.isEmpty, counts.allSatisfy({ $0.count == counts.count && $0.allSatisfy { $0 >= 0 } }) else {
      throw .confusionCounts
    }
    self.counts = counts
  }

  package var codeCount: Int { counts.count }

  /// Units with this reference code.
  func total(_ code: Int) -> Double { counts[code].reduce(0) { $0 + Double($1) } }

  /// Above this condition number a correction is refused: it could make errors of the shares ten times as large.
  package static let mostCondition = 10.0

  /// The shares that the reference coder would have found, where the other coder found these amounts: the solution of
  /// observed = transposed matrix times true, with the rows of the matrix scaled to the sum of 1.
  ///
  /// - Parameters:
  ///   - amounts: of the other coder, by code.
  ///   - bound: the largest condition number, in the norm of the largest column sum.
  /// - Returns: fractions by code, or why the matrix cannot be undone.
  package func corrected(
    _ amounts: [Int64], bound: Double = ConfusionMatrix.mostCondition
  ) -> Result<CorrectedShares, NoInterval> {
    guard amounts.count == codeCount else { return .failure(.unknownRow) }
    guard amounts.allSatisfy({ $0 >= 0 }) else { return .failure(.outsideRange) }
    let sum = amounts.reduce(0) { $0 + Double($1) }
    guard sum > 0 else { return .failure(.emptyDenominator) }
    let totals = counts.indices.map(total)
    guard totals.allSatisfy({ $0 > 0 }) else { return .failure(.uncheckedCode) }
    let transposed = counts.indices.map { other in
      counts.indices.map { Double(counts[$0][other]) / totals[$0] }
    }
    guard let inverse = SquareMatrix(transposed).inverse() else { return .failure(.illConditioned) }
    let condition = SquareMatrix(transposed).norm * inverse.norm
    guard condition <= bound else { return .failure(.illConditioned) }
    let shares = inverse.times(amounts.map { Double($0) / sum })
    // Rounding is not worth a note.
    let isOutside = shares.contains { $0 < -1e-12 }
    let positive = shares.map { max(0, $0) }
    let rest = positive.reduce(0, +)
    return .success(
      CorrectedShares(
        shares: positive.map { $0 / rest }, condition: condition, warnings: isOutside ? [.clipped] : []))
  }
}
