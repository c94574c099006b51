internal import CoverageModel

/// The version before says which it is, and this one is above it.
enum PredecessorCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard let predecessor = draft.predecessor, let file = draft.root["supersedes"]?["file"] else { return [] }
    guard let project = predecessor.project, let text = predecessor.version, let before = VersionText(text) else {
      return [
        file.finding(
          "predecessor-without-version", found: file.found + ", which has no id and version of a codebook",
          expected: "a codebook with `codebook:` and `version:`", mend: "Name the file of the version before.")
      ]
    }
    guard let entry = draft.root["version"], let now = entry.text.flatMap(VersionText.init),
      project == draft.root["codebook"]?.text, now <= before
    else { return [] }
    return [
      entry.finding(
        "version-not-raised", expected: "a version above \(text), which this one supersedes", mend: "Raise the version."
      )
    ]
  }
}
