internal import CodingStore
internal import Containers
package import CoverageModel
internal import Interchange

/// Takes a filled coding sheet into a workspace: all of its finished items, or nothing.
package struct SheetImport {
  /// What was taken in.
  package struct Result: Sendable {
    package var coder = ""
    package var batch = 0
    /// Record sets that are new or corrected.
    package var coded = 0
    package var unchanged = 0
    package var open = 0
    /// Items of which the coder says that they cannot be coded, with the reason.
    package var uncodable: [(item: String, reason: String)] = []
    package var findings: [Finding] = []
    /// The number of the event in the log; nil when nothing was new.
    package var event: Int64?
  }

  package init() {}

  /// Whether a file is a coding sheet that says so itself.
  package static func isSheet(_ path: String) -> Bool {
    guard !Disk.isFolder(path) else { return false }
    let file = CorpusFile(name: path, source: .path(path))
    guard file.isWorkbook else { return false }
    do throws(Finding) {
      return try CodingSheetReader.identity(of: file) != nil
    } catch {
      // A sheet whose identity was changed is one still; its import says what is wrong.
      return error.rule == "changed-identity"
    }
  }

  /// - Parameters:
  ///   - path: the workspace.
  ///   - file: a workbook that `SheetRun` wrote and a coder filled, or a CSV file with the same columns.
  ///   - assumed: coder and batch for a file that does not say them.
  ///   - acceptsRest: whether finished items are taken although others have errors.
  ///   - entry: for the log.
  /// - Returns: what was taken in.
  /// - Throws: `PipelineError`; nothing is changed then.
  package func run(
    path: String, file: String, assumed: (coder: String, batch: Int)? = nil, acceptsRest: Bool = false,
    entry: LogEntry
  ) throws(PipelineError) -> Result {
    guard Disk.exists(file) else { throw .unreadable(path: file, reason: "there is no such file") }
    let workspace = try Workspace(path: path, isReading: false)
    let codebooks = try workspace.codebooks()
    let source = CorpusFile(name: file, source: .path(file))
    let identity = try SheetImport.identity(of: source)
    let version = try SheetImport.version(identity, codebooks, file: file)
    var result = Result()
    let event = try workspace.change(entry, .sheet) { change in
      let (id, _) = try change.reader.workspace()
      if let identity, identity.workspace != id {
        throw PipelineError.badData([SheetImport.foreign(file)])
      }
      var records: [String: ItemRecord] = [:]
      try change.reader.items { records[$0.record.id] = $0.record }
      let known = records
      let fallback = assumed.map {
        SheetIdentity(
          workspace: id, coder: Coder(id: $0.coder, purpose: .primary), batch: $0.batch, codebook: version.codebook,
          language: version.codebook.languages.first ?? "en")
      }
      let reading = CodingSheetReader(codebook: version.codebook) { known[$0] }.read(source, assumed: fallback)
      result.findings = reading.findings
      guard let own = reading.identity, !reading.hasErrors || acceptsRest,
        reading.hasErrors == false || !reading.coded.isEmpty
      else { throw PipelineError.badData(reading.findings) }
      (result.coder, result.batch, result.open) = (own.coder.id, own.batch, reading.open.count)
      result.uncodable = reading.uncodable.map { ($0.item, $0.reason) }
      try add(reading, version: version.id, to: change, file: file, &result)
      change.detail = SheetImport.detail(file, result)
    }
    result.event = event?.number
    return result
  }

  private static func identity(of file: CorpusFile) throws(PipelineError) -> SheetIdentity? {
    do throws(Finding) {
      return try CodingSheetReader.identity(of: file)
    } catch {
      throw .badData([error])
    }
  }

  /// The version of the codebook under which a sheet was made.
  private static func version(
    _ identity: SheetIdentity?, _ codebooks: WorkspaceCodebooks, file: String
  ) throws(PipelineError) -> (id: Int64, codebook: Codebook) {
    guard let identity else { return try codebooks.latest() }
    guard let version = codebooks.versions.first(where: { $0.codebook.fingerprint == identity.codebookFingerprint })
    else {
      throw .badData([
        Finding(
          rule: "other-codebook", place: Finding.Place(file: file),
          found: "a sheet made under \(identity.codebook) \(identity.codebookVersion)",
          expected: "a version that this workspace has: \(codebooks.all.map(\.version).joined(separator: ", "))",
          mend: "Import the sheet where it was made, or adopt that version first.")
      ])
    }
    return version
  }

  private func add(
    _ reading: SheetReading, version: Int64, to change: StoreChange, file: String, _ result: inout Result
  ) throws {
    let coder = try change.reader.coders().first { $0.name == result.coder }
    var purposes: [String: Coder.Purpose] = [:]
    if let coder {
      let names = try change.reader.itemNames()
      for assignment in try change.reader.assignments() where assignment.coder == coder.id {
        if let name = names[assignment.item] { purposes[name] = assignment.purpose }
      }
    }
    let showsSuggestions = reading.identity?.coder.purpose == .machine
    var conflicts: [Finding] = []
    for item in reading.coded {
      var set = item.set
      set.coder = Coder(id: set.coder.id, purpose: purposes[set.item] ?? .primary)
      let stored = try change.add(set, codebook: version, base: item.revision)
      switch stored {
      case .first, .superseding: result.coded += 1
      case .unchanged: result.unchanged += 1
      case .conflict(let latest):
        conflicts.append(SheetImport.conflict(set, latest: latest, base: item.revision ?? 0, place: item.place))
      }
      if showsSuggestions, let coding = stored.coding { try change.reviewSuggestions(of: set, by: coding) }
    }
    guard conflicts.isEmpty else { throw PipelineError.badData(result.findings + conflicts) }
  }

  private static func conflict(_ set: RecordSet, latest: Int, base: Int, place: Finding.Place) -> Finding {
    Finding(
      rule: "record-set-conflict", place: place, field: set.item,
      found: "a record of item \(set.item) that follows revision \(base), while the workspace has revision \(latest)",
      expected: "a sheet made from revision \(latest)",
      mend:
        "Somebody has changed the item since the sheet was written. Write the sheet again and compare; nothing was stored."
    )
  }

  private static func foreign(_ file: String) -> Finding {
    Finding(
      rule: "other-workspace", place: Finding.Place(file: file), found: "a sheet of another workspace",
      expected: "a sheet that this workspace wrote", mend: "Import it where it was made, and merge the workspaces.")
  }

  private static func detail(_ file: String, _ result: Result) -> String {
    var line = JSONLine()
    line.text("file", Disk.name(of: file))
    line.text("coder", result.coder)
    line.integer("batch", result.batch)
    line.integer("coded", result.coded)
    line.finish()
    return String(decoding: line.bytes.dropLast(), as: UTF8.self)
  }
}
