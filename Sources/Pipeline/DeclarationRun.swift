internal import CoverageModel
internal import Interchange

/// Turns a regulator's tables of declared airtime into the files of a corpus.
package struct DeclarationRun {
  private let codebookPath: String
  private let sources: [DeclarationSource]
  /// Whether files that this run did not make may be replaced.
  private let isForced: Bool

  /// The source folder holds the regulator's CSV files.
  ///
  /// - Throws: `PipelineError.unreadable`.
  package init(sourceFolder: String, codebookPath: String, isForced: Bool = false) throws(PipelineError) {
    self.codebookPath = codebookPath
    self.isForced = isForced
    var sources: [DeclarationSource] = []
    for name in try Disk.files(in: sourceFolder) where name.hasSuffix(".csv") {
      sources.append(DeclarationSource(name: name, bytes: try Disk.read(Disk.path(sourceFolder, name))))
    }
    guard !sources.isEmpty else { throw .unreadable(path: sourceFolder, reason: "the folder holds no CSV file") }
    self.sources = sources
  }

  /// Writes `items.csv`, `attributions.csv` and `findings.csv`, and makes the folder where there is none.
  ///
  /// Earlier files of these names are replaced when a conversion wrote them, which the heading of its `findings.csv` shows.
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
    let outputs = [
      ("items.csv", files.items), ("attributions.csv", files.attributions), ("findings.csv", files.findings),
    ]
    let present = outputs.map { Disk.path(folder, $0.0) }.filter(Disk.exists)
    if !isForced, let first = present.first, !(try isConversion(folder, heading: files.findings)) {
      throw .output(path: first, reason: "no conversion wrote it; name another folder, or say --force")
    }
    try Disk.makeFolder(folder)
    for (name, bytes) in outputs { try Disk.write(bytes, to: Disk.path(folder, name)) }
    return "\(folder): \(Counted.text(sources.count, "source file")), \(Counted.text(files.all.count, "finding"))"
  }

  /// Whether the folder's `findings.csv` begins with the heading that conversions write.
  private func isConversion(_ folder: String, heading findings: [UInt8]) throws(PipelineError) -> Bool {
    let path = Disk.path(folder, "findings.csv")
    guard Disk.exists(path) else { return false }
    let heading = findings.prefix { $0 != UInt8(ascii: "\n") }
    return try Disk.read(path, atMost: heading.count + 1).starts(with: heading)
  }

  /// Writes the persons of the tables as a codebook's actors file. The codebook itself may still lack that file.
  ///
  /// People fill in such a file by hand, genders above all, so one that holds anything else is replaced by force only.
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
    if !isForced, Disk.isPlainFile(path), try !Disk.read(path, atMost: 1).isEmpty {
      guard try Disk.read(path, atMost: declared.actors.count + 1) == declared.actors else {
        throw .output(
          path: path, reason: "the file is there and holds something else; name another file, or say --force")
      }
      return "\(path): as it was, \(Counted.text(declared.findings.count, "finding"))"
    }
    try Disk.write(declared.actors, to: path)
    return "\(path): \(Counted.text(declared.findings.count, "finding"))"
  }
}
