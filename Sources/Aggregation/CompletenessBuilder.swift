internal import CoverageModel

/// I39: how much of an outlet's windows was monitored, and how much of what was monitored is known.
struct CompletenessBuilder {
  private let maker: GridMaker

  /// What was counted in the items of one outlet.
  private struct Counts {
    var outside: Int64 = 0
    var uncoded: Int64 = 0
    var amount: Int64 = 0
    var notCoded: Int64 = 0
    var persons: Int64 = 0
    var unknown: Int64 = 0
    var lastDay = Int32.min

    mutating func add(_ other: Counts) {
      outside += other.outside
      uncoded += other.uncoded
      amount += other.amount
      notCoded += other.notCoded
      persons += other.persons
      unknown += other.unknown
      lastDay = max(lastDay, other.lastDay)
    }
  }

  private let byOutlet: [Counts]

  init(maker: GridMaker) {
    self.maker = maker
    let index = maker.index
    let rows = index.corpus.attributions
    let isPerson = index.codings.first.map { index.codebook.actors[index.actor(of: Int($0))].kind == .person }
    var byOutlet = [Counts](repeating: Counts(), count: index.codebook.outlets.count)
    for item in 0..<index.corpus.items.count {
      let outlet = Int(index.corpus.items.outlet[item])
      if maker.everyone.outside[item] { byOutlet[outlet].outside += 1 }
      guard maker.everyone.items[item] else { continue }
      var counts = Counts(lastDay: index.day[item])
      let range = index.rows(of: item)
      if range.isEmpty { counts.uncoded = 1 }
      for row in range where Int32(rows.coder[row]) == index.recordCoder[item] {
        let measure = Int64(rows.measure[row])
        counts.amount += measure
        if rows.tone[row] == Tone.notCoded.rawValue { counts.notCoded += measure }
        guard isPerson[index.codings[row]] else { continue }
        counts.persons += measure
        if rows.gender[row] == Gender.unknown.rawValue { counts.unknown += measure }
      }
      byOutlet[outlet].add(counts)
    }
    self.byOutlet = byOutlet
  }

  /// For one outlet, or for all outlets of the table when nil.
  func completeness(outlet: Int?) -> Completeness {
    var counts = Counts()
    for (position, own) in byOutlet.enumerated() where outlet == nil || outlet == position { counts.add(own) }
    let time = monitored(outlet: outlet)
    return Completeness(
      scheduled: time?.scheduled, monitored: time?.monitored, gaps: time?.gaps ?? 0, itemsOutside: counts.outside,
      itemsUncoded: counts.uncoded, unknownGender: Ratio(counts.unknown, counts.persons),
      toneNotCoded: Ratio(counts.notCoded, counts.amount),
      lastDay: counts.lastDay == .min ? nil : CalendarDay(number: Int(counts.lastDay)))
  }

  private func monitored(outlet: Int?) -> (scheduled: Int64, monitored: Int64?, gaps: Int64)? {
    guard let stretches = maker.everyone.reach.stretches else { return nil }
    let times = stretches.indices.filter { (outlet == nil || $0 == outlet) && !stretches[$0].isEmpty }.map {
      MonitoredTime(outlet: $0, stretches: stretches[$0], recordings: maker.index.corpus.recordings)
    }
    guard !times.isEmpty else { return nil }
    let monitored = times.compactMap(\.monitored)
    return (
      times.reduce(0) { $0 + $1.scheduled }, monitored.isEmpty ? nil : monitored.reduce(0, +),
      times.reduce(0) { $0 + $1.gaps }
    )
  }
}
