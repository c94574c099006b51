internal import CoverageModel

/// Which field of a row belongs to which column.
struct PublishedHeader {
  let positions: [PublishedColumn: Int]
  /// What the heading of the column of times says about its cells.
  let timeHeading: PublishedTimeHeading
  let findings: [Finding]

  init(_ header: [String], file: String) {
    var positions: [PublishedColumn: Int] = [:]
    var findings: [Finding] = []
    let place = Finding.Place(file: file, line: 1)
    for (position, name) in header.enumerated() {
      guard let column = PublishedColumn(header: name) else {
        let near = name.utf8.count <= 64 ? NearestName.of(name, in: PublishedColumn.allCases.flatMap(\.headers)) : nil
        findings.append(
          Finding(
            .warning, rule: "unknown-column", place: place, field: PublishedHeader.short(name),
            found: "an unknown column",
            expected: "label, time, count, percent or another documented column",
            mend: near.map { "Is it “\($0)”? The column was left out." } ?? "The column was left out."))
        continue
      }
      if positions[column] != nil {
        findings.append(
          Finding(
            rule: "repeated-column", place: place, field: PublishedHeader.short(name),
            found: "a second column of \(column.rawValue)", expected: "one column of each kind",
            mend: "Put the second column's figures into a file of their own."))
      } else {
        positions[column] = position
      }
    }
    if positions[.label] == nil {
      findings.append(
        Finding(
          rule: "missing-column", place: place, field: "label", found: "no column of row labels",
          expected: "a column `label` (or actor, party, subject, candidate)", mend: "Name the column of row labels."))
    }
    if !positions.keys.contains(where: { [.time, .count, .percent, .fraction, .start].contains($0) }) {
      findings.append(
        Finding(
          rule: "missing-column", place: place, found: "no column of figures", expected: "time, count or percent",
          mend: "Add at least one column of figures."))
    }
    self.positions = positions
    timeHeading = positions[.time].map { PublishedTimeHeading(header[$0]) } ?? .silent
    self.findings = findings
  }

  /// A cell's text short enough for a message.
  static func short(_ text: String) -> String {
    let head = String(text.unicodeScalars.prefix(60).map(Character.init))
    return text.unicodeScalars.count > 60 ? head + "…" : head
  }
}
