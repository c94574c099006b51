internal import Containers
internal import CoverageModel

/// A source table whose columns are found by name.
struct DeclarationTable {
  let source: DeclarationSource
  private let table: CSVTable
  private let columns: [String: Int]

  /// Parses the bytes.
  ///
  /// - Throws: one finding when the bytes are no table.
  init(_ source: DeclarationSource) throws(Finding) {
    do {
      table = try CSVTable.parse(source.bytes)
    } catch {
      throw Finding(
        rule: "bad-csv", place: .init(file: source.name, line: error.line, column: error.column),
        found: "\(error.reason)", expected: "comma-separated values", mend: "Mend the file, or fetch it again.")
    }
    self.source = source
    columns = Dictionary(table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Positions of rows.
  var rows: Range<Int> { table.rows.indices }

  /// How many of these columns the table has.
  func count(of names: [String]) -> Int { names.count { columns[$0] != nil } }

  /// One finding for each of these columns that is not there, with the header that may be meant.
  func missing(_ names: [String]) -> [Finding] {
    names.filter { columns[$0] == nil }.map { name in
      let spare = table.header.filter { !names.contains($0) }
      return Finding(
        rule: "missing-column", place: .init(file: source.name, line: 1), field: name,
        found: table.header.joined(separator: ", "), expected: "a column \(name)",
        mend: NearestName.of(name, in: spare).map { "Rename “\($0)” to \(name)." } ?? "Add the column \(name).")
    }
  }

  /// The field of a row, as it stands. The column is one that `missing` did not name.
  func field(_ name: String, row: Int) -> String { columns[name].map { table.rows[row][$0] } ?? "" }

  func place(row: Int) -> Finding.Place { .init(file: source.name, line: table.lines[row]) }
}
