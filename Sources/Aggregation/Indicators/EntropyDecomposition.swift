package import CoverageModel

/// I34, outlet form: Σ_o w_o·T_o = T_pooled + I(outlet; actor), external pluralism told from internal.
///
/// w_o is the outlet's share of all amounts, T_o its Theil index, and the mutual information Σ p_os ln(p_os ÷ (p_o·p_s)) is what
/// the outlets' inequality loses when they are read together. Source: H. Theil, "Economics and Information Theory" (1967).
/// Outlets without data have weight zero. Undefined as `noData` when no outlet has data.
package struct EntropyDecomposition: Sendable, Hashable {
  /// The time-weighted mean of the outlets' Theil indices, in nats.
  package let meanOfOutlets: Double
  /// The Theil index of all outlets read together, in nats.
  package let pooled: Double
  /// The mutual information of outlet and actor, in nats.
  package let betweenOutlets: Double

  package static func of(_ outlets: OutletMatrix) -> Result<EntropyDecomposition, Undefined> {
    ShareVector.over(outlets.pooled).map { pooled in
      var mean = CompensatedSum()
      var information = CompensatedSum()
      for amounts in outlets.amounts {
        guard case .success(let own) = ShareVector.over(amounts) else { continue }
        mean.add(Double(own.total) / Double(pooled.total) * own.sumOfLogarithms(factor: own.count))
        for (actor, amount) in amounts.enumerated() where amount > 0 {
          let joint = Double(Int128(amount) * Int128(pooled.total))
          let independent = Double(Int128(own.total) * Int128(pooled.amounts[actor]))
          information.add(Double(amount) / Double(pooled.total) * Elementary.log(joint / independent))
        }
      }
      return EntropyDecomposition(
        meanOfOutlets: mean.value, pooled: pooled.sumOfLogarithms(factor: pooled.count),
        betweenOutlets: information.value)
    }
  }
}
