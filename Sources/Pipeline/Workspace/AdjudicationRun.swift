internal import CodingStore
internal import Containers
package import CoverageModel
internal import Interchange

/// Lists where coders differ, and takes back what was decided.
package struct AdjudicationRun {
  /// What was taken back.
  package struct Result: Sendable {
    /// Items of which every difference is decided.
    package var decided = 0
    /// Items of which some differences are not.
    package var open = 0
    /// Items that were decided in the same way before.
    package var unchanged = 0
    package var findings: [Finding] = []
    /// The number of the event in the log; nil when nothing was decided.
    package var event: Int64?
  }

  package init() {}

  /// The differences as CSV: one variable at one place a row.
  ///
  /// - Throws: `PipelineError`.
  package func list(path: String) throws(PipelineError) -> (csv: [UInt8], items: Int, agreeing: Int, decided: Int) {
    let open = try self.open(path)
    var writer = CSVWriter()
    writer.row(["item", "variable", "actor", "start", "end", "coders", "values"])
    for item in open.items {
      for difference in item.comparison.differences {
        writer.text(item.record.id)
        writer.text(difference.variable)
        writer.text(difference.actor ?? "")
        writer.number(difference.span.map { String($0.lowerBound) } ?? "")
        writer.number(difference.span.map { String($0.upperBound) } ?? "")
        writer.text(difference.values.map(\.coder).joined(separator: "|"))
        writer.text(difference.values.map { $0.text ?? "" }.joined(separator: "|"))
        writer.endRow()
      }
    }
    return (writer.bytes, open.items.count, open.agreeing, open.decided)
  }

  /// Writes the differences as a workbook in which they are decided.
  ///
  /// - Returns: the number of differences.
  /// - Throws: `PipelineError`.
  package func write(path: String, language: String, to output: String) throws(PipelineError) -> Int {
    let workspace = try Workspace(path: path, isReading: true)
    let codebook = try workspace.codebooks().latest().codebook
    let rows = try open(path).rows
    let id = try workspace.read { try $0.workspace().id }
    try Disk.makeFile(output) { place throws(PipelineError) in
      do throws(Finding) {
        try DecisionSheetWriter(codebook: codebook).write(
          DecisionSheet(workspace: id, language: language, rows: rows), to: place)
      } catch {
        throw .output(path: output, reason: error.found)
      }
    }
    return rows.count
  }

  /// Stores the decisions of a filled workbook: a record set by the adjudicator for each item whose differences are all decided.
  ///
  /// - Throws: `PipelineError`; nothing is changed then.
  package func take(path: String, file: String, entry: LogEntry) throws(PipelineError) -> Result {
    guard Disk.exists(file) else { throw .unreadable(path: file, reason: "there is no such file") }
    let workspace = try Workspace(path: path, isReading: false)
    try workspace.requireSound()
    let codebooks = try workspace.codebooks()
    let version = try codebooks.latest()
    var result = Result()
    let event = try workspace.change(entry, .adjudicate) { change in
      let open = try OpenDifferences(change.reader, codebooks: codebooks, keepsDecided: true)
      let known = open.rows + OpenDifferences.rows(of: open.decidedItems)
      let rows = Dictionary(known.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let reading = DecisionSheetReader(codebook: version.codebook).read(
        CorpusFile(name: file, source: .path(file)), rows: rows)
      try AdjudicationRun.check(reading, workspace: try change.reader.workspace().id, file: file)
      result.findings = reading.findings
      result.unchanged = try AdjudicationRun.unchanged(reading, open.decidedItems, change.reader, file: file)
      for item in open.items {
        guard let choices = AdjudicationRun.choices(reading, of: item) else {
          if item.comparison.differences.indices.contains(where: { reading.decisions[item.key($0)] != nil }) {
            result.open += 1
          }
          continue
        }
        let decision = try DecisionBuilder(item.sets.map(\.set), item.comparison).decision(choices, by: entry.who)
        let stored = try change.add(decision, codebook: version.id, base: nil)
        guard let id = stored.coding, stored != .unchanged(id) else { continue }
        try change.decide(id, between: item.sets.map(\.id))
        result.decided += 1
      }
      change.detail = AdjudicationRun.detail(file, result)
    }
    result.event = event?.number
    return result
  }

  private func open(_ path: String) throws(PipelineError) -> OpenDifferences {
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    let codebooks = try workspace.codebooks()
    return try workspace.read { try OpenDifferences($0, codebooks: codebooks) }
  }

  private static func check(_ reading: DecisionReading, workspace: String, file: String) throws(PipelineError) {
    if let written = reading.workspace, written != workspace {
      throw .badData([
        Finding(
          rule: "other-workspace", place: Finding.Place(file: file), found: "decisions of another workspace",
          expected: "a sheet that this workspace wrote", mend: "Take them back where the sheet was written.")
      ])
    }
    guard !reading.findings.contains(where: { $0.severity == .error }) else { throw .badData(reading.findings) }
  }

  /// How many items a sheet decides as they are decided already; taking a sheet again changes nothing.
  private static func unchanged(
    _ reading: DecisionReading, _ items: [OpenDifferences.Item], _ reader: StoreReader, file: String
  ) throws -> Int {
    var unchanged = 0
    var findings: [Finding] = []
    for item in items {
      guard let place = item.comparison.differences.indices.lazy.compactMap({ reading.decisions[item.key($0)]?.place }).first
      else { continue }
      if let stored = item.decision, let choices = choices(reading, of: item) {
        let decision = try DecisionBuilder(item.sets.map(\.set), item.comparison).decision(choices, by: "")
        if try decision.itemCodes == stored.codes && decision.attributions == reader.attributions(of: stored.id) {
          unchanged += 1
          continue
        }
      }
      findings.append(
        Finding(
          rule: "decided-already", place: place, field: "decision",
          found: "another decision about item \(item.record.id) than the one that the workspace has",
          expected: "the same, or none", mend: "Somebody has decided since. Write the sheet again; nothing was stored."))
    }
    guard findings.isEmpty else { throw PipelineError.badData(findings) }
    return unchanged
  }

  /// One choice for each difference; nil when some are not decided.
  private static func choices(_ reading: DecisionReading, of item: OpenDifferences.Item) -> [DecisionBuilder.Choice]? {
    let choices = item.comparison.differences.enumerated().compactMap { position, difference in
      reading.decisions[item.key(position)].map { decision -> DecisionBuilder.Choice in
        switch decision.choice {
        case .coder(let number): .coder(difference.values[number].coder)
        case .code(let code): .code(code)
        }
      }
    }
    return choices.count == item.comparison.differences.count ? choices : nil
  }

  private static func detail(_ file: String, _ result: Result) -> String {
    var line = JSONLine()
    line.text("file", Disk.name(of: file))
    line.integer("decided", result.decided)
    line.finish()
    return String(decoding: line.bytes.dropLast(), as: UTF8.self)
  }
}
