internal import CoverageModel

/// A key that is needed is there and has a value.
enum MissingKeyCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.visits.records.flatMap { record in
      missing(in: record.entry, of: record.shape) + choiceFindings(in: record.entry, of: record.shape)
    }
  }

  private static func missing(in entry: Entry, of record: RecordShape) -> [Finding] {
    record.keys.filter { isNeeded($0, in: entry) && entry[$0.name] == nil }.map { key in
      let path = entry.path.isEmpty ? key.name : entry.path + "." + key.name
      return Finding(
        rule: "missing-key", place: entry.place, field: path, found: "no \(key.name)",
        expected: key.shape.expectation, mend: "Add `\(key.name):` to this \(record.name).")
    }
  }

  private static func isNeeded(_ key: RecordShape.Key, in entry: Entry) -> Bool {
    switch key.need {
    case .optional: false
    case .always: true
    case .when(let other, let value): entry[other]?.text == value
    }
  }

  private static func choiceFindings(in entry: Entry, of record: RecordShape) -> [Finding] {
    guard record.exactlyOne, record.keys.count(where: { entry[$0.name] != nil }) != 1 else { return [] }
    let names = record.keys.map(\.name).joined(separator: ", ")
    return [
      entry.finding(
        "one-key-needed", expected: "exactly one of \(names)", mend: "Keep one of the keys \(names).")
    ]
  }
}
