internal import CodingStore
package import CoverageModel
internal import Interchange

/// The corpus of a workspace: what its record sets say today, under the codebook's latest version.
package struct WorkspaceCorpus: Sendable {
  package let codebook: Codebook
  package let corpus: Corpus?
  package let findings: [Finding]
  /// Set when attributions were coded under several versions.
  package let codedUnder: CodedUnder?

  /// - Throws: `PipelineError`.
  package init(path: String, context: RunContext) throws(PipelineError) {
    try self.init(path: path, context: context, selection: .forTables)
  }

  /// With other records than those that tables take: how coders agree is in the ones that a decision took the place of.
  init(path: String, context: RunContext, selection: WorkspaceFiles.Selection) throws(PipelineError) {
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    try self.init(workspace, context: context, selection: selection)
  }

  /// Of a workspace that is known to be sound.
  init(
    _ workspace: Workspace, context: RunContext, selection: WorkspaceFiles.Selection = .forTables
  ) throws(PipelineError) {
    let path = workspace.path
    let codebooks = try workspace.codebooks()
    codebook = try codebooks.latest().codebook
    let (name, files) = try workspace.read { reader in
      (try reader.workspace().name, try WorkspaceFiles(reader, codebooks: codebooks, selection: selection))
    }
    var options = CorpusReadingOptions()
    options.threads = context.threads
    options.asksForCodes = false
    let reading = CorpusReader(codebook: codebook, options: options).read(name: name, files: files.corpusFiles)
    corpus = reading.corpus
    codedUnder = files.versions.note
    findings =
      reading.findings.map { WorkspaceCorpus.located($0, path: path) }
      + WorkspaceCorpus.findings(of: files.versions, path: path)
      + (try workspace.read { try WorkspaceCorpus.unfinished($0, files: files, path: path) })
  }

  /// The finding with its place in what `qamtu export` writes, where it can be looked up.
  private static func located(_ finding: Finding, path: String) -> Finding {
    let place = Finding.Place(
      file: "\(path), exported: \(finding.place.file)", sheet: finding.place.sheet, line: finding.place.line,
      column: finding.place.column)
    return Finding(
      finding.severity, rule: finding.rule, place: place, field: finding.field, found: finding.found,
      expected: finding.expected, mend: finding.mend)
  }

  /// What is handed out and not coded yet, and decisions that no longer fit the records: tables count neither as missing.
  private static func unfinished(_ reader: StoreReader, files: WorkspaceFiles, path: String) throws -> [Finding] {
    var findings: [Finding] = []
    let open = try reader.openPrimaries()
    if open > 0 {
      findings.append(
        Finding(
          .warning, rule: "not-coded-yet", place: Finding.Place(file: path),
          found: "\(Counted.text(open, "item")) handed out and not coded yet", expected: "finished batches",
          mend: "The tables show what is coded so far. See qamtu status."))
    }
    if files.staleDecisions > 0 {
      findings.append(
        Finding(
          .warning, rule: "stale-decision", place: Finding.Place(file: path),
          found: "\(Counted.text(files.staleDecisions, "decision")) made before a coder corrected a record",
          expected: "decisions between the records as they are now",
          mend: "The tables count the decisions as they are. See qamtu adjudicate."))
    }
    return findings
  }

  /// What is left out of the tables because a person must look at it.
  private static func findings(of versions: CodedVersions, path: String) -> [Finding] {
    var findings: [Finding] = []
    let place = Finding.Place(file: path)
    if !versions.waiting.isEmpty {
      findings.append(
        Finding(
          .warning, rule: "waits-for-coder", place: place,
          found:
            "\(Counted.text(versions.waiting.count, "record set")) of earlier codebook versions that no mapping answers",
          expected: "record sets that can be read under \(versions.latest.version)",
          mend: "They are in no table. Print them with qamtu status --table recode, and have them coded again."))
    }
    if versions.itemsLeftOut > 0 {
      findings.append(
        Finding(
          .warning, rule: "outlet-gone", place: place,
          found:
            "\(Counted.text(versions.itemsLeftOut, "item")) of outlets that version \(versions.latest.version) does not have",
          expected: "outlets of the codebook", mend: "They are in no table. Map the outlets, or import the items again."
        ))
    }
    return findings
  }
}
