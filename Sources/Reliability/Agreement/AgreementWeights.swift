/// What part of an agreement two different categories are (Cohen 1968, Gwet 2014): 1 on the diagonal, less beside it.
package enum AgreementWeights: Sendable {
  case identity
  /// `1 - |i - j| / span` on the declared values.
  case linear([Double])
  /// `1 - ((i - j) / span)²` on the declared values.
  case quadratic([Double])

  package var name: String {
    switch self {
    case .identity: "identity"
    case .linear: "linear"
    case .quadratic: "quadratic"
    }
  }

  /// Every weight, by category, then by category.
  func table(_ categoryCount: Int) -> [[Double]] {
    let (values, isSquare): ([Double], Bool)
    switch self {
    case .identity: return (0..<categoryCount).map { i in (0..<categoryCount).map { $0 == i ? 1 : 0 } }
    case .linear(let own): (values, isSquare) = (own, false)
    case .quadratic(let own): (values, isSquare) = (own, true)
    }
    let span = (values.max() ?? 0) - (values.min() ?? 0)
    return (0..<categoryCount).map { i in
      (0..<categoryCount).map { j in
        let share = i == j ? 0 : abs(values[i] - values[j]) / span
        return 1 - (isSquare ? share * share : share)
      }
    }
  }
}
