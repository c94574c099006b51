/// The agreement of two coders beyond chance, where each has their own habits: Cohen's kappa (1960), also weighted (1968).
package struct CohenKappa: Sendable, Hashable {
  package let kappa: Double
  /// The standard error of Fleiss, Cohen and Everitt (1969).
  package let error: Double
  /// The same if there were no agreement beyond chance.
  package let nullError: Double
  /// Units that both coded.
  package let units: Int

  /// Categories up to which a table of all pairs is made.
  package static let mostCategories = 4096

  package static func of(
    _ ratings: Ratings, _ first: Int, _ second: Int, _ weights: AgreementWeights = .identity
  ) -> Result<CohenKappa, NoCoefficient> {
    let width = ratings.categoryCount
    guard width <= mostCategories else { return .failure(.tooManyValues) }
    var counts: [Int: Int] = [:]
    var (rows, columns) = ([Int](repeating: 0, count: width), [Int](repeating: 0, count: width))
    var units = 0
    for unit in 0..<ratings.unitCount {
      let (one, other) = (
        ratings.codes[unit * ratings.coderCount + first], ratings.codes[unit * ratings.coderCount + second]
      )
      guard one != Ratings.missing, other != Ratings.missing else { continue }
      counts[Int(one) * width + Int(other), default: 0] += 1
      rows[Int(one)] += 1
      columns[Int(other)] += 1
      units += 1
    }
    guard units > 0 else { return .failure(.nothingPairable) }
    let count = Double(units)
    let (r, c) = (rows.map { Double($0) / count }, columns.map { Double($0) / count })
    let w = weights.table(width)
    // Means of the weights of a row's and of a column's category.
    let rowMeans = (0..<width).map { i in (0..<width).reduce(0) { $0 + w[i][$1] * c[$1] } }
    let columnMeans = (0..<width).map { j in (0..<width).reduce(0) { $0 + w[$1][j] * r[$1] } }
    let cells = counts.sorted { $0.key < $1.key }.map {
      (i: $0.key / width, j: $0.key % width, p: Double($0.value) / count)
    }
    let observed = cells.reduce(0) { $0 + w[$1.i][$1.j] * $1.p }
    let expected = zip(r, rowMeans).reduce(0) { $0 + $1.0 * $1.1 }
    guard expected < 1, Set(cells.flatMap { [$0.i, $0.j] }).count > 1 else { return .failure(.noVariation) }
    let kappa = (observed - expected) / (1 - expected)
    let squares = cells.reduce(0) { sum, cell in
      let term = w[cell.i][cell.j] - (rowMeans[cell.i] + columnMeans[cell.j]) * (1 - kappa)
      return sum + cell.p * term * term
    }
    let offset = kappa - expected * (1 - kappa)
    let nullSquares = (0..<width).reduce(0.0) { sum, i in
      (0..<width).reduce(sum) { sum, j in
        let term = w[i][j] - (rowMeans[i] + columnMeans[j])
        return sum + r[i] * c[j] * term * term
      }
    }
    let scale = count * (1 - expected) * (1 - expected)
    return .success(
      CohenKappa(
        kappa: kappa, error: (max(0, squares - offset * offset) / scale).squareRoot(),
        nullError: (max(0, nullSquares - expected * expected) / scale).squareRoot(), units: units))
  }

  /// Light's kappa (1971): the mean over all pairs of coders; where one pair has none there is none.
  package static func light(_ ratings: Ratings) -> Coefficient {
    guard ratings.coderCount > 1 else { return .failure(.nothingPairable) }
    var sum = 0.0
    for one in 0..<ratings.coderCount {
      for other in one + 1..<max(ratings.coderCount, one + 1) {
        switch of(ratings, one, other) {
        case .success(let kappa): sum += kappa.kappa
        case .failure(let reason): return .failure(reason)
        }
      }
    }
    return .success(sum / Double(ratings.coderCount * (ratings.coderCount - 1) / 2))
  }

  /// Scott's pi (1955): two coders with the same habits, their pooled shares.
  package static func scottPi(_ ratings: Ratings) -> Coefficient {
    guard ratings.coderCount == 2 else { return .failure(.notTwoCoders) }
    let result = KrippendorffAlpha(ratings, .nominal)
    guard let observed = result.observed, let expected = result.expected, result.pairableValues > 0 else {
      return .failure(.nothingPairable)
    }
    // Expected by drawing with replacement, where alpha draws without.
    let chance = expected * (1 - 1 / Double(result.pairableValues))
    return chance > 0 ? .success(1 - observed / chance) : .failure(.noVariation)
  }
}
