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
    for item in open.open {
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
    return (writer.bytes, open.open.count, open.agreeing, open.items.count - open.open.count)
  }

  /// Writes the differences as a workbook in which they are decided.
  ///
  /// - Returns: the number of differences.
  /// - Throws: `PipelineError`.
  package func write(path: String, language: String, to output: String) throws(PipelineError) -> Int {
    let workspace = try Workspace(path: path, isReading: true)
    let codebook = try workspace.codebooks().latest().codebook
    try SheetRun.check(language, codebook)
    let rows = CoderDifferences.rows(try open(path).open)
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
      let open = try CoderDifferences(change.reader, codebooks: codebooks)
      let rows = Dictionary(
        CoderDifferences.rows(open.items).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      let reading = DecisionSheetReader(codebook: version.codebook).read(
        CorpusFile(name: file, source: .path(file)), rows: rows)
      try AdjudicationRun.check(reading, workspace: try change.reader.workspace().id, file: file)
      result.findings = reading.findings
      for item in open.items {
        guard let choices = AdjudicationRun.choices(reading, of: item) else {
          if item.comparison.differences.indices.contains(where: { reading.decisions[item.key($0)] != nil }) {
            result.open += 1
          }
          continue
        }
        var decision = try AdjudicationRun.decision(of: item, choices, by: entry.who, file: file)
        decision.note = AdjudicationRun.notes(reading, of: item)
        // A decision between other records is another decision, also when it says the same.
        let stored = try change.add(decision, codebook: version.id, base: nil, always: !item.isDecided)
        guard let id = stored.coding, stored != .unchanged(id) else { continue }
        try change.decide(id, between: item.sets.map(\.id))
        result.decided += 1
      }
      change.detail = AdjudicationRun.detail(file, result)
    }
    result.event = event?.number
    return result
  }

  private func open(_ path: String) throws(PipelineError) -> CoderDifferences {
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    let codebooks = try workspace.codebooks()
    return try workspace.read { try CoderDifferences($0, codebooks: codebooks) }
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

  /// One choice for each difference; nil when some are not decided.
  private static func choices(_ reading: DecisionReading, of item: CoderDifferences.Item) -> [DecisionBuilder.Choice]? {
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

  private static func decision(
    of item: CoderDifferences.Item, _ choices: [DecisionBuilder.Choice], by adjudicator: String, file: String
  ) throws(PipelineError) -> RecordSet {
    do throws(DecisionError) {
      return try DecisionBuilder(item.sets.map(\.set), item.comparison).decision(choices, by: adjudicator)
    } catch {
      let found =
        switch error {
        case .undecided(let count): "\(Counted.text(count, "difference")) without a decision"
        case .unknownCoder(let coder): "a decision for \(coder), who has no record of the item"
        case .impossible(let variable, let code): "the code \(code) of \(variable)"
        }
      throw .badData([
        Finding(
          rule: "no-decision", place: Finding.Place(file: file), field: item.record.id, found: found,
          expected: "decisions that can be carried out",
          mend: "Correct the decision about \(item.record.id). Nothing was stored.")
      ])
    }
  }

  /// What the adjudicator remarked beside the differences of an item, one remark a line.
  private static func notes(_ reading: DecisionReading, of item: CoderDifferences.Item) -> String {
    item.comparison.differences.indices.compactMap { reading.decisions[item.key($0)]?.note }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func detail(_ file: String, _ result: Result) -> String {
    var line = JSONLine()
    line.text("file", Disk.name(of: file))
    line.integer("decided", result.decided)
    return line.object
  }
}
