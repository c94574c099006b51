internal import Containers
internal import CoverageModel

/// Gathers what the monthly tables say about each person.
struct ActorSurvey {
  struct Membership {
    let party: String
    let days: DayRange
  }

  struct Person {
    let id: String
    let name: String
    let classID: String
    let memberships: [Membership]
  }

  /// The time under one party in one month, in seconds, and the row that said so first.
  private struct Share {
    var seconds: Int64
    let place: Finding.Place
  }

  private struct Record {
    /// Number of rows by spelling.
    var spellings: [String: Int] = [:]
    var executive: Int64 = 0
    var total: Int64 = 0
    /// By month and party.
    var shares: [RoutineDeclarations.Month: [String: Share]] = [:]
  }

  private(set) var findings: [Finding] = []
  private let names: DeclarationNames
  private var records: [String: Record] = [:]

  init(codebook: Codebook) { names = DeclarationNames(codebook: codebook) }

  mutating func report(_ finding: Finding) { findings.append(finding) }

  mutating func read(_ table: DeclarationTable) {
    let missing = table.missing(RoutineDeclarations.columns)
    missing.forEach { report($0) }
    guard missing.isEmpty else { return }
    for row in table.rows {
      let name = table.field("name", row: row)
      guard names.actor(name) == nil else { continue }
      let place = table.place(row: row)
      guard let month = RoutineDeclarations.month(table, row: row) else {
        report(
          Finding(
            rule: "bad-month", place: place, field: "month", found: "“\(table.field("month", row: row))”",
            expected: "the first day of a month as yyyy-mm-01", mend: "Mend the cell."))
        continue
      }
      let minutes = table.field("time", row: row)
      do {
        add(table, row: row, month: month, seconds: max(0, try DeclaredTime(minutes: minutes).seconds), place: place)
      } catch {
        report(DeclarationLedger.finding(error, minutes: minutes, place: place, field: "time"))
      }
    }
  }

  private mutating func add(
    _ table: DeclarationTable, row: Int, month: RoutineDeclarations.Month, seconds: Int64, place: Finding.Place
  ) {
    let name = table.field("name", row: row)
    let declared = table.field("party", row: row)
    var record = records[NameSlug.of(name), default: Record()]
    record.spellings[name, default: 0] += 1
    record.total += seconds
    if declared == RoutineDeclarations.executive {
      record.executive += seconds
    } else if declared != RoutineDeclarations.noParty {
      if let party = names.actor(declared) {
        record.shares[month, default: [:]][party, default: Share(seconds: 0, place: place)].seconds += seconds
      } else {
        report(names.unknown(declared, kind: "actor", place: place, field: "party"))
      }
    }
    records[NameSlug.of(name)] = record
  }

  /// The persons in the order of their ids; notes the months with two parties.
  mutating func persons() -> [Person] {
    records.sorted { $0.key < $1.key }.map { id, record in
      Person(
        id: id, name: ActorSurvey.commonest(record.spellings),
        classID: record.executive * 2 > record.total ? DeclaredActors.classes.executive : DeclaredActors.classes.others,
        memberships: memberships(of: id, record.shares))
    }
  }

  /// The spelling with most rows; of equally common ones the first by code points.
  private static func commonest(_ spellings: [String: Int]) -> String {
    spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
  }

  private mutating func memberships(of id: String, _ shares: [RoutineDeclarations.Month: [String: Share]])
    -> [Membership]
  {
    let sorted = shares.map { (days: ActorSurvey.days(of: $0.key), month: $0.key, parties: $0.value) }
      .sorted { ($0.days.start, $0.days.end) < ($1.days.start, $1.days.end) }
    let isDated = sorted.contains { if case .dated = $0.month { true } else { false } }
    var memberships: [Membership] = []
    for entry in sorted {
      // A month that nobody knows says something about a person's party only when no other month does.
      if isDated, case .undated = entry.month { continue }
      let ranked = entry.parties.sorted { ($1.value.seconds, $0.key) < ($0.value.seconds, $1.key) }
      guard let first = ranked.first else { continue }
      for other in ranked.dropFirst() {
        report(
          Finding(
            .warning, rule: "two-parties", place: other.value.place, field: "party",
            found: "\(id): \(other.key) beside \(first.key) in \(entry.month.label)", expected: "one party a month",
            mend: "the month counts for \(first.key), which has more time"))
      }
      if let last = memberships.last, last.party == first.key {
        memberships[memberships.count - 1] = Membership(
          party: last.party, days: DayRange(start: last.days.start, end: max(last.days.end, entry.days.end)))
      } else {
        memberships.append(Membership(party: first.key, days: entry.days))
      }
    }
    return memberships
  }

  private static func days(of month: RoutineDeclarations.Month) -> DayRange {
    func first(_ year: Int, _ month: Int) -> CalendarDay {
      CalendarDay(year: year, month: month, day: 1) ?? DayRange.always.end
    }
    return switch month {
    case .dated(let year, let month):
      DayRange(start: first(year, month), end: month == 12 ? first(year + 1, 1) : first(year, month + 1))
    case .undated(let year): DayRange(start: first(year, 1), end: first(year + 1, 1))
    }
  }

  static func file(_ persons: [Person]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["actor", "name", "gender", "class", "party", "from", "to"])
    for person in persons {
      let own = [person.id, person.name, Gender.unknown.name, person.classID]
      if person.memberships.isEmpty { writer.row(own + ["", "", ""]) }
      for membership in person.memberships {
        writer.row(own + [membership.party, "\(membership.days.start)", "\(membership.days.end)"])
      }
    }
    return writer.bytes
  }
}
