internal import CodingStore
internal import Containers
package import CoverageModel
internal import Interchange

/// Takes the files of a corpus into a workspace: items, attributions, recordings and the rest.
///
/// All of it is read and checked first, in one transaction with the writing: either every row is there afterwards, or none.
package struct WorkspaceImport {
  package let context: RunContext

  /// What was taken in.
  package struct Result: Sendable {
    package var entry = ImportCounts()
    package var findings: [Finding] = []
    /// The number of the event in the log; nil when nothing was new.
    package var event: Int64?
  }

  package init(context: RunContext) { self.context = context }

  /// - Parameters:
  ///   - path: the workspace.
  ///   - paths: of files by the names of a corpus (`items.csv`, `attributions.xlsx`, …), or one folder of them.
  ///   - supersedes: whether record sets that differ from those in the workspace supersede them.
  ///   - encoding: of CSV files; found from their bytes when nil.
  ///   - entry: for the log.
  /// - Returns: what was taken in.
  /// - Throws: `PipelineError`; nothing is changed then.
  package func run(
    path: String, files paths: [String], supersedes: Bool, encoding: CorpusEncoding? = nil, entry: LogEntry
  ) throws(PipelineError) -> Result {
    let workspace = try Workspace(path: path, isReading: false)
    let files = try WorkspaceImport.files(paths)
    let codebooks = try workspace.codebooks()
    let (version, codebook) = try codebooks.latest()
    var result = Result()
    let event = try workspace.change(entry, .import) { change in
      let reading = ImportReading(
        codebooks: codebooks, codebook: codebook, context: context, encoding: encoding?.encoding)
      for step in try reading.steps(files, of: change.reader) {
        let corpus = try reading.corpus(step.files, of: change.reader, after: step)
        result.findings += corpus.findings
        try change.add(
          corpus.corpus, codebook: codebook, version: version, addsItems: !step.needsItems, supersedes: supersedes,
          counts: &result.entry)
        try change.addRecords(of: corpus.corpus, codebook: codebook, &result.entry)
      }
      let conflicts =
        result.entry.itemConflicts.map { WorkspaceImport.finding(ofItem: $0, place: Finding.Place(file: path)) }
        + result.entry.conflicts.map { WorkspaceImport.finding(of: $0, path: path) }
      guard conflicts.isEmpty else { throw PipelineError.badData(conflicts) }
      var line = JSONLine()
      line.texts("files", files.map { Disk.name(of: $0.name) })
      line.texts("added", result.entry.words)
      change.detail = line.object
    }
    result.event = event?.number
    return result
  }

  /// The files to read, with their paths as names so that findings show them.
  private static func files(_ paths: [String]) throws(PipelineError) -> [CorpusFile] {
    var files: [CorpusFile] = []
    for path in paths {
      if Disk.isFolder(path) {
        let present = Set(try Disk.files(in: path))
        let own = CorpusFile.names.filter(present.contains)
        guard !own.isEmpty else {
          throw .unreadable(path: path, reason: "the folder holds none of \(CorpusFile.names.joined(separator: ", "))")
        }
        files += own.map { CorpusFile(name: Disk.path(path, $0), source: .path(Disk.path(path, $0))) }
      } else {
        guard Disk.exists(path) else { throw .unreadable(path: path, reason: "there is no such file") }
        files.append(CorpusFile(name: path, source: .path(path)))
      }
    }
    return files
  }

  static func finding(ofItem item: String, place: Finding.Place) -> Finding {
    Finding(
      rule: "item-conflict", place: place, field: item,
      found: "other facts or another text of item \(item) than in the workspace", expected: "the same, or a new item",
      mend: "Nothing was changed. Say --supersede to let the file's follow as a correction.")
  }

  private static func finding(of conflict: ImportCounts.Conflict, path: String) -> Finding {
    Finding(
      rule: "record-set-conflict", place: Finding.Place(file: path), field: conflict.item,
      found:
        "a record of item \(conflict.item) by \(conflict.coder.id) (\(conflict.coder.purpose.rawValue)) that differs "
        + "from revision \(conflict.latest) in the workspace",
      expected: "the same record, or an item that \(conflict.coder.id) has not coded yet",
      mend: "Nothing was changed. Say --supersede to let the file's record follow as a correction; both stay.")
  }
}
