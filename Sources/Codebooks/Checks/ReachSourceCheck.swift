internal import CoverageModel

/// A reach that weights a table says where it comes from.
enum ReachSourceCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.list("outlets").compactMap { outlet in
      guard let reach = outlet["reach"], outlet["reach_source"] == nil else { return nil }
      return reach.keyFinding(
        "reach-without-source", severity: .warning, found: "a reach without source", expected: "a reach_source",
        mend: "Add `reach_source:` with the survey and its date.")
    }
  }
}
