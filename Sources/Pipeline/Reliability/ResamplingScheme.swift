internal import Reliability

/// What is drawn again for a bootstrap of alpha.
package enum ResamplingScheme: String, Sendable, Hashable, CaseIterable {
  /// Units, or the clusters that they belong to.
  case units
  /// Pairs of codes, as the macro KALPHA does; its limits are too close, and it is here so that published ones can be checked.
  case kalpha2011 = "kalpha-2011"
  /// Pairs of codes after Krippendorff (2016); for the same purpose.
  case krippendorff2016 = "krippendorff-2016"

  func bootstrap(_ variable: RatedVariable, resamples: Int, seed: UInt64) -> Result<AlphaBootstrap, NoCoefficient> {
    switch self {
    case .units:
      return AlphaBootstrap.drawn(AlphaSpread(variable.ratings, variable.metric), resamples: resamples, seed: seed)
    case .kalpha2011, .krippendorff2016:
      let scheme: PairBootstrap.Scheme = self == .kalpha2011 ? .kalpha2011 : .krippendorff2016
      return PairBootstrap.moments(variable.ratings, variable.metric, scheme).map {
        $0.drawn(resamples: resamples, seed: seed)
      }
    }
  }
}
