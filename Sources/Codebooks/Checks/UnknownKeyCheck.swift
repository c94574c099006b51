internal import CoverageModel

/// A key that the format does not know is a slip of the pen, never a comment.
enum UnknownKeyCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    var suggestions = Suggestions()
    return draft.visits.records.flatMap { record in
      guard record.shape.others == nil else { return [Finding]() }
      let names = record.shape.keys.map(\.name)
      return record.entry.children.filter { !record.shape.names.contains($0.key ?? "") }.map { child in
        child.keyFinding(
          "unknown-key", expected: "a key of a \(record.shape.name): " + names.joined(separator: ", "),
          mend: suggestions.mend(child.key ?? "", in: names, otherwise: "Remove the key."))
      }
    }
  }
}
