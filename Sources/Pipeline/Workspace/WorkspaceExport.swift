internal import CodingStore
internal import CoverageModel

/// Writes what a workspace holds as the files of a corpus.
package struct WorkspaceExport {
  package init() {}

  /// - Parameters:
  ///   - path: the workspace.
  ///   - output: a folder that is not there, or empty.
  ///   - everything: whether record sets that a decision superseded are written too, which tables do not take.
  /// - Returns: the names of the files.
  /// - Throws: `PipelineError`.
  package func run(path: String, output: String, everything: Bool) throws(PipelineError) -> [String] {
    let present = Disk.isFolder(output) ? try Disk.files(in: output) : Disk.exists(output) ? [output] : []
    guard present.isEmpty else {
      throw .output(path: output, reason: "it is there already; name a new folder")
    }
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    let codebooks = try workspace.codebooks()
    let files = try workspace.read {
      try WorkspaceFiles($0, codebooks: codebooks, selection: everything ? .all : .forTables).files
    }
    let folder = try OutputFolder(output)
    do throws(PipelineError) {
      for (name, bytes) in files { try folder.write(bytes, as: name) }
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
    return files.map(\.name)
  }

  /// Copies the database as it is now into one file, while others go on changing it.
  ///
  /// - Throws: `PipelineError`.
  package func bundle(path: String, to file: String) throws(PipelineError) {
    let workspace = try Workspace(path: path, isReading: true)
    try workspace.requireSound()
    try Disk.makeFile(file) { place throws(PipelineError) in
      do throws(StoreError) {
        try workspace.store.backUp(to: place)
      } catch {
        throw Workspace.failure(error, path: file, isReading: false)
      }
    }
  }
}
