/// How far two codes of a variable are apart.
///
/// The differences are squared ones, as Krippendorff (2011) writes them; `custom` and `labelSets` are taken as they are.
package enum Metric: Sendable {
  /// 0 for equal codes, 1 for others.
  case nominal
  /// By the codes between them, as often as they were used: `(s_c - s_k)²` with mid-ranks `s`.
  case ordinal
  /// `(c - k)²`; by category its value.
  case interval([Double])
  /// `((c - k) / (c + k))²`, 0 where both are 0; values are not negative.
  case ratio([Double])
  /// `sin²(π (c - k) / U)`, with `U` positions on the circle.
  case circular([Double], positions: Double)
  /// `(c - k)² / ((c + k - 2 min) (2 max - c - k))` between the declared ends.
  case bipolar([Double], min: Double, max: Double)
  /// Any table of differences, symmetric, 0 from a code to itself; by category, then by category.
  case custom([[Double]])

  /// The metric's name in tables.
  package var name: String {
    switch self {
    case .nominal: "nominal"
    case .ordinal: "ordinal"
    case .interval: "interval"
    case .ratio: "ratio"
    case .circular: "circular"
    case .bipolar: "bipolar"
    case .custom: "custom"
    }
  }
}
