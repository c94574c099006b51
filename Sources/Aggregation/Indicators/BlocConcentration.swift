package import CoverageModel

/// I15, bloc concentration: an actor's news time inside joint campaign segments ÷ the actor's whole news time.
///
/// Domain: the bloc is part of the news, so 0 to 1. Undefined as `noData` when the actor has no news time.
package enum BlocConcentration {
  package static func of(bloc: Int64, news: Int64) -> Result<Ratio, Undefined> {
    .ratio(bloc, news, otherwise: .noData)
  }
}
