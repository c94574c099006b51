internal import CoverageModel

/// A text that is given by language is given in every declared language, and in no other.
enum MissingLabelCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    let languages = draft.root.list("languages").compactMap(\.text)
    guard !languages.isEmpty else { return [] }
    return draft.visits.localized.flatMap { entry in
      entry.isMapping ? mapFindings(entry, languages) : plainFindings(entry)
    }
  }

  private static func mapFindings(_ entry: Entry, _ languages: [String]) -> [Finding] {
    let empty = languages.filter { isMissing(entry[$0]) }.map { language in
      entry.finding(
        "missing-label", found: "no text in " + quoted(language),
        expected: "a text in " + languages.joined(separator: ", "),
        mend: "Add `\(language):`, or write one text for all languages.")
    }
    let foreign = entry.children.filter { !languages.contains($0.key ?? "") }.map { child in
      child.keyFinding(
        "undeclared-language", severity: .warning, expected: "one of " + languages.joined(separator: ", "),
        mend: "Add the language to `languages`, or remove the text.")
    }
    return empty + foreign
  }

  /// Something else than a text is a finding of `WrongKindCheck`.
  private static func isMissing(_ text: Entry?) -> Bool { text.map { $0.text?.isEmpty == true } ?? true }

  private static func plainFindings(_ entry: Entry) -> [Finding] {
    guard entry.text?.isEmpty ?? true else { return [] }
    return [entry.finding("missing-label", expected: "a text", mend: "Write the text.")]
  }
}
