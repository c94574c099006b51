internal import CoverageModel

/// Two bytes hold an actor's position in an attribution.
enum ActorCountCheck: CodebookCheck {
  private static let largestCount = Int(UInt16.max)

  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard draft.actors.count > largestCount, let entry = draft.root["actors"] else { return [] }
    return [
      entry.keyFinding(
        "too-many-actors", found: "\(draft.actors.count) actors", expected: "at most \(largestCount) actors",
        mend: "Leave out actors of whom the material says nothing.")
    ]
  }
}
