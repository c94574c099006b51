internal import CodingStore
internal import Containers
package import CoverageModel

/// Adopts a new version of a workspace's codebook. Nothing that was coded is touched: it is read under the new version by its mapping.
package struct CodebookRun {
  package struct Result: Sendable {
    package let version: String
    /// How the codes of the version before are read, in words.
    package let mapping: String
    /// Record sets that no mapping answers, so that a person must look at them.
    package let waiting: Int
    /// Warnings about the codebook.
    package let findings: [Finding]
  }

  package init() {}

  /// - Parameters:
  ///   - path: the workspace.
  ///   - codebookPath: the new version, which says that it supersedes the one before, and maps its codes.
  ///   - entry: for the log.
  /// - Returns: the new version and what it means for what was coded.
  /// - Throws: `PipelineError`; nothing is changed then.
  package func run(path: String, codebookPath: String, entry: LogEntry) throws(PipelineError) -> Result {
    let (stored, codebook, findings) = try WorkspaceCodebooks.stored(path: codebookPath)
    let workspace = try Workspace(path: path, isReading: false)
    let codebooks = try workspace.codebooks()
    let before = try codebooks.latest().codebook
    if codebook.fingerprint == before.fingerprint {
      // Adopted already; the copy for people may be missing where that was stopped.
      try workspace.writeCodebook(stored)
      return Result(
        version: codebook.version, mapping: "nothing new", waiting: try RecodeQueue(path: path).rows.count,
        findings: findings)
    }
    try CodebookRun.check(codebook, after: before, codebooks, file: codebookPath)
    let mapping = try CodebookRun.mapping(from: before, to: codebook, codebooks, file: codebookPath)
    try workspace.change(entry, .codebook) { change in
      try change.add(stored)
      var line = JSONLine()
      line.text("from", before.version)
      line.text("to", codebook.version)
      line.text("mapping", mapping)
      change.detail = line.object
    }
    try workspace.writeCodebook(stored)
    return Result(
      version: codebook.version, mapping: mapping, waiting: try RecodeQueue(path: path).rows.count, findings: findings)
  }

  private static func check(
    _ codebook: Codebook, after before: Codebook, _ codebooks: WorkspaceCodebooks, file: String
  ) throws(PipelineError) {
    let place = Finding.Place(file: file)
    if codebooks.all.contains(where: { $0.fingerprint == codebook.fingerprint }) {
      throw .badData([
        Finding(
          rule: "same-codebook", place: place, field: "version", found: "a version that the workspace has already",
          expected: "a new one", mend: "Raise the version when something changes.")
      ])
    }
    guard codebook.id == before.id, WorkspaceCodebooks.isOlder(before.version, codebook.version) else {
      throw .badData([
        Finding(
          rule: "version-not-raised", place: place, field: "version", found: "\(codebook.id) \(codebook.version)",
          expected: "\(before.id) above \(before.version)", mend: "Raise the version of the same codebook.")
      ])
    }
  }

  private static func mapping(
    from before: Codebook, to codebook: Codebook, _ codebooks: WorkspaceCodebooks, file: String
  ) throws(PipelineError) -> String {
    do throws(CodebookMappingError) {
      return try CodebookMapping.path(from: before.version, to: codebook, through: codebooks.all + [codebook]).summary
    } catch {
      throw .badData([
        Finding(
          rule: "no-mapping", place: Finding.Place(file: file), field: "supersedes",
          found: "no mapping from \(before.version)", expected: "supersedes with the file of version \(before.version)",
          mend: "Name the version before under supersedes, and map what has another name.")
      ])
    }
  }
}
