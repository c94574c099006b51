internal import CoverageModel

/// Ids of the version before, which coded data use, are still there or are mapped.
enum VanishedIdentifierCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard let predecessor = draft.predecessor, let supersedes = draft.root["supersedes"] else { return [] }
    let now = Predecessor.idSets(of: draft.root, actorsFile: draft.actorsFile)
    return predecessor.ids.flatMap { key, ids -> [Finding] in
      guard let keyNow = draft.mapping.keyNow(of: key) else { return [] }
      let current = now[keyNow] ?? []
      return ids.filter { !current.contains($0) && !draft.mapping.isWritten($0, in: key) }.map { id in
        supersedes.keyFinding(
          "vanished-id", found: quoted(id) + " of \(key) in the version before, but not in this one",
          expected: "the same id, or a mapping from it",
          mend: "Restore the id, or map it under `mapping: \(key):`, to ~ when there is nothing for it.")
      }
    }
  }
}
