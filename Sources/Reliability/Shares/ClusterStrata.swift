/// The strata of a sample as they are computed with: those with one cluster are merged into a neighbour.
struct ClusterStrata: Sendable {
  struct Stratum: Sendable {
    let number: Int
    /// Groups of clusters that were drawn together, as positions in the sample.
    var drawn: [[Int]]
    /// Groups in the population; nil when it is not known.
    var population: Int?

    /// The finite-population factor: 1 for a population without a stated end, 0 when all of it was coded.
    var factor: Double {
      guard let population else { return 1 }
      return max(0, 1 - Double(drawn.count) / Double(population))
    }
    var isComplete: Bool { population == drawn.count }
  }

  private(set) var strata: [Stratum]
  private(set) var warnings: [ShareWarning] = []

  init(_ sample: ShareSample) {
    strata = sample.drawnByStratum.map {
      Stratum(number: $0.stratum, drawn: $0.drawn, population: sample.populations[$0.stratum])
    }
    // A stratum of which all was coded varies in nothing, so one cluster is enough there.
    while strata.count > 1, let lonely = strata.firstIndex(where: { $0.drawn.count == 1 && !$0.isComplete }) {
      merge(lonely, into: lonely + 1 < strata.count ? lonely + 1 : lonely - 1)
    }
  }

  /// What the whole sample lacks for a standard error.
  func reason(isCensus: Bool) -> NoInterval? {
    if strata.isEmpty { return .noClusters }
    if isCensus || strata.allSatisfy(\.isComplete) { return .census }
    return strata.contains { $0.drawn.count == 1 && !$0.isComplete } ? .singleCluster : nil
  }

  private mutating func merge(_ lonely: Int, into neighbour: Int) {
    let (from, target) = (strata[lonely], strata[neighbour])
    strata[neighbour].drawn += from.drawn
    // Saturating, because a population is whatever was declared.
    strata[neighbour].population = from.population.flatMap { own in
      target.population.map { own.addingReportingOverflow($0) }.map { $0.overflow ? .max : $0.partialValue }
    }
    warnings.append(.mergedStratum(stratum: from.number, into: target.number))
    strata.remove(at: lonely)
  }
}
