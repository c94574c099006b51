internal import CoverageModel

/// A word from a fixed list is one of the list: media, measures, columns, weekdays, indicators, dimensions.
enum UnknownValueCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    var suggestions = Suggestions()
    var findings: [Finding] = []
    for (entry, shape) in draft.visits.scalars {
      guard let text = entry.text, let (name, values) = list(shape, draft), !values.contains(text) else { continue }
      findings.append(
        entry.finding(
          "unknown-" + name, expected: expectation(shape, values),
          mend: suggestions.mend(text, in: values, otherwise: "Write one of these.")))
    }
    for (entry, shape) in draft.visits.keys {
      guard let text = entry.key, let (name, values) = list(shape, draft), !values.contains(text) else { continue }
      findings.append(
        entry.keyFinding(
          "unknown-" + name, expected: expectation(shape, values),
          mend: suggestions.mend(text, in: values, otherwise: "Write one of these.")))
    }
    return findings
  }

  private static func list(_ shape: ScalarShape, _ draft: CodebookDraft) -> (name: String, values: [String])? {
    switch shape {
    case .choice(let name, let values): (name, values)
    case .dimension: ("dimension", draft.names.dimensions)
    default: nil
    }
  }

  private static func expectation(_ shape: ScalarShape, _ values: [String]) -> String {
    guard case .dimension = shape else { return shape.expectation }
    return "one of " + values.joined(separator: ", ")
  }
}
