internal import CoverageModel
internal import Interchange

/// Turns a regulator's tables of declared airtime into the files of a corpus.
package struct DeclarationRun {
  private let codebookPath: String
  private let sources: [DeclarationSource]

  /// The source folder holds the regulator's CSV files.
  ///
  /// - Throws: `PipelineError.unreadable`.
  package init(sourceFolder: String, codebookPath: String) throws(PipelineError) {
    self.codebookPath = codebookPath
    var sources: [DeclarationSource] = []
    for name in try Disk.files(in: sourceFolder) where name.hasSuffix(".csv") {
      sources.append(DeclarationSource(name: name, bytes: try Disk.read(Disk.path(sourceFolder, name))))
    }
    guard !sources.isEmpty else { throw .unreadable(path: sourceFolder, reason: "the folder holds no CSV file") }
    self.sources = sources
  }

  /// Writes `items.csv`, `attributions.csv` and `findings.csv`.
  ///
  /// - Returns: what was done, in one line.
  /// - Throws: `PipelineError.badData` when a cell cannot be read; nothing is written then.
  package func writeCorpus(to folder: String) throws(PipelineError) -> String {
    let codebook = try CodebookLoading(path: codebookPath).checked()
    let files: DeclarationFiles
    do {
      files = try DeclarationConverter(codebook: codebook).convert(sources)
    } catch {
      throw .badData(error.all)
    }
    if Disk.exists(Disk.path(folder, "items.csv")), !Disk.exists(Disk.path(folder, "findings.csv")) {
      throw .output(path: folder, reason: "it holds an items.csv that no conversion wrote; name another folder")
    }
    try Disk.write(files.items, to: Disk.path(folder, "items.csv"))
    try Disk.write(files.attributions, to: Disk.path(folder, "attributions.csv"))
    try Disk.write(files.findings, to: Disk.path(folder, "findings.csv"))
    return "\(folder): \(sources.count) source files, \(files.all.count) findings"
  }

  /// Writes the persons of the tables as a codebook's actors file. The codebook itself may still lack that file.
  ///
  /// - Returns: what was done, in one line.
  /// - Throws: `PipelineError.badData` when a cell cannot be read; nothing is written then.
  package func writeActors(to path: String) throws(PipelineError) -> String {
    let codebook = try CodebookLoading(path: codebookPath, withoutActorsFile: true).checked()
    let declared: DeclaredActors
    do {
      declared = try DeclaredActors(codebook: codebook, sources: sources)
    } catch {
      throw .badData(error.all)
    }
    try Disk.write(declared.actors, to: path)
    return "\(path): \(declared.findings.count) findings"
  }
}
