package import CoverageModel

/// I14, ad-to-news ratio: an actor's time in paid advertising ÷ the same actor's time in news. From 0 without bound.
///
/// Undefined as `noData` when the actor has neither, and as `emptyDenominator` with advertising but no news.
package enum AdToNewsRatio {
  package static func of(advertising: Int64, news: Int64) -> Result<Ratio, Undefined> {
    .ratio(advertising, news, otherwise: advertising > 0 ? .emptyDenominator : .noData)
  }
}
