internal import CoverageModel

/// The shares of a table as series over its days, weeks, months or periods.
struct TimelineData {
  struct Point {
    /// Nil when undefined.
    let share: Double?
    /// The printed percentage without its sign.
    let value: String
    let benchmark: Double?
  }

  struct Series {
    let label: String
    /// One point per time, nil where the table has no such row.
    let points: [Point?]
  }

  struct Section {
    let title: String
    let series: [Series]
  }

  /// The labels of the times, in the order of the table.
  let times: [String]
  let sections: [Section]

  private struct Entry {
    let section: String
    let series: String
    let time: String
    let point: Point
  }

  init(_ text: TableText) {
    let wording = text.wording
    let share = ChartData.shareColumn(text.table)
    let benchmark = ChartData.benchmarkColumn(text.table)
    var entries: [Entry] = []
    for panel in text.table.panels {
      for row in panel.rows {
        let cell = { (column: Int?) in column.flatMap { $0 < row.cells.count ? row.cells[$0] : nil } }
        let all = panel.labels + row.labels
        let time = all.filter { TimelineData.isTime($0.dimension) }
        let others = { (labels: [GroupLabel]) in wording.label(labels.filter { !TimelineData.isTime($0.dimension) }) }
        let point = Point(
          share: ChartData.share(cell(share)), value: ChartData.value(cell(share), text),
          benchmark: ChartData.share(cell(benchmark)))
        let pooling = panel.pooling.map { wording.term(.pooling, $0.rawValue) }
        entries.append(
          Entry(
            section: pooling ?? others(panel.labels), series: others(row.labels),
            time: time.isEmpty ? wording.phrase(.everything) : wording.label(time), point: point))
      }
    }
    let times = TimelineData.distinct(entries.map(\.time))
    sections = TimelineData.distinct(entries.map(\.section)).map { title in
      let own = entries.filter { $0.section == title }
      let series = TimelineData.distinct(own.map(\.series)).map { label in
        let line = own.filter { $0.series == label }
        return Series(label: label, points: times.map { time in line.first { $0.time == time }?.point })
      }
      return Section(title: title, series: series)
    }
    self.times = times
  }

  /// Every share and benchmark, for the scale.
  var shares: [Double] {
    sections.flatMap { $0.series.flatMap { $0.points.flatMap { [$0?.share, $0?.benchmark] } } }.compactMap(\.self)
  }

  var hasBenchmark: Bool { sections.contains { $0.series.contains { $0.points.contains { $0?.benchmark != nil } } } }

  private static func isTime(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .day, .week, .month, .period, .dayPart: true
    default: false
    }
  }

  /// Each text once, in order of first occurrence.
  private static func distinct(_ texts: [String]) -> [String] {
    var known: Set<String> = []
    return texts.filter { known.insert($0).inserted }
  }
}
