internal import CoverageModel

/// Gathers the rows of an actors file into persons.
struct ActorsFileReader {
  let file: String
  private(set) var persons: [ActorsFile.Person] = []
  private(set) var findings: [Finding] = []
  private var positions: [String: Int] = [:]

  init(file: String) { self.file = file }

  mutating func add(_ row: ActorsFile.Row) {
    let id = row[0]
    guard IdentifierText.isIdentifier(id) else {
      report(row, "actor", "bad-id", found: id, expected: ScalarShape.identifier(.actor).expectation)
      return
    }
    let membership = membership(row)
    if let position = positions[id] {
      compare(row, with: persons[position])
      if let membership { persons[position].memberships.append(membership) }
      return
    }
    guard let person = person(row, id: id, membership: membership) else { return }
    positions[id] = persons.count
    persons.append(person)
  }

  private mutating func person(
    _ row: ActorsFile.Row, id: String, membership: ActorsFile.Membership?
  ) -> ActorsFile.Person? {
    guard !row[1].isEmpty else {
      report(row, "name", "missing-name", found: row[1], expected: "the name of the person")
      return nil
    }
    guard let gender = Gender.allCases.first(where: { $0.name == row[2] }), gender != .notApplicable else {
      report(row, "gender", "unknown-gender", found: row[2], expected: "one of female, male, other, unknown")
      return nil
    }
    return ActorsFile.Person(
      id: id, name: row[1], gender: gender, classID: row[3], memberships: membership.map { [$0] } ?? [],
      site: site(row, "actor"), classSite: site(row, "class"))
  }

  private mutating func membership(_ row: ActorsFile.Row) -> ActorsFile.Membership? {
    guard !row[4].isEmpty else {
      if !row[5].isEmpty || !row[6].isEmpty {
        report(row, "party", "missing-party", found: "", expected: "a party for the days of the row")
      }
      return nil
    }
    guard let start = day(row, 5, open: DayRange.always.start), let end = day(row, 6, open: DayRange.always.end) else {
      return nil
    }
    guard start < end else {
      report(row, "to", "empty-range", found: row[6], expected: "a day after \(start)")
      return nil
    }
    return ActorsFile.Membership(party: row[4], days: DayRange(start: start, end: end), site: site(row, "party"))
  }

  private mutating func day(_ row: ActorsFile.Row, _ column: Int, open: CalendarDay) -> CalendarDay? {
    guard !row[column].isEmpty else { return open }
    guard let day = CalendarDay(row[column]) else {
      report(
        row, ActorsFile.columns[column], "bad-day", found: row[column], expected: ScalarShape.day.expectation)
      return nil
    }
    return day
  }

  /// Later rows of a person add memberships; they cannot say something else about the person.
  private mutating func compare(_ row: ActorsFile.Row, with person: ActorsFile.Person) {
    let known = ["", person.name, person.gender.name, person.classID]
    for column in 1...3 where !row[column].isEmpty && row[column] != known[column] {
      report(
        row, ActorsFile.columns[column], "conflicting-row", found: row[column],
        expected: quoted(known[column]) + " as in " + person.site.words)
    }
  }

  private func site(_ row: ActorsFile.Row, _ column: String) -> Site {
    .line(file: file, number: row.line, column: column)
  }

  private mutating func report(
    _ row: ActorsFile.Row, _ column: String, _ rule: String, found: String, expected: String
  ) {
    findings.append(
      site(row, column).finding(
        rule, found: found.isEmpty ? "nothing" : quoted(found), expected: expected,
        mend: "Mend the field \(column) of this row."))
  }
}
