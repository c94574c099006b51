internal import CodingStore
internal import Containers
package import CoverageModel

/// Makes a workspace from a codebook.
package struct InitRun {
  package init() {}

  /// - Parameters:
  ///   - path: a folder that is not there, or empty.
  ///   - codebookPath: a YAML file.
  ///   - name: of the workspace; the folder's when nil.
  ///   - entry: for the log.
  /// - Returns: warnings about the codebook.
  /// - Throws: `PipelineError`; nothing is left behind when the codebook has errors.
  package func run(
    path: String, codebookPath: String, name: String?, entry: LogEntry
  ) throws(PipelineError) -> [Finding] {
    let (stored, _, findings) = try WorkspaceCodebooks.stored(path: codebookPath)
    let files = stored.files.merging([Workspace.codebookName: stored.bytes]) { $1 }
    try NewWorkspace(path: path, files: files).make(name: name ?? Disk.name(of: path), entry: entry) { change in
      try change.add(stored)
      let (id, name) = try change.reader.workspace()
      var line = JSONLine()
      line.text("workspace", id)
      line.text("name", name)
      change.detail = line.object
    }
    return findings
  }
}
