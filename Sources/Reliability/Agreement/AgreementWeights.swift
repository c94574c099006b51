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

  @inline(__always)
  func callAsFunction(_ i: Int, _ j: Int) -> Double {
    if i == j { return 1 }
    switch self {
    case .identity: return 0
    case .linear(let values): return 1 - abs(values[i] - values[j]) / AgreementWeights.span(values)
    case .quadratic(let values):
      let share = (values[i] - values[j]) / AgreementWeights.span(values)
      return 1 - share * share
    }
  }

  private static func span(_ values: [Double]) -> Double {
    (values.max() ?? 0) - (values.min() ?? 0)
  }

  /// Every weight, by category, then by category.
  func table(_ categoryCount: Int) -> [[Double]] {
    (0..<categoryCount).map { i in (0..<categoryCount).map { self(i, $0) } }
  }
}
