package import CoverageModel

/// I44, issue ownership: of a topic's coverage, the share of each actor, X_at ÷ Σ_a X_at, and who has most of it.
///
/// Source of the notion: J. Petrocik, "Issue ownership in presidential elections", American Journal of Political Science 40
/// (1996). Domain: amounts of n actors × t topics. A topic without coverage is undefined as `noData`; the others stand.
package enum IssueOwnership {
  /// One entry per topic, the actors' shares in their order, from `amounts[actor][topic]`.
  package static func shares(_ amounts: [[Int64]]) -> [Result<[Ratio], Undefined>] {
    byTopic(amounts).map(AttentionShare.of)
  }

  /// One entry per topic, the positions of the actors with the largest share, from `amounts[actor][topic]`.
  package static func owners(_ amounts: [[Int64]]) -> [Result<[Int], Undefined>] {
    byTopic(amounts).map { ExtremeShare.largest($0).map(\.holders) }
  }

  private static func byTopic(_ amounts: [[Int64]]) -> [[Int64]] {
    (0..<(amounts.first?.count ?? 0)).map { topic in amounts.map { $0[topic] } }
  }
}
