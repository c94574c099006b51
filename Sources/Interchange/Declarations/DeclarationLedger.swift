internal import CoverageModel

/// Gathers the times of the source tables into items and attributions, and everything that was odd about them.
struct DeclarationLedger {
  /// What one attribution is about; times with the same key are one attribution.
  struct Key: Hashable {
    let actor: String
    let capacity: Capacity
    let mode: Mode
    let label: String
    let party: String

    /// The order of attributions inside an item.
    var order: (String, UInt8, UInt8, String, String) { (actor, capacity.rawValue, mode.rawValue, label, party) }
  }

  private struct Entry {
    var seconds: Int64
    let first: Finding.Place
    let field: String
  }

  private(set) var findings: [Finding] = []
  private var entries: [DeclaredItem: [Key: Entry]] = [:]
  private var spellings: Set<String> = []

  /// Items in the order of outlet, period and programme type; each with its attributions by actor, capacity and mode.
  func sorted(outlets: [String]) -> [(item: DeclaredItem, attributions: [(key: Key, seconds: Int64)])] {
    let position = Dictionary(outlets.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let items = entries.keys.sorted {
      (position[$0.outlet] ?? 0, $0.period, $0.programmeType) < (position[$1.outlet] ?? 0, $1.period, $1.programmeType)
    }
    return items.map { item in
      let attributions = (entries[item] ?? [:]).map { (key: $0.key, seconds: $0.value.seconds) }
      return (item, attributions.sorted { $0.key.order < $1.key.order })
    }
  }

  mutating func report(_ finding: Finding) { findings.append(finding) }

  /// Opens the item of a cell and counts its time. A zero opens the item only: that the outlet declared nothing for somebody is
  /// known, and no attribution has no length.
  mutating func add(_ cell: DeclaredCell) {
    if entries[cell.item] == nil { entries[cell.item] = [:] }
    guard let time = time(of: cell), time.seconds > 0 else { return }
    let key = Key(actor: cell.actor, capacity: cell.capacity, mode: cell.mode, label: cell.label, party: cell.party)
    if let earlier = entries[cell.item]?[key] {
      report(
        Finding(
          .warning, rule: "repeated-key", place: cell.place, field: cell.field, found: cell.minutes,
          expected: "one row for \(cell.item.id), \(cell.actor)",
          mend: "added to the time of \(earlier.first.file) line \(earlier.first.line ?? 0)"))
      entries[cell.item]?[key]?.seconds += time.seconds
    } else {
      entries[cell.item]?[key] = Entry(seconds: time.seconds, first: cell.place, field: cell.field)
    }
  }

  /// Reports, once, that a person is written otherwise than in the codebook.
  mutating func noteSpelling(_ name: String, of actor: String, place: Finding.Place, field: String) {
    guard spellings.insert(name).inserted else { return }
    report(
      Finding(
        .warning, rule: "spelling", place: place, field: field, found: name, expected: "the codebook's spelling",
        mend: "read as \(actor), here and in all later rows"))
  }

  private mutating func time(of cell: DeclaredCell) -> DeclaredTime? {
    do {
      let time = try DeclaredTime(minutes: cell.minutes)
      if time.isNegative {
        report(
          Finding(
            .warning, rule: "negative-time", place: cell.place, field: cell.field, found: cell.minutes,
            expected: "a time of zero or more", mend: "not counted; the other times of the row are"))
        return nil
      }
      if time.isSigned {
        report(
          Finding(
            .warning, rule: "negative-zero", place: cell.place, field: cell.field, found: cell.minutes, expected: "0",
            mend: "read as zero"))
      }
      return time
    } catch {
      report(DeclarationLedger.finding(error, minutes: cell.minutes, place: cell.place, field: cell.field))
      return nil
    }
  }

  static func finding(_ fault: DeclaredTime.Fault, minutes: String, place: Finding.Place, field: String) -> Finding {
    switch fault {
    case .notANumber:
      Finding(
        rule: "bad-time", place: place, field: field, found: "“\(minutes)”",
        expected: "minutes as decimal digits, at most \(DeclaredTime.integerDigits) before the point and "
          + "\(DeclaredTime.fractionDigits) after it", mend: "Mend the cell.")
    case .residual(let microseconds):
      Finding(
        rule: "residual", place: place, field: field, found: "“\(minutes)” min, \(microseconds) µs from a whole second",
        expected: "a whole number of seconds within \(DeclaredTime.largestResidual) µs",
        mend: "See whether the column holds minutes.")
    }
  }
}
