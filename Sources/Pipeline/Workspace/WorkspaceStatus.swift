internal import CodingStore
internal import CoverageModel

/// Who has what to do, what is done, and on which days something is missing.
package struct WorkspaceStatus: Sendable {
  /// The work of one coder in one batch.
  package struct Batch: Sendable, Hashable {
    package let coder: String
    package let hasLeft: Bool
    package let batch: Int
    package var assigned = 0
    package var done = 0
    /// Of the open items, in the measure of their kind.
    package var openMilliseconds: Int64 = 0
    package var openCharacters: Int64 = 0
  }

  /// What came from one outlet on one local day.
  package struct Day: Sendable, Hashable {
    package let outlet: String
    package let day: String
    /// Milliseconds of the outlet's monitoring windows on that day; nil when it has none.
    package let scheduled: Int64?
    package var items = 0
    /// Items with at least one record set of a person.
    package var coded = 0
    /// Of the items, in the measure of their kind.
    package var amount: Int64 = 0

    /// Whether something was to be expected and nothing came.
    package var isHole: Bool { items == 0 }
  }

  package private(set) var batches: [Batch] = []
  /// By outlet in the order of the codebook, then by day.
  package private(set) var days: [Day] = []
  /// Items that nobody is to code, and that nobody has coded.
  package private(set) var unassigned = 0
  package private(set) var items = 0
  package private(set) var codedItems = 0
  /// Items whose text is that of another, or nearly.
  package private(set) var copies = 0
  /// Items of which a coder says that they cannot be coded, and nobody has coded them.
  package private(set) var uncodableItems = 0
  /// Suggestions of programs that no person has looked at.
  package private(set) var openSuggestions = 0

  /// - Throws: `PipelineError.unreadable`.
  package init(path: String) throws(PipelineError) {
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    let codebook = try workspace.codebooks().latest().codebook
    self = try workspace.read { try WorkspaceStatus($0, codebook: codebook) }
  }

  init(_ reader: StoreReader, codebook: Codebook) throws {
    var records: [Int64: ItemRecord] = [:]
    try reader.items { records[$0.id] = $0.record }
    var done: Set<Work> = []
    var coded: Set<Int64> = []
    var suggestions: Set<Int64> = []
    var uncodable: Set<Int64> = []
    try reader.codings { set in
      done.insert(Work(item: set.item, coder: set.coder, purpose: set.purpose))
      switch set.purpose {
      case .machine: suggestions.insert(set.id)
      default: if set.isUncodable { uncodable.insert(set.item) } else { coded.insert(set.item) }
      }
    }
    let reviewed = Set(try reader.reviews().map(\.coding))
    openSuggestions = suggestions.subtracting(reviewed).count
    items = records.count
    codedItems = coded.count
    copies = Set(try reader.marks().map(\.item)).count
    uncodableItems = uncodable.subtracting(coded).count
    let assigned = try addBatches(reader, records, done)
    unassigned = records.keys.filter { !assigned.contains($0) && !coded.contains($0) }.count
    addDays(records, coded, codebook)
  }

  /// Between the first and the last item; more are a wrong date, which `qamtu check` names.
  private static let mostDays = 3660

  private struct Work: Hashable {
    let item: Int64
    let coder: Int64
    let purpose: Coder.Purpose
  }

  /// - Returns: the items that somebody is to code.
  private mutating func addBatches(
    _ reader: StoreReader, _ records: [Int64: ItemRecord], _ done: Set<Work>
  ) throws -> Set<Int64> {
    let coders = Dictionary(uniqueKeysWithValues: try reader.coders().map { ($0.id, $0) })
    var assigned: Set<Int64> = []
    for assignment in try reader.assignments() {
      assigned.insert(assignment.item)
      guard let coder = coders[assignment.coder], let record = records[assignment.item] else { continue }
      if batches.last?.coder != coder.name || batches.last?.batch != assignment.batch {
        batches.append(Batch(coder: coder.name, hasLeft: coder.hasLeft, batch: assignment.batch))
      }
      let last = batches.count - 1
      batches[last].assigned += 1
      if done.contains(Work(item: assignment.item, coder: assignment.coder, purpose: assignment.purpose)) {
        batches[last].done += 1
      } else if record.kind == .broadcast {
        batches[last].openMilliseconds += Int64(record.length)
      } else if record.kind == .article {
        batches[last].openCharacters += Int64(record.length)
      }
    }
    batches.sort { ($0.coder, $0.batch) < ($1.coder, $1.batch) }
    return assigned
  }

  private mutating func addDays(_ records: [Int64: ItemRecord], _ coded: Set<Int64>, _ codebook: Codebook) {
    var found: [String: [Int: Day]] = [:]
    for (id, record) in records {
      guard let start = record.start else { continue }
      let number = codebook.zone.day(of: start).number
      var day =
        found[record.outlet]?[number]
        ?? Day(outlet: record.outlet, day: CalendarDay(number: number).description, scheduled: nil)
      day.items += 1
      day.amount += Int64(record.length)
      if coded.contains(id) { day.coded += 1 }
      found[record.outlet, default: [:]][number] = day
    }
    let numbers = found.values.flatMap(\.keys)
    guard let first = numbers.min(), let last = numbers.max(), last - first <= WorkspaceStatus.mostDays else { return }
    for outlet in codebook.outlets {
      for number in first...last {
        let day = CalendarDay(number: number)
        let scheduled = WorkspaceStatus.scheduled(outlet, on: day, zone: codebook.zone)
        // Of an outlet without windows something is expected from its first item to its last.
        let own = found[outlet.id].map { ($0.keys.min() ?? 0)...($0.keys.max() ?? 0) }
        let isExpected = outlet.windows.isEmpty ? own?.contains(number) ?? false : scheduled ?? 0 > 0
        let known = found[outlet.id]?[number]
        guard isExpected || known != nil else { continue }
        days.append(
          Day(
            outlet: outlet.id, day: day.description, scheduled: scheduled, items: known?.items ?? 0,
            coded: known?.coded ?? 0, amount: known?.amount ?? 0))
      }
    }
  }

  private static func scheduled(_ outlet: Outlet, on day: CalendarDay, zone: ZoneRules) -> Int64? {
    guard !outlet.windows.isEmpty else { return nil }
    let range = DayRange(start: day, end: day.adding(1))
    return outlet.windows.flatMap { $0.stretches(in: range, zone: zone) }.reduce(0) {
      $0 + $1.upperBound - $1.lowerBound
    }
  }
}
