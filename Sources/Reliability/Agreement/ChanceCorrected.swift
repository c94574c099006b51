/// Agreement beyond chance over units, for any number of coders and with missing codes: the family of Fleiss' kappa and of Gwet's AC, with
/// Gwet's standard errors over units (Gwet 2014; the same as irrCAC).
package struct ChanceCorrected: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Chance by the squared shares of categories (Fleiss 1971, generalised).
    case fleiss
    /// Chance by how seldom categories are (AC1, with weights AC2).
    case gwet
    /// Chance by the number of declared categories alone.
    case brennanPrediger = "brennan-prediger"
  }

  package let coefficient: Double
  /// Nil where fewer than two units have a code.
  package let error: Double?
  /// The agreement, weighted, as a mean over pairable units.
  package let agreement: Double

  package static func of(
    _ ratings: Ratings, _ kind: Kind, _ weights: AgreementWeights = .identity
  ) -> Result<ChanceCorrected, NoCoefficient> {
    let width = ratings.categoryCount
    if case .identity = weights {} else if width > CohenKappa.mostCategories { return .failure(.tooManyValues) }
    let units = CodedUnits(ratings, weights)
    guard units.pairable > 0 else { return .failure(.nothingPairable) }
    let (agreement, shares) = (units.agreement, units.shares)
    let chance: Double
    // By category what a code of it adds to chance.
    let own: [Double]
    switch kind {
    case .fleiss:
      own = units.means(shares)
      chance = zip(shares, own).reduce(0) { $0 + $1.0 * $1.1 }
    case .gwet:
      guard width > 1 else { return .failure(.noVariation) }
      let scale = units.sumOfWeights / (Double(width) * Double(width - 1))
      own = shares.map { scale * (1 - $0) }
      chance = zip(shares, own).reduce(0) { $0 + $1.0 * $1.1 }
    case .brennanPrediger:
      guard width > 1 else { return .failure(.noVariation) }
      own = []
      chance = units.sumOfWeights / (Double(width) * Double(width))
    }
    // One code alone: chance would agree as fully as the coders do.
    guard chance < 1 - 1e-15 else { return .failure(.noVariation) }
    let coefficient = (agreement - chance) / (1 - chance)
    let error = units.error(coefficient, chance, own)
    return .success(ChanceCorrected(coefficient: coefficient, error: error, agreement: agreement))
  }
}
