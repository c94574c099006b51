package import CoverageModel

/// The fixed lists of codes that have words in every language. A code outside its list is printed as it stands.
package enum Vocabulary: String, Sendable, CaseIterable {
  case measure, unit, denominator, apportionment, modeRule, rollUp, officialCapacity, pooling, crossing, dimension
  case mode, capacity, gender, tone, candidacy, medium, ownership, kind
  case undefined, column, shareOf, word, status, indicator, month, page, pageText
  case agreement, verdict, noCoefficient, metric, presence

  /// The codes that every language must have words for.
  package var codes: [String] {
    switch self {
    case .measure, .unit: Measure.allCases.map(\.rawValue)
    case .denominator: Denominator.names
    case .apportionment: Apportionment.allCases.map(\.rawValue)
    case .modeRule: ModeRule.allCases.map(\.rawValue)
    case .rollUp: TableSpec.RollUp.allCases.map(\.rawValue)
    case .officialCapacity: OfficialCapacity.allCases.map(\.rawValue)
    case .pooling: Pooling.allCases.map(\.rawValue)
    case .crossing: CrossingRule.allCases.map(\.rawValue)
    case .dimension: Dimension.fixed.map(\.name)
    case .mode: Mode.allCases.map(\.name)
    case .capacity: Capacity.allCases.map(\.name)
    case .gender: Gender.allCases.map(\.name)
    case .tone: Tone.allCases.map(\.name)
    case .candidacy: ["candidate", "not-candidate"]
    case .medium: Outlet.Medium.allCases.map(\.rawValue)
    case .ownership: Outlet.Ownership.allCases.map(\.rawValue)
    case .kind: ItemKind.allCases.map(\.rawValue)
    case .undefined: Undefined.allCases.map(\.rawValue)
    case .column:
      TableSpec.Column.allCases.map(\.rawValue) + [
        "positive", "neutral", "negative", "mixed", "judged", "indirect", "direct-and-indirect", "official",
        "candidate",
        "unknown-gender", "men", "deviation", "owed", "verdict", "programme-days", "interval-low",
        "interval-high", "coding-low", "coding-high",
      ]
    case .shareOf:
      [
        "judged", "direct-and-indirect", "official-and-candidate", "known-gender", "row", "amount", "persons",
        "benchmark",
      ]
    case .word: ["pass", "fail", "not-tested", "yes", "no"]
    case .status: Codebook.Status.allCases.map(\.rawValue)
    case .indicator:
      IndicatorName.allCases.map(\.rawValue) + [
        "entropy-decomposition:pooled", "entropy-decomposition:between-outlets", "absences:longest-run",
        "official-share:official", "official-share:candidate", "women-share:unknown", "women-share:persons",
        "voter-education:share", "debate-balance:women-participants", "debate-balance:women-speech",
        "debate-balance:moderators", "debate-balance:empty-chairs", "silence-leakage:items",
        "engagement-intensity:median", "paid-ad-share:airings", "paid-ad-share:price", "theil-decomposition:within",
        "theil-decomposition:between",
      ]
    case .month: (1...12).map(String.init)
    case .page: PageOutcome.codes + PageSurvey.warningCodes
    case .pageText: PageSurvey.Verdict.allCases.map(\.rawValue)
    case .agreement:
      [
        "variable", "actors", "all", "metric", "coders", "units", "values", "per-unit", "weighted", "strict",
        "coder-pairs", "equal", "alpha", "standard-error", "low", "high", "fleiss-kappa", "cohen-kappa", "scott-pi",
        "light-kappa", "units-needed", "conclusion", "category", "alpha-of-category", "common-units",
        "alpha-with-others", "where", "both", "either", "overlap", "bootstrap",
      ]
    case .verdict: ["firm", "tentative", "undecided", "poor"]
    case .noCoefficient:
      [
        "nothing-pairable", "no-variation", "not-two-coders", "incomplete", "too-few", "no-spread", "no-segments",
        "more-than-two-coders", "empty-denominator", "too-many-values", "other-metric",
      ]
    case .metric: ["nominal", "ordinal", "interval", "ratio", "circular", "bipolar", "custom"]
    case .presence: ["found", "not found"]
    }
  }

  /// The vocabulary of a dimension's own codes; nil where the codes are the codebook's or values.
  package init?(of dimension: Dimension) {
    switch dimension {
    case .mode: self = .mode
    case .capacity: self = .capacity
    case .gender: self = .gender
    case .tone: self = .tone
    case .candidacy: self = .candidacy
    case .medium: self = .medium
    case .ownership: self = .ownership
    case .kind: self = .kind
    case .outlet, .programme, .actor, .actorClass, .coder, .day, .week, .month, .period, .dayPart, .variable: return nil
    }
  }
}
