package import CoverageModel

extension Desk {
  /// Takes rows in as a file of a corpus: `items.ndjson`, `attributions.ndjson`; what a program suggests are attributions with the
  /// purpose `machine`. All of them are there afterwards, or none.
  ///
  /// - Parameters:
  ///   - bytes: lines of JSON, as `qamtu import` takes them.
  ///   - name: of the file, which says what it holds.
  ///   - who: for the log.
  /// - Returns: what was new, in words, and findings.
  /// - Throws: `DeskError`; nothing is changed then.
  package func take(_ bytes: [UInt8], as name: String, by who: String) throws(DeskError) -> (
    words: [String], findings: [Finding]
  ) {
    do throws(PipelineError) {
      let folder = try ScratchFolder()
      let place = try folder.file(name, bytes)
      let result = try WorkspaceImport(context: context).run(
        path: path, files: [place], supersedes: false,
        entry: LogEntry(who: who, reason: "workbench", time: Desk.now))
      return (result.entry.words, result.findings)
    } catch {
      throw DeskError(error)
    }
  }
}
