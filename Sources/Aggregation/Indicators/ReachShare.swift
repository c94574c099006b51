package import CoverageModel

/// I4, reach share: r_s = length of the union of actor s's own spans ÷ length of the union of all actors' spans.
///
/// Each is between 0 and 1, and together they may exceed 1, because several actors share a moment. A share of attention is
/// another quantity (`AttentionShare`), and a table says which one it prints. Domain: lengths in one unit, each at most
/// `union`. Undefined as `noData` when the union is empty.
package enum ReachShare {
  package static func of(_ reached: [Int64], union: Int64) -> Result<[Ratio], Undefined> {
    guard union > 0 else { return .failure(.noData) }
    return .success(reached.compactMap { Ratio($0, union) })
  }
}
