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
  /// Whether the actor occurs in any attribution.
  let occurs: [Bool]

  init(codebook: Codebook, corpus: Corpus) {
    self.codebook = codebook
    self.corpus = corpus
    let epochs = Epochs(actors: codebook.actors)
    let items = corpus.items
    var day: [Int32] = []
    var epoch: [UInt16] = []
    day.reserveCapacity(items.count)
    epoch.reserveCapacity(items.count)
    var lastDay = (number: Int32.min, epoch: UInt16(0))
    for start in items.start {
      let number = start == ItemColumns.noStart ? Int32.min : Int32(codebook.zone.day(of: start).number)
      if number != lastDay.number {
        let calendarDay = number == .min ? nil : CalendarDay(number: Int(number))
        lastDay = (number, UInt16(epochs.epoch(of: calendarDay)))
      }
      day.append(number)
      epoch.append(number == .min ? 0 : lastDay.epoch)
    }
    self.day = day
    // Only epochs in which anything was published are kept: the tables by epoch and actor are the largest that a table needs.
    var isUsed = [Bool](repeating: false, count: epochs.count)
    for epoch in epoch { isUsed[Int(epoch)] = true }
    let used = isUsed.indices.filter { isUsed[$0] }
    var places = [UInt16](repeating: 0, count: epochs.count)
    for (place, epoch) in used.enumerated() { places[epoch] = UInt16(place) }
    self.epoch = epoch.map { places[Int($0)] }
    facts = ActorFacts(codebook: codebook, days: used.map(epochs.day(of:)))

    let rows = corpus.attributions
    var firstRow = [UInt32](repeating: UInt32(rows.count), count: items.count + 1)
    var occurs = [Bool](repeating: false, count: codebook.actors.count)
    var next = 0
    for row in 0..<rows.count {
      while next <= Int(rows.item[row]) {
        firstRow[next] = UInt32(row)
        next += 1
      }
      occurs[Int(rows.actor[row])] = true
    }
    self.firstRow = firstRow
    self.occurs = occurs

    let survey = RecordSurvey(corpus: corpus, firstRow: firstRow)
    recordCoder = survey.recordCoder
    machineCoder = survey.machineCoder
    isMixed = survey.isMixed
    hasActorOverlap = survey.hasActorOverlap
    hasOverlap = survey.hasOverlap
    var byActor = survey.isMixed
    var rolledUp = survey.isMixed
    for item in byActor.indices {
      if survey.recordCoder[item] < 0 || survey.hasActorOverlap[item] { byActor[item] = true }
      if survey.recordCoder[item] < 0 || survey.hasOverlap[item] { rolledUp[item] = true }
      if items.kind[item] == ItemKind.post.code, firstRow[item + 1] - firstRow[item] > 1 {
        byActor[item] = true
        rolledUp[item] = true
      }
    }
    needsCare = (byActor, rolledUp)
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
