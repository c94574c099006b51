internal import CoverageModel

/// The fields of one row by column.
struct PublishedFields {
  let fields: [String]
  let header: PublishedHeader
  let places: [Finding.Place]

  /// The text of a column and where it stands; nil when the table has no such column.
  subscript(column: PublishedColumn) -> (text: String, place: Finding.Place)? {
    guard let position = header.positions[column], fields.indices.contains(position) else { return nil }
    return (fields[position], places[position])
  }

  /// The column's cell; a text that `parse` does not understand is a finding and reads as blank.
  func cell<Value>(
    _ column: PublishedColumn, expected: String, findings: inout [Finding], parse: (String) -> Value?
  ) -> PrintedCell<Value>? {
    guard let (text, place) = self[column] else { return nil }
    if PublishedWords.isBlank(text) { return PrintedCell(value: nil, text: text, place: place) }
    let value = parse(text)
    if value == nil {
      findings.append(
        Finding(
          rule: "unreadable-\(column.rawValue)", place: place, field: column.rawValue,
          found: "“\(PublishedHeader.short(text))”", expected: expected,
          mend: "Leave the cell empty if the source has no figure."))
    }
    return PrintedCell(value: value, text: PublishedHeader.short(text), place: place)
  }
}
