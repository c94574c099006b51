internal import Containers
internal import CoverageModel

/// The persons of an `actors_file`, in the order of their first rows.
struct ActorsFile {
  static let columns = ["actor", "name", "gender", "class", "party", "from", "to"]
  private static let needed = ["actor", "name", "gender", "class"]

  struct Membership {
    let party: String
    let days: DayRange
    let site: Site
  }

  struct Person {
    let id: String
    let name: String
    let gender: Gender
    let classID: String
    var memberships: [Membership]
    let site: Site
    let classSite: Site
  }

  let persons: [Person]
  /// What is wrong with the file itself; what it says about other parts of the codebook is for the checks.
  let findings: [Finding]

  init(_ bytes: [UInt8], file: String) {
    do {
      let rows = try ActorsFile.rows(bytes, file: file)
      var reader = ActorsFileReader(file: file)
      for row in rows { reader.add(row) }
      persons = reader.persons
      findings = reader.findings
    } catch {
      persons = []
      findings = error.all
    }
  }

  /// One line: the fields in the order of `columns`, empty for a column that the file does not have.
  struct Row {
    let line: Int
    let fields: [String]

    subscript(_ column: Int) -> String { trimmed(fields[column]) }
  }

  /// The only place that knows the CSV reader.
  private static func rows(_ bytes: [UInt8], file: String) throws(Findings) -> [Row] {
    let table: CSVTable
    do {
      table = try CSVTable.parse(bytes)
    } catch {
      let place = Finding.Place(file: file, line: error.line, column: error.column)
      throw Findings([
        Finding(
          rule: "bad-csv", place: place, found: "\(error.reason)", expected: "comma-separated values",
          mend: "Mend the file.")
      ])
    }
    let header = table.header.map { trimmed($0) }
    let problems = headerFindings(header, file: file)
    guard problems.isEmpty else { throw Findings(problems) }
    let positions = columns.map { header.firstIndex(of: $0) }
    // Most files have exactly the known columns in the documented order; their rows are taken as they are.
    if header == columns { return zip(table.rows, table.lines).map { Row(line: $1, fields: $0) } }
    return zip(table.rows, table.lines).map { row, line in
      Row(line: line, fields: positions.map { position in position.map { row[$0] } ?? "" })
    }
  }

  private static func headerFindings(_ header: [String], file: String) -> [Finding] {
    var suggestions = Suggestions()
    var findings: [Finding] = []
    for (position, name) in header.enumerated() where !columns.contains(name) || header[..<position].contains(name) {
      findings.append(
        Finding(
          rule: columns.contains(name) ? "duplicate-column" : "unknown-column", place: .init(file: file, line: 1),
          field: name, found: quoted(name), expected: "each of " + columns.joined(separator: ", ") + " at most once",
          mend: suggestions.mend(name, in: columns, otherwise: "Remove the column.")))
    }
    for name in needed where !header.contains(name) {
      findings.append(
        Finding(
          rule: "missing-column", place: .init(file: file, line: 1), field: name,
          found: header.joined(separator: ", "), expected: "a column \(name)", mend: "Add the column \(name)."))
    }
    return findings
  }
}
