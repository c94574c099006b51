internal import CoverageModel

/// Mode, capacity and gender have codes that mean the same in every project; a codebook labels them and never renames them.
enum FixedCodeCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard let variables = draft.root["variables"] else { return [] }
    var suggestions = Suggestions()
    var findings: [Finding] = []
    for variable in variables.children {
      guard let codes = CodebookFormat.fixedCodes[variable.key ?? ""] else { continue }
      for code in variable.map("codes") where !codes.contains(code.key ?? "") {
        findings.append(
          code.keyFinding(
            "renamed-code", expected: "one of the fixed codes " + codes.joined(separator: ", "),
            mend: suggestions.mend(
              code.key ?? "", in: codes, otherwise: "Make a variable of your own for codes of your own.")))
      }
    }
    return findings
  }
}
