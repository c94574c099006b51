package import CoverageModel

/// I34, Theil's index split over groups of actors: T = Σ_g S_g·T_g + Σ_g S_g ln(S_g ÷ (n_g/n)).
///
/// S_g is the group's share of the amounts, n_g its number of actors, T_g its own index. Source: A. Shorrocks, "The class of
/// additively decomposable inequality measures", Econometrica 48 (1980). Undefined as `noData` when all amounts are zero.
package struct TheilDecomposition: Sendable, Hashable {
  /// Inequality inside the groups, in nats.
  package let within: Double
  /// Inequality between the groups' means, in nats.
  package let between: Double

  package var total: Double { within + between }

  /// `groups` holds the group of each actor, as any number.
  package static func of(_ amounts: [Int64], groups: [Int]) -> Result<TheilDecomposition, Undefined> {
    precondition(amounts.count == groups.count, "every actor has a group")
    return ShareVector.over(amounts).map { vector in
      var within = CompensatedSum()
      var between = CompensatedSum()
      for group in Set(groups).sorted() {
        let members = amounts.indices.filter { groups[$0] == group }.map { amounts[$0] }
        // A group without coverage has the share 0 and adds nothing to either part.
        guard case .success(let own) = ShareVector.over(members) else { continue }
        let share = Double(own.total) / Double(vector.total)
        within.add(share * own.sumOfLogarithms(factor: own.count))
        between.add(share * Elementary.log(share * Double(vector.count) / Double(own.count)))
      }
      return TheilDecomposition(within: within.value, between: between.value)
    }
  }
}
