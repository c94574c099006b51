internal import CoverageModel

/// Ids and language codes keep to their letters, so that they can stand in any file, address and column name.
enum IdentifierSpellingCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.visits.scalars.compactMap { scalar in
      guard let (rule, mend) = problem(scalar.entry.text ?? "", scalar.shape) else { return nil }
      return scalar.entry.finding(rule, expected: scalar.shape.expectation, mend: mend)
    }
      + draft.visits.keys.compactMap { key in
        guard let (rule, mend) = problem(key.entry.key ?? "", key.shape) else { return nil }
        return key.entry.keyFinding(rule, expected: key.shape.expectation, mend: mend)
      }
  }

  private static func problem(_ text: String, _ shape: ScalarShape) -> (rule: String, mend: String)? {
    switch shape {
    case .identifier where !IdentifierText.isIdentifier(text):
      let tidy = text.lowercased().unicodeScalars.map { $0 == " " || $0 == "_" ? "-" : String($0) }.joined()
      let isBetter = IdentifierText.isIdentifier(tidy)
      return ("bad-id", isBetter ? "Write " + quoted(tidy) + "." : "Write the id with a-z, 0-9, - and . only.")
    case .language where !IdentifierText.isLanguage(text):
      return ("bad-language", "Write the code of the language, for instance kk.")
    default: return nil
    }
  }
}
