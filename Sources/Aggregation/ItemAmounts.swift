internal import CoverageModel

/// How much of an item each of its attributions is credited with, under a table's rules.
///
/// The order of the rules: the record that counts; the table's filters; spans of one actor united, each moment going to one
/// attribution; the window's clip; the day-parts; the apportionment.
struct ItemAmounts: Sendable {
  /// One attribution's credit, whole or within one day-part.
  struct Part {
    let row: Int
    /// Position in `Codebook.dayParts`; nil outside all of them.
    let dayPart: Int?
    let amount: Int64
  }

  private let index: CorpusIndex
  private let spec: TableSpec
  private let filter: TallyPlan
  private let reach: WindowReach
  private let cutsDays: Bool
  /// The times of day at which day-parts begin or end, in rising order.
  private let edges: [Int64]
  /// The day-parts that a filter allows, -1 for the time outside all of them; nil without such a filter.
  private let allowedDayParts: Set<Int>?
  /// By item: whether its attributions cannot count as they stand.
  let isSpecial: [Bool]

  /// The filter is a plan without axes that selects what the table's filters keep, whoever the actor is.
  init(index: CorpusIndex, spec: TableSpec, filter: TallyPlan, reach: WindowReach, cutsDays: Bool) {
    self.index = index
    self.spec = spec
    self.filter = filter
    self.reach = reach
    self.cutsDays = cutsDays
    let dayParts = index.codebook.dayParts
    let day = ZoneRules.millisecondsPerDay
    edges = Set(dayParts.flatMap { [$0.from, $0.to] }.map { $0 > day ? $0 - day : $0 } + [day]).sorted()
    let filters = spec.filters.filter { $0.dimension == .dayPart }
    let places = [(-1, "")] + dayParts.enumerated().map { ($0.offset, $0.element.id) }
    allowedDayParts =
      filters.isEmpty
      ? nil
      : Set(places.filter { place in filters.allSatisfy { $0.codes.contains(place.1) != $0.excluding } }.map(\.0))
    let count = index.corpus.items.count
    guard spec.apportionment == .measured, !cutsDays, !spec.machine else {
      isSpecial = Array(repeating: true, count: count)
      return
    }
    var isSpecial = spec.rollUp == .none ? index.needsCare.byActor : index.needsCare.rolledUp
    if reach.clips {
      for item in 0..<count where filter.selects(item) && reach.parts(of: item) != nil { isSpecial[item] = true }
    }
    self.isSpecial = isSpecial
  }

  /// The parts that count, in the order of rows.
  func parts(of item: Int) -> [Part] {
    let counted = countedRows(of: item)
    guard !counted.isEmpty else { return [] }
    guard spec.apportionment != .measured else { return dayParts(of: slices(of: item, rows: counted), item: item) }
    // An item is divided among all who are in its record; the table's filters choose afterwards.
    let kept = Set(counted)
    let credited = apportioned(slices(of: item, rows: recordRows(of: item)), item: item)
    return dayParts(of: credited.filter { kept.contains($0.row) }, item: item)
  }

  /// The rows' own moments inside the window, united per actor.
  func slices(of item: Int, rows: [Int]) -> [Slice] {
    let slices = Moments(index: index, spec: spec, item: item).slices(of: rows)
    guard let kept = reach.parts(of: item) else { return slices }
    return slices.compactMap { $0.clipped(to: kept) }
  }

  /// The rows of the record that counts which pass the table's filters.
  func countedRows(of item: Int) -> [Int] {
    recordRows(of: item).filter { filter.cell(row: $0, item: item, index: index) >= 0 }
  }

  private func recordRows(of item: Int) -> [Int] {
    let coder = spec.machine ? index.machineCoder[item] : index.recordCoder[item]
    guard coder >= 0, filter.selects(item) else { return [] }
    return index.rows(of: item).filter { Int32(index.corpus.attributions.coder[$0]) == coder }
  }

  /// The length of the item that counts: all of it, or what the window leaves of it.
  func length(of item: Int) -> Int64 {
    if let parts = reach.parts(of: item) { return parts.reduce(0) { $0 + Int64($1.count) } }
    return Int64(index.corpus.items.length[item])
  }

  /// The item's length credited to actors by the table's rule, and within an actor to its attributions by their own measures.
  private func apportioned(_ slices: [Slice], item: Int) -> [Slice] {
    let order = slices.map { targetOrder($0, item: item) }
    let targets = Set(order).sorted()
    let own = targets.map { target in
      zip(slices, order).reduce(Int64(0)) { $0 + ($1.1 == target ? $1.0.amount : 0) }
    }
    let length = length(of: item)
    let credits: [Int64] =
      switch spec.apportionment {
      case .full: targets.map { _ in length }
      case .splitEqual: LargestRemainder.split(length, by: targets.map { _ in 1 })
      case .splitWeighted, .measured: LargestRemainder.split(length, by: own)
      }
    var result = slices
    for (target, credit) in zip(targets, credits) {
      let members = slices.indices.filter { order[$0] == target }
      for (member, part) in zip(members, LargestRemainder.split(credit, by: members.map { slices[$0].amount })) {
        result[member] = slices[member].credited(part)
      }
    }
    return result
  }

  private func targetOrder(_ slice: Slice, item: Int) -> Int {
    let columns = index.corpus.attributions
    return index.facts.group(
      of: Int(columns.actor[slice.row]), epoch: Int(index.epoch[item]),
      isOfficial: columns.capacity[slice.row] == Capacity.official.rawValue, rollUp: spec.rollUp)
  }

  private func dayParts(of slices: [Slice], item: Int) -> [Part] {
    guard cutsDays else { return slices.map { Part(row: $0.row, dayPart: nil, amount: $0.amount) } }
    return slices.flatMap { dayParts(of: $0, item: item) }.filter {
      allowedDayParts?.contains($0.dayPart ?? -1) ?? true
    }
  }

  /// The slice cut at the edges of the codebook's day-parts. What has no stretches of its own goes to the part in which the
  /// attribution, or without a span the item, begins.
  private func dayParts(of slice: Slice, item: Int) -> [Part] {
    guard let span = index.span(of: item) else { return [Part(row: slice.row, dayPart: nil, amount: slice.amount)] }
    let zone = index.codebook.zone
    let isTimed = index.corpus.items.kind[item] == ItemKind.broadcast.code
    let spans = isTimed && spec.apportionment == .measured ? slice.spans : []
    guard !spans.isEmpty else {
      let moment = span.lowerBound + (isTimed ? slice.start ?? 0 : 0)
      return [Part(row: slice.row, dayPart: dayPart(at: zone.timeOfDay(of: moment)), amount: slice.amount)]
    }
    var amounts: [Int: Int64] = [:]
    for piece in spans {
      var start = span.lowerBound + piece.lowerBound
      let end = span.lowerBound + piece.upperBound
      while start < end {
        let time = zone.timeOfDay(of: start)
        let next = edges.first { $0 > time } ?? ZoneRules.millisecondsPerDay
        let stop = min(end, start + next - time)
        amounts[dayPart(at: time) ?? -1, default: 0] += stop - start
        start = stop
      }
    }
    return amounts.sorted { $0.key < $1.key }.map {
      Part(row: slice.row, dayPart: $0.key < 0 ? nil : $0.key, amount: $0.value)
    }
  }

  /// A day-part that runs past midnight (23:00 to 30:00) holds the early hours of every day.
  private func dayPart(at time: Int64) -> Int? {
    index.codebook.dayParts.firstIndex {
      $0.from <= time && time < $0.to || time + ZoneRules.millisecondsPerDay < $0.to
    }
  }
}
