internal import Containers
internal import CoverageModel
internal import Reliability

/// Events with start and stop as BORIS exports them (aggregated events): an observation is a coder, a media file a programme.
struct EventTable {
  let items: [TimedAgreement.Item]
  /// The two observations that are compared.
  let coders: [String]
  /// Events without a length, which no timeline can hold.
  let points: Int

  private static let names = (
    observation: "observation id", media: ["media file", "media file name", "media"],
    length: ["total length", "media duration (s)"],
    subject: "subject", behaviour: "behavior", start: "start (s)", stop: "stop (s)"
  )

  /// Whether a table has the columns.
  static func isIt(_ table: CSVTable) -> Bool {
    let header = Set(table.header.map { $0.lowercased() })
    return [names.observation, names.behaviour, names.start, names.stop].allSatisfy(header.contains)
  }

  /// - Throws: `PipelineError.badData` that names line and column.
  init(_ table: CSVTable, file: String) throws(PipelineError) {
    let header = table.header.map { $0.lowercased() }
    func column(_ names: [String]) -> Int? { names.lazy.compactMap { header.firstIndex(of: $0) }.first }
    func place(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }
    let (media, length) = (column(EventTable.names.media), column(EventTable.names.length))
    let subject = header.firstIndex(of: EventTable.names.subject)
    var programmes: [String: (length: Int64, coders: [String: [TimelineSegment]])] = [:]
    var order: [String] = []
    var coders: [String] = []
    var points = 0
    for (row, line) in zip(table.rows, table.lines) {
      func moment(_ column: Int) throws(PipelineError) -> Int64 {
        guard let value = EventTable.milliseconds(row[column]) else {
          throw EventTable.fault(file, line, column, row[column], "seconds, such as 12.345")
        }
        return value
      }
      let name = media.map { row[$0] } ?? ""
      let coder = row[place(EventTable.names.observation)]
      if programmes[name] == nil { order.append(name) }
      if !coders.contains(coder) { coders.append(coder) }
      let start = try moment(place(EventTable.names.start))
      let end = try moment(place(EventTable.names.stop))
      guard end >= start, start >= 0 else {
        throw EventTable.fault(
          file, line, place(EventTable.names.stop), row[place(EventTable.names.stop)], "a stop behind the start")
      }
      let whole = try length.map { (column) throws(PipelineError) in try moment(column) } ?? 0
      programmes[name, default: (0, [:])].length = max(programmes[name]?.length ?? 0, whole, end)
      guard end > start else {
        points += 1
        continue
      }
      let behaviour = row[place(EventTable.names.behaviour)]
      let own = subject.map { row[$0] } ?? ""
      let label = own.isEmpty || own.lowercased() == "no focal subject" ? behaviour : "\(own): \(behaviour)"
      programmes[name]?.coders[coder, default: []].append(TimelineSegment(start: start, end: end, label: label))
    }
    guard coders.count == 2 else {
      throw EventTable.fault(
        file, 1, place(EventTable.names.observation), "\(coders.count) observations", "two, one for each coder")
    }
    items = order.compactMap { name in
      programmes[name].map { programme in
        TimedAgreement.Item(
          length: programme.length, first: programme.coders[coders[0]] ?? [], second: programme.coders[coders[1]] ?? [])
      }
    }
    self.coders = coders
    self.points = points
  }

  /// Of digits and one point; further digits than three are rounded half up.
  private static func milliseconds(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard !text.hasPrefix("-"), !text.hasPrefix("+"), (1...2).contains(parts.count), let seconds = Int64(parts[0]),
      seconds >= 0, seconds < 1 << 30
    else {
      return nil
    }
    guard parts.count == 2 else { return seconds * 1000 }
    let digits = Array(parts[1].utf8)
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let padded = digits.prefix(3) + Array(repeating: 0x30, count: max(0, 3 - digits.count))
    let thousandths = padded.reduce(Int64(0)) { $0 * 10 + Int64($1) - 0x30 }
    return seconds * 1000 + thousandths + (digits.count > 3 && digits[3] >= 0x35 ? 1 : 0)
  }

  private static func fault(
    _ file: String, _ line: Int, _ column: Int, _ found: String, _ expected: String
  ) -> PipelineError {
    .badData([
      Finding(
        .error, rule: "event-table", place: Finding.Place(file: file, line: line, column: column + 1), found: found,
        expected: expected, mend: "Correct the event, and export again.")
    ])
  }
}
