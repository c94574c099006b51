internal import CoverageModel

/// Within one list every id is given once; an actor stands either in the codebook or in the actors file.
enum DuplicateIdentifierCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    var first: [Position: Entry] = [:]
    var findings: [Finding] = []
    for (entry, shape) in draft.visits.scalars {
      guard isGivenOnce(shape), let text = entry.text, let list = listIndex(of: entry) else { continue }
      if let earlier = first[Position(list: list, text: text)] {
        findings.append(duplicate(entry, firstLine: earlier.place.line ?? 1))
      } else {
        first[Position(list: list, text: text)] = entry
      }
    }
    return findings + actorsFileFindings(in: draft)
  }

  private struct Position: Hashable {
    let list: Int
    let text: String
  }

  private static func isGivenOnce(_ shape: ScalarShape) -> Bool {
    switch shape {
    case .identifier, .language: true
    default: false
    }
  }

  /// The list in which the record with this id stands, or the list in which the text itself stands.
  private static func listIndex(of entry: Entry) -> Int? {
    guard let parent = entry.parent else { return nil }
    return parent.isSequence ? parent.index : parent.parent?.index
  }

  private static func duplicate(_ entry: Entry, firstLine: Int) -> Finding {
    entry.finding(
      "duplicate-id", found: entry.found + ", given in line \(firstLine) already", expected: "an id of its own",
      mend: "Rename one of the two, or remove it.")
  }

  private static func actorsFileFindings(in draft: CodebookDraft) -> [Finding] {
    guard let file = draft.actorsFile else { return [] }
    var lines: [String: Int] = [:]
    for id in draft.root.list("actors").compactMap({ $0["id"] }) { lines[id.text ?? ""] = id.place.line }
    return file.persons.compactMap { person in
      guard let line = lines[person.id] else { return nil }
      return person.site.finding(
        "duplicate-id", found: quoted(person.id) + ", given in line \(line) of the codebook already",
        expected: "an id of its own", mend: "Keep the actor in one of the two files.")
    }
  }
}
