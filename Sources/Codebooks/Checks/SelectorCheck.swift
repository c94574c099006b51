internal import CoverageModel

/// Selectors can be read, ask for nothing that extraction does not keep of a page, and are few enough to be compared with every
/// element.
enum SelectorCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.list("outlets").compactMap { $0["article_text"] }.flatMap(findings)
  }

  private static func findings(in rules: Entry) -> [Finding] {
    var findings: [Finding] = []
    var steps = 0
    for entry in ["keep", "drop"].flatMap(rules.list) {
      guard let text = entry.text else { continue }
      do {
        steps += try PageSelector(text).steps
      } catch {
        // The finding points to where the text begins: quotes and folded lines keep the two positions from being added.
        findings.append(
          entry.finding(
            "bad-selector", found: "\(error.found) at character \(error.position) of \(quoted(text))",
            expected: error.expected, mend: error.mend))
      }
    }
    if steps > TextRules.mostSteps {
      findings.append(
        rules.keyFinding(
          "too-many-selectors", found: "\(steps) elements in the selectors", expected: "at most \(TextRules.mostSteps)",
          mend: "Choose by what stands further up, or leave out what no page holds any more."))
    }
    return findings
  }
}
