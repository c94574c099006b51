internal import CoverageModel

/// What every table of a corpus needs and none changes: days, epochs, which record of an item counts, where spans overlap.
struct CorpusIndex: Sendable {
  let codebook: Codebook
  let corpus: Corpus
  let facts: ActorFacts
  /// The first attribution of each item, and one more entry for the end.
  let firstRow: [UInt32]
  /// The local day number of each item's start, `Int32.min` when it has none.
  let day: [Int32]
  /// The position of the item's epoch among those in which anything was published.
  let epoch: [UInt16]
  /// The coder whose record of the item counts, -1 when only other records exist.
  let recordCoder: [Int32]
  /// As `recordCoder`, for the table of machine suggestions.
  let machineCoder: [Int32]
  /// Whether the item has attributions by more than one coder.
  let isMixed: [Bool]
  /// Whether two spans of one actor overlap in one coder's record.
  let hasActorOverlap: [Bool]
  /// Whether any two spans of one coder's record overlap.
  let hasOverlap: [Bool]
  /// Items whose attributions cannot count as they stand, whatever the table: by the coded actors, and after a roll-up.
  let needsCare: (byActor: [Bool], rolledUp: [Bool])
  /// What occurs together in an attribution.
  let codings: Codings
  /// Whether the actor occurs in any attribution.
  let occurs: [Bool]
  /// How the items are shared out among threads.
  let parts: ItemParts

  /// - Parameters:
  ///   - codebook: the codebook against which the corpus was read.
  ///   - corpus: items and attributions; the attributions of an item stand together.
  ///   - threads: how many threads may share the work.
  init(codebook: Codebook, corpus: Corpus, threads: Int) {
    self.codebook = codebook
    self.corpus = corpus
    let items = corpus.items
    let rows = corpus.attributions
    parts = ItemParts(itemOfRow: rows.item, itemCount: items.count, threads: threads)
    let epochs = Epochs(actors: codebook.actors)
    let calendar = inParallel(parts.items) { ItemCalendar(codebook: codebook, epochs: epochs, start: items.start[$0]) }
    day = calendar.joined(\.day)
    // Only epochs in which anything was published are kept: the tables by epoch and actor are the largest that a table needs.
    let used = (0..<epochs.count).filter { epoch in calendar.contains { $0.isUsed[epoch] } }
    var places = [UInt16](repeating: 0, count: epochs.count)
    for (place, epoch) in used.enumerated() { places[epoch] = UInt16(place) }
    let epoch = calendar.joined(\.epoch).map { places[Int($0)] }
    self.epoch = epoch
    facts = ActorFacts(codebook: codebook, days: used.map(epochs.day(of:)))
    let firstRow = CorpusIndex.firstRows(itemOfRow: rows.item, itemCount: items.count)
    self.firstRow = firstRow

    codings = Codings(corpus: corpus, epoch: epoch, parts: parts.rows)
    var occurs = [Bool](repeating: false, count: codebook.actors.count)
    for row in codings.first { occurs[Int(rows.actor[Int(row)])] = true }
    self.occurs = occurs

    let surveys = inParallel(parts.items) { RecordSurvey(corpus: corpus, firstRow: firstRow, items: $0) }
    recordCoder = surveys.joined(\.recordCoder)
    machineCoder = surveys.joined(\.machineCoder)
    isMixed = surveys.joined(\.isMixed)
    hasActorOverlap = surveys.joined(\.hasActorOverlap)
    hasOverlap = surveys.joined(\.hasOverlap)
    var byActor = isMixed
    var rolledUp = isMixed
    for item in byActor.indices {
      if recordCoder[item] < 0 || hasActorOverlap[item] { byActor[item] = true }
      if recordCoder[item] < 0 || hasOverlap[item] { rolledUp[item] = true }
      if items.kind[item] == ItemKind.post.code, firstRow[item + 1] - firstRow[item] > 1 {
        byActor[item] = true
        rolledUp[item] = true
      }
    }
    needsCare = (byActor, rolledUp)
  }

  /// The first row of each item; of an item without rows, that of the next.
  private static func firstRows(itemOfRow: [UInt32], itemCount: Int) -> [UInt32] {
    var firstRow = [UInt32](repeating: .max, count: itemCount + 1)
    firstRow[itemCount] = UInt32(itemOfRow.count)
    // From the last row to the first, each item's first row is the one that stays: no branch per row.
    for row in itemOfRow.indices.reversed() { firstRow[Int(itemOfRow[row])] = UInt32(truncatingIfNeeded: row) }
    for item in (0..<itemCount).reversed() where firstRow[item] == .max { firstRow[item] = firstRow[item + 1] }
    return firstRow
  }

  /// The contestants of a race (of any race when nil) on some day of the table's period, else of the corpus.
  func contestants(of race: String?, spec: TableSpec) -> Set<String> {
    let dated = day.filter { $0 != .min }
    let days: DayRange? =
      spec.period.flatMap(codebook.period)?.days
      ?? dated.min().flatMap { first in
        dated.max().map { DayRange(start: CalendarDay(number: Int(first)), end: CalendarDay(number: Int($0) + 1)) }
      }
    let standing = codebook.actors.filter { actor in
      actor.contests.contains { contest in
        (race == nil || contest.race == race) && (days.map(contest.days.overlaps) ?? true)
      }
    }
    return Set(standing.map(\.id))
  }

  /// The position of an attribution's actor.
  func actor(of row: Int) -> Int { Int(corpus.attributions.actor[row]) }

  /// The epoch of an attribution's item.
  func epoch(of row: Int) -> Int { Int(epoch[Int(corpus.attributions.item[row])]) }

  /// Whether an attribution shows its actor in official capacity.
  func isOfficial(_ row: Int) -> Bool { corpus.attributions.capacity[row] == Capacity.official.rawValue }

  /// The attributions of an item.
  func rows(of item: Int) -> Range<Int> { Int(firstRow[item])..<Int(firstRow[item + 1]) }

  /// The item's local day, nil for a declared total.
  func calendarDay(of item: Int) -> CalendarDay? {
    day[item] == .min ? nil : CalendarDay(number: Int(day[item]))
  }

  /// Where the item lies in UTC milliseconds, nil without a start; a web article is a moment.
  func span(of item: Int) -> Range<Int64>? {
    let start = corpus.items.start[item]
    guard start != ItemColumns.noStart else { return nil }
    let isTimed = corpus.items.kind[item] == ItemKind.broadcast.code
    return start..<start + max(1, isTimed ? Int64(corpus.items.length[item]) : 1)
  }
}

extension Sequence {
  /// The columns of all parts, one after the other.
  fileprivate func joined<Value>(_ column: (Element) -> [Value]) -> [Value] { flatMap(column) }
}
