internal import CoverageModel

extension CorpusAssembler {
  /// Warns of items on days outside every period of the calendar: one finding for each file, at its first such item.
  mutating func checkDates() {
    let periods = names.codebook.periods.map(\.days).filter { !$0.isEmpty }
    guard !periods.isEmpty else { return }
    let zone = names.codebook.zone
    let stretches = periods.map { zone.instant(day: $0.start, time: 0)..<zone.instant(day: $0.end, time: 0) }
    for (index, file) in itemSources.files.enumerated() {
      let (first, count) = itemsOutside(stretches, itemSources.items(ofFile: index))
      guard let first else { continue }
      let id = quoted(table.items.ids[first])
      let more = count > 1 ? ", and \(count - 1) more items on such days" : ""
      log.add(
        Finding(
          .warning, rule: "outside-calendar", place: itemSources.place(ofItem: first),
          field: file.momentField(kind: table.items.kind[first]),
          found: "item \(id) on \(zone.day(of: table.items.start[first]))\(more)",
          expected: "a day in a period of the calendar: " + words(names.codebook.periods),
          mend: "Correct the dates, or add the period to the codebook."))
    }
  }

  /// The first item outside all stretches of time, and the number of them. Items without a moment are in none and
  /// outside of none.
  private func itemsOutside(_ stretches: [Range<Int64>], _ items: Range<Int>) -> (first: Int?, count: Int) {
    var first: Int?
    var count = 0
    // Items mostly lie in the period of the item before.
    var last = stretches[0]
    for item in items {
      let start = table.items.start[item]
      if last.contains(start) || start == ItemColumns.noStart { continue }
      if let stretch = stretches.first(where: { $0.contains(start) }) {
        last = stretch
      } else {
        if first == nil { first = item }
        count += 1
      }
    }
    return (first, count)
  }

  private func words(_ periods: [NamedPeriod]) -> String {
    let longest = 6
    let texts = periods.prefix(longest).map { "\($0.id) \($0.days)" }
    return (texts + (periods.count > longest ? ["…"] : [])).joined(separator: ", ")
  }
}
