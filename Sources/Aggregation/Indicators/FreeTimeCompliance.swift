package import CoverageModel

/// I14, free-time compliance: free time aired ÷ free time to which the contestant is entitled. Above 1 for too much.
///
/// Undefined as `noReference` when there is no entitlement.
package enum FreeTimeCompliance {
  package static func of(aired: Int64, entitled: Int64) -> Result<Ratio, Undefined> {
    .ratio(aired, entitled, otherwise: .noReference)
  }
}
