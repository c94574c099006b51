package import CoverageModel

/// I44, issue ownership: of a topic's coverage X_at ÷ Σ_a X_at, the largest share and the actors who have it.
///
/// Source of the notion: J. Petrocik, "Issue ownership in presidential elections", American Journal of Political Science 40
/// (1996). Domain: amounts of n actors × t topics. A topic without coverage is undefined as `noData`; the others stand.
package enum IssueOwnership {
  /// One entry per topic, from `amounts[actor][topic]`.
  package static func owners(_ amounts: [[Int64]]) -> [Result<ExtremeShare, Undefined>] {
    (0..<(amounts.first?.count ?? 0)).map { topic in ExtremeShare.largest(amounts.map { $0[topic] }) }
  }
}
