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
  ///   - acceptsRest: whether finished items are taken although others have errors or are conflicts.
  ///   - supersedes: whether records that somebody has changed since the sheet was written are superseded; else they are conflicts.
  ///   - entry: for the log.
  /// - Returns: what was taken in.
  /// - Throws: `PipelineError`; nothing is changed then.
  package func run(
    path: String, file: String, assumed: (coder: String, batch: Int)? = nil, acceptsRest: Bool = false,
    supersedes: Bool = false, entry: LogEntry
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
      else { throw PipelineError.badData(reading.findings + [SheetImport.refusal(reading, file: file)]) }
      (result.coder, result.batch, result.open) = (own.coder.id, own.batch, reading.open.count)
      result.uncodable = reading.uncodable.map { ($0.item, $0.reason) }
      try SheetImport.check(own, change.reader, file: file)
      try add(
        reading, version: version, codebooks: codebooks, to: change, acceptsRest: acceptsRest, supersedes: supersedes,
        &result)
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

  /// Whether the sheet is of a batch that somebody has: a misspelt name would make a coder whom nobody knows.
  private static func check(_ identity: SheetIdentity, _ reader: StoreReader, file: String) throws {
    let coders = try reader.coders()
    let known = coders.first { $0.name == identity.coder.id }
    let batches = try known.map { try reader.batches(of: $0.id) } ?? []
    guard !batches.contains(identity.batch) else { return }
    let names = coders.filter { !$0.isMachine }.map(\.name)
    let nearest = NearestName.of(identity.coder.id, in: names).map { " Did you mean \($0)?" } ?? ""
    throw PipelineError.badData([
      Finding(
        rule: known == nil ? "unknown-coder" : "unknown-batch", place: Finding.Place(file: file),
        found: "batch \(identity.batch) of \(identity.coder.id)",
        expected: known == nil
          ? "a coder who has a batch: \(names.joined(separator: ", "))"
          : "a batch of \(identity.coder.id): \(batches.map(String.init).joined(separator: ", "))",
        mend: "Correct the name or the number.\(known == nil ? nearest : "") Nothing was stored.")
    ])
  }

  private func add(
    _ reading: SheetReading, version: (id: Int64, codebook: Codebook), codebooks: WorkspaceCodebooks,
    to change: StoreChange, acceptsRest: Bool, supersedes: Bool, _ result: inout Result
  ) throws {
    let purposes = try SheetImport.purposes(of: result.coder, change.reader)
    let showsSuggestions = reading.identity?.coder.purpose == .machine
    var versions = try CodedVersions(codebooks)
    var conflicts: [Finding] = []
    for item in SheetImport.sets(reading) {
      var set = item.set
      guard let purpose = purposes[set.item] else {
        conflicts.append(SheetImport.notAssigned(set, place: item.place))
        continue
      }
      set.coder = Coder(id: set.coder.id, purpose: purpose)
      if try SheetImport.isKnown(set, version.id, change.reader, &versions) {
        result.unchanged += 1
        continue
      }
      let stored = try change.add(set, codebook: version.id, base: supersedes ? nil : item.revision ?? 0)
      switch stored {
      case .first, .superseding: result.coded += 1
      case .unchanged: result.unchanged += 1
      case .conflict(let latest):
        conflicts.append(SheetImport.conflict(set, latest: latest, place: item.place))
      }
      // Whoever had coded the item before saw the own record instead.
      if showsSuggestions, case .first(let coding) = stored { try change.reviewSuggestion(of: set, by: coding) }
    }
    guard conflicts.isEmpty || acceptsRest else { throw PipelineError.badData(result.findings + conflicts) }
    result.findings += conflicts
  }

  /// The record sets of a sheet, also those of items that cannot be coded.
  private static func sets(
    _ reading: SheetReading
  ) -> [(set: RecordSet, revision: Int?, place: Finding.Place)] {
    let coded = reading.coded.map { item in
      var set = item.set
      set.note = item.note
      return (set: set, revision: item.revision, place: item.place)
    }
    guard let identity = reading.identity else { return coded }
    return coded
      + reading.uncodable.map { item in
        let set = RecordSet(
          item: item.item, coder: identity.coder, codebookVersion: identity.codebookVersion, attributions: [],
          isUncodable: true, note: item.reason)
        return (set: set, revision: item.revision, place: item.place)
      }
  }

  /// To which purpose each item was assigned to a coder.
  private static func purposes(of name: String, _ reader: StoreReader) throws -> [String: Coder.Purpose] {
    guard let coder = try reader.coders().first(where: { $0.name == name }) else { return [:] }
    let names = try reader.itemNames()
    var purposes: [String: Coder.Purpose] = [:]
    for assignment in try reader.assignments() where assignment.coder == coder.id {
      if let name = names[assignment.item] { purposes[name] = assignment.purpose }
    }
    return purposes
  }

  /// Whether the workspace has the same already, coded under an earlier version and read by the mapping.
  private static func isKnown(
    _ set: RecordSet, _ version: Int64, _ reader: StoreReader, _ versions: inout CodedVersions
  ) throws -> Bool {
    guard version == versions.latestID, let item = try reader.item(set.item),
      let coder = try reader.coders().first(where: { $0.name == set.coder.id }),
      let latest = try reader.latest(item: item.id, coder: coder.id, purpose: set.coder.purpose),
      latest.codebook != version, latest.isUncodable == set.isUncodable
    else { return false }
    return try versions.attributions(try reader.attributions(of: latest.id), of: latest) == set.attributions
      && versions.itemCodes(latest) == set.itemCodes
  }

  private static func conflict(_ set: RecordSet, latest: Int, place: Finding.Place) -> Finding {
    Finding(
      rule: "record-set-conflict", place: place, field: set.item,
      found: "a record of item \(set.item) that does not follow revision \(latest), the latest in the workspace",
      expected: "a sheet made from revision \(latest)",
      mend:
        "The record has changed since the sheet was written. Write the sheet again and compare, or say --supersede if this one is right."
    )
  }

  /// What became of a sheet with errors, behind the errors.
  private static func refusal(_ reading: SheetReading, file: String) -> Finding {
    Finding(
      rule: "sheet-refused", place: Finding.Place(file: file),
      found: "\(Counted.text(reading.faulty.count, "item")) with errors", expected: "a sheet without errors",
      mend: reading.coded.isEmpty
        ? "Nothing was stored."
        : "Nothing was stored; --accept-rest would store \(Counted.text(reading.coded.count, "finished item")).")
  }

  private static func notAssigned(_ set: RecordSet, place: Finding.Place) -> Finding {
    Finding(
      rule: "not-assigned", place: place, field: set.item,
      found: "a record of item \(set.item), which is not in a batch of \(set.coder.id)",
      expected: "items that \(set.coder.id) is to code",
      mend: "Somebody else has the item now. Leave it out, or assign it again.")
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
    return line.object
  }
}
