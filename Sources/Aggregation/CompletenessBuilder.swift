internal import CoverageModel

/// I39: how much of an outlet's windows was monitored, and how much of what was monitored is known.
struct CompletenessBuilder {
  let index: CorpusIndex
  let spec: TableSpec
  let maker: GridMaker

  /// For one outlet, or for all outlets of the table when nil.
  func completeness(outlet: Int?) -> Completeness {
    let items = index.corpus.items
    let rows = index.corpus.attributions
    var outside: Int64 = 0
    var uncoded: Int64 = 0
    var persons: Int64 = 0
    var unknown: Int64 = 0
    var amount: Int64 = 0
    var notCoded: Int64 = 0
    var lastDay = Int32.min
    for item in 0..<items.count where outlet == nil || Int(items.outlet[item]) == outlet {
      if maker.everyone.outside[item] { outside += 1 }
      guard maker.everyone.items[item] else { continue }
      lastDay = max(lastDay, index.day[item])
      let range = index.rows(of: item)
      if range.isEmpty { uncoded += 1 }
      for row in range where Int32(rows.coder[row]) == index.recordCoder[item] {
        let measure = Int64(rows.measure[row])
        amount += measure
        if rows.tone[row] == Tone.notCoded.rawValue { notCoded += measure }
        if index.codebook.actors[Int(rows.actor[row])].kind == .person {
          persons += measure
          if rows.gender[row] == Gender.unknown.rawValue { unknown += measure }
        }
      }
    }
    let time = monitored(outlet: outlet)
    return Completeness(
      scheduled: time?.scheduled, monitored: time?.monitored, gaps: time?.gaps ?? 0, itemsOutside: outside,
      itemsUncoded: uncoded, unknownGender: Ratio(unknown, persons), toneNotCoded: Ratio(notCoded, amount),
      lastDay: lastDay == .min ? nil : CalendarDay(number: Int(lastDay)))
  }

  private func monitored(outlet: Int?) -> (scheduled: Int64, monitored: Int64?, gaps: Int64)? {
    guard let stretches = maker.everyone.reach.stretches else { return nil }
    let times = stretches.indices.filter { (outlet == nil || $0 == outlet) && !stretches[$0].isEmpty }.map {
      MonitoredTime(outlet: $0, stretches: stretches[$0], recordings: index.corpus.recordings)
    }
    guard !times.isEmpty else { return nil }
    let monitored = times.compactMap(\.monitored)
    return (
      times.reduce(0) { $0 + $1.scheduled }, monitored.isEmpty ? nil : monitored.reduce(0, +),
      times.reduce(0) { $0 + $1.gaps }
    )
  }
}
