internal import Containers
internal import CoverageModel

/// The columns of one file, by name.
struct TableHeader: Sendable {
  let file: String
  let names: [String]
  /// NDJSON has no header line; its names are all that a line may have.
  let isImplied: Bool
  /// Line of the header.
  let line: Int

  /// The position of a column, or -1.
  func position(_ name: String) -> Int { names.firstIndex(of: name) ?? -1 }

  /// Reports columns that stand twice, are missing or are not known.
  func check(known: [String], required: [String], unknownMend: String, log: inout FindingLog) {
    guard !isImplied else { return }
    let place = Finding.Place(file: file, line: line)
    var seen: Set<String> = []
    for (position, name) in names.enumerated() {
      if !seen.insert(name).inserted {
        log.add(
          Finding(
            rule: "duplicate-column", place: place, field: name, found: "the column \(quoted(name)) a second time",
            expected: "each column once", mend: "Rename or remove column \(position + 1)."))
      } else if !known.contains(name) {
        let near = NearestName.of(name, in: known.filter { !names.contains($0) })
        log.add(
          Finding(
            .warning, rule: "unknown-column", place: place, field: name, found: "the column \(quoted(name))",
            expected: "one of \(known.joined(separator: ", "))",
            mend: near.map { "Did you mean \($0)?" } ?? unknownMend))
      }
    }
    for name in required where !seen.contains(name) {
      let near = NearestName.of(name, in: names.filter { !known.contains($0) })
      log.add(
        Finding(
          rule: "missing-column", place: place, field: name, found: "no column \(quoted(name))",
          expected: "the columns \(required.joined(separator: ", "))",
          mend: near.map { "Rename the column \(quoted($0)) to \(name)." } ?? "Add the column \(name)."))
    }
  }
}

/// A text of a file in quotes, shortened, with control characters written out.
func quoted(_ text: String) -> String {
  let short = text.count > 60 ? text.prefix(60) + "…" : text[...]
  return String(reflecting: String(short))
}
