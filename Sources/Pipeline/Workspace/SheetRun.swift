internal import CodingStore
internal import CoverageModel
internal import Interchange

/// Writes a coder's batch as a workbook in which it can be coded without the program.
package struct SheetRun {
  /// Characters of an article's text that a sheet shows.
  private static let mostText = 30_000

  package init() {}

  /// - Parameters:
  ///   - path: the workspace.
  ///   - name: the coder's.
  ///   - batch: the number of the batch; the latest when nil.
  ///   - language: of the labels.
  ///   - showsSuggestions: whether what programs suggest is filled in, for the coder to accept, edit or reject.
  ///   - output: the workbook to write; `CODER-BATCH.xlsx` when nil.
  /// - Returns: the workbook, the number of the batch, and how many items the sheet has.
  /// - Throws: `PipelineError`.
  package func write(
    path: String, coder name: String, batch: Int?, language: String, showsSuggestions: Bool = false,
    to output: String? = nil
  ) throws(PipelineError) -> (path: String, batch: Int, items: Int) {
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    let codebooks = try workspace.codebooks()
    let codebook = try codebooks.latest().codebook
    try SheetRun.check(language, codebook)
    let sheet = try workspace.read {
      try SheetRun.sheet(
        $0, codebooks: codebooks, coder: name, batch: batch, language: language, showsSuggestions: showsSuggestions)
    }
    guard let sheet else {
      throw .usage("\(name) has no \(batch.map { "batch \($0)" } ?? "batch") in \(path); see qamtu status \(path)")
    }
    let output = output ?? "\(name)-\(sheet.identity.batch).xlsx"
    // One that is there already may be filled in.
    try Disk.makeFile(output) { place throws(PipelineError) in
      do throws(Finding) {
        try CodingSheetWriter(codebook: codebook).write(sheet, to: place)
      } catch {
        throw .output(path: output, reason: error.found)
      }
    }
    return (output, sheet.identity.batch, sheet.items.count)
  }

  /// - Throws: `PipelineError.usage` for a language in which the codebook has no labels.
  static func check(_ language: String, _ codebook: Codebook) throws(PipelineError) {
    guard !codebook.languages.contains(language) else { return }
    throw .usage(
      "the codebook has no labels in '\(language)'; it has them in \(codebook.languages.joined(separator: ", "))")
  }

  private static func sheet(
    _ reader: StoreReader, codebooks: WorkspaceCodebooks, coder name: String, batch: Int?, language: String,
    showsSuggestions: Bool
  ) throws -> CodingSheet? {
    guard let coder = try reader.coders().first(where: { $0.name == name }) else { return nil }
    let own = try reader.assignments().filter { $0.coder == coder.id }
    guard let number = batch ?? own.map(\.batch).max() else { return nil }
    let assignments = own.filter { $0.batch == number }
    guard !assignments.isEmpty else { return nil }
    var records: [Int64: ItemRecord] = [:]
    let wanted = Set(assignments.map(\.item))
    try reader.items { if wanted.contains($0.id) { records[$0.id] = $0.record } }
    var versions = try CodedVersions(codebooks)
    // The coder must not see to which purpose an item was assigned, so that double and gold items look like all others.
    let seen = Coder(id: name, purpose: showsSuggestions ? .machine : .primary)
    let suggested = showsSuggestions ? try suggestions(reader) : [:]
    let items = try assignments.compactMap { assignment -> CodingSheet.Item? in
      guard let record = records[assignment.item] else { return nil }
      let body = try reader.body(of: assignment.item) ?? ""
      let latest = try reader.latest(item: assignment.item, coder: coder.id, purpose: assignment.purpose)
      return CodingSheet.Item(
        record: record, text: String(body.prefix(mostText)), revision: try latest.map { try reader.stamp(of: $0) } ?? 0,
        existing: try (latest ?? suggested[assignment.item]).flatMap {
          try existing($0, of: record.id, by: seen, reader, &versions)
        })
    }
    return CodingSheet(
      identity: SheetIdentity(
        workspace: try reader.workspace().id, coder: seen, batch: number, codebook: versions.latest,
        language: language),
      items: items)
  }

  /// What the coder has said of the item, under the latest version; nothing when it must be coded again.
  private static func existing(
    _ set: StoredCoding, of item: String, by coder: Coder, _ reader: StoreReader, _ versions: inout CodedVersions
  ) throws -> RecordSet? {
    let attributions = try reader.attributions(of: set.id)
    let current =
      set.codebook == versions.latestID ? attributions : try versions.attributions(attributions, of: set)
    let codes = try versions.itemCodes(set)
    return current.map {
      RecordSet(
        item: item, coder: coder, codebookVersion: versions.latest.version, itemCodes: codes,
        attributions: $0, isUncodable: set.isUncodable, note: set.note)
    }
  }

  /// By item: the latest record set of a program.
  private static func suggestions(_ reader: StoreReader) throws -> [Int64: StoredCoding] {
    var sets: [Int64: StoredCoding] = [:]
    try reader.codings(purpose: .machine) { sets[$0.item] = $0 }
    return sets
  }
}
