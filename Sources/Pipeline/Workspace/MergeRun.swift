internal import CodingStore
package import CoverageModel

/// Brings what another workspace holds into this one.
package struct MergeRun {
  package struct Result: Sendable {
    /// What was brought in, in numbers with their nouns; empty when there was nothing new.
    package var words: [String] = []
    /// A warning for each place at which the two had gone different ways, and for evidence that was not there.
    package var findings: [Finding] = []
  }

  package init() {}

  /// - Parameters:
  ///   - path: the workspace that grows.
  ///   - other: another workspace, or a bundle of one.
  ///   - entry: for the log.
  /// - Returns: what was brought in.
  /// - Throws: `PipelineError`; nothing is changed then.
  package func run(path: String, other: String, entry: LogEntry) throws(PipelineError) -> Result {
    let workspace = try Workspace(path: path, isReading: false)
    try workspace.requireSound()
    let isFolder = Disk.isFolder(other)
    let place = isFolder ? Disk.path(other, Workspace.databaseName) : other
    guard Disk.exists(place) else {
      throw .unreadable(path: other, reason: isFolder ? "it is no workspace" : "there is no such file")
    }
    let source = try MergeRun.open(place, isFolder: isFolder, other: other)
    // Evidence first: a file that is noted must be there.
    var result = Result()
    if isFolder { result.findings += try copyEvidence(from: other, source, to: workspace) }
    var merged: MergeResult?
    try workspace.change(entry, .merge) { change in
      merged = try source.read { try StoreMerge.merge($0, into: change) }
      try MergeRun.checkVersions(try change.reader.codebooks(), path: path)
    }
    if let merged { add(merged, path: path, to: &result) }
    if merged?.codebookVersions ?? 0 > 0 { try writeLatestCodebook(of: workspace) }
    return result
  }

  /// Every version must lead to the latest one, or nothing could be read any more.
  private static func checkVersions(_ stored: [StoredCodebook], path: String) throws(PipelineError) {
    let codebooks = try WorkspaceCodebooks(stored, path: path)
    let latest = try codebooks.latest().codebook
    for codebook in codebooks.all {
      guard (try? CodebookMapping.path(from: codebook.version, to: latest, through: codebooks.all)) == nil else {
        continue
      }
      throw .badData([
        Finding(
          rule: "no-mapping", place: Finding.Place(file: path), field: "codebook",
          found: "version \(codebook.version), from which no mapping leads to \(latest.version)",
          expected: "versions that lead on from one another",
          mend: "Adopt in both workspaces one version that supersedes both. Nothing was changed.")
      ])
    }
  }

  private func writeLatestCodebook(of workspace: Workspace) throws(PipelineError) {
    let latest = try workspace.codebooks().latest().id
    let stored = try workspace.read { try $0.codebooks() }
    if let codebook = stored.first(where: { $0.id == latest }) { try workspace.writeCodebook(codebook) }
  }

  private static func open(_ place: String, isFolder: Bool, other: String) throws(PipelineError) -> CodingStore {
    if isFolder {
      let workspace = try Workspace(path: other, isReading: true)
      try workspace.requireSound()
      return workspace.store
    }
    let store: CodingStore
    let findings: [Finding]
    do throws(StoreError) {
      store = try CodingStore(path: place, isReadOnly: true)
      findings = try store.verify(file: place).findings
    } catch {
      throw Workspace.failure(error, path: place, isReading: true)
    }
    try Workspace.refuse(findings, path: place)
    return store
  }

  private func copyEvidence(
    from other: String, _ source: CodingStore, to workspace: Workspace
  ) throws(PipelineError) -> [Finding] {
    let evidence: [(digest: String, size: Int, name: String)]
    do throws(StoreError) {
      evidence = try source.read { try $0.evidence() }
    } catch {
      throw Workspace.failure(error, path: other, isReading: true)
    }
    var findings: [Finding] = []
    for (digest, _, name) in evidence {
      let from = Disk.path(Disk.path(other, Workspace.evidenceName), digest)
      do {
        try workspace.keepEvidence(try Disk.read(from), digest: digest)
      } catch {
        findings.append(
          Finding(
            .warning, rule: "missing-evidence", place: Finding.Place(file: from), field: name, found: "no such file",
            expected: "the bytes of \(name)", mend: "Copy the file from where it came."))
      }
    }
    return findings
  }

  private func add(_ merged: MergeResult, path: String, to result: inout Result) {
    let parts = [
      (merged.codebookVersions, "codebook version"), (merged.items, "item"), (merged.recordSets, "record set"),
      (merged.assignments, "assignment"), (merged.otherRows, "other row"),
    ]
    result.words = parts.filter { $0.0 > 0 }.map { Counted.text($0.0, $0.1) }
    result.findings += merged.conflicts.map { conflict in
      Finding(
        .warning, rule: "merge-conflict", place: Finding.Place(file: path), field: conflict.item,
        found: "two corrections of the record of item \(conflict.item) by \(conflict.coder.id)",
        expected: "one that follows the other",
        mend: conflict.isLeftOut
          ? "The other's was left out: it does not fit into the item, or \(conflict.coder.id) has coded it here for another purpose."
          : "Both are kept, and this workspace's is in force. Let \(conflict.coder.id) look at the item again.")
    }
    result.findings += merged.itemConflicts.map { item in
      Finding(
        .warning, rule: "item-conflict", place: Finding.Place(file: path), field: item,
        found: "other facts of item \(item) in \(merged.workspace)", expected: "the same facts",
        mend: "This workspace's are kept. Import the item again if the other's are right.")
    }
  }
}
