internal import Containers
package import CoverageModel
internal import Interchange
internal import Logging

/// A corpus from disk: a folder of the files that `Documentation/corpus.md` describes, or one flat file of attributions.
package struct CorpusLoading: Sendable {
  package let corpus: Corpus?
  package let findings: [Finding]

  /// The path is a folder, a file, or `-` for a flat file on standard input. Pages in the folder are extracted, unless they are to be
  /// left alone.
  ///
  /// - Throws: `PipelineError.unreadable` when there is nothing to read.
  package init(
    path: String, codebook: Codebook, context: RunContext, encoding: CorpusEncoding? = nil, extractsPages: Bool = true
  ) throws(PipelineError) {
    let pages = extractsPages ? CorpusLoading.pages(in: path) : nil
    let files: [CorpusFile]
    if path == "-" {
      files = [CorpusFile(name: "attributions.csv", source: .path("-"))]
    } else if Disk.isFolder(path) {
      let present = Set(try Disk.files(in: path))
      files = CorpusFile.names.filter(present.contains).map { CorpusFile(name: $0, source: .path(Disk.path(path, $0))) }
      guard !files.isEmpty else {
        throw .unreadable(path: path, reason: "the folder holds none of \(CorpusFile.names.joined(separator: ", "))")
      }
    } else {
      guard Disk.exists(path) else { throw .unreadable(path: path, reason: "there is no such file") }
      let ending = [".ndjson", ".xlsx", ".ods"].first { path.lowercased().hasSuffix($0) } ?? ".csv"
      let name = "attributions" + ending
      files = [CorpusFile(name: name, source: .path(path))]
    }
    context.logger.debug("reading \(path)")
    var options = CorpusReadingOptions()
    options.threads = context.threads
    options.encoding = encoding?.encoding
    options.keepsTexts = pages != nil
    let reading = CorpusReader(codebook: codebook, options: options).read(name: Disk.name(of: path), files: files)
    let own =
      reading.findings.map { CorpusLoading.located($0, files: files) } + CorpusLoading.doubts(about: files)
      + (reading.corpus?.attributions.count == 0 ? [CorpusLoading.nothingCoded(path)] : [])
    guard let pages, let read = reading.corpus else {
      corpus = reading.corpus
      findings = own
      return
    }
    let reckoning = PageReckoning(
      try CorpusPages(folder: pages, codebook: codebook, context: context), corpus: read, codebook: codebook)
    corpus = reckoning.corpus
    findings = own + reckoning.findings
  }

  /// The folder of captured pages in a corpus; nil when there is none.
  private static func pages(in path: String) -> String? {
    let folder = Disk.path(path, CorpusPages.folderName)
    return path != "-" && Disk.isFolder(folder) ? folder : nil
  }

  /// Files whose last line has no line end: every exporter writes one, so the file may have been cut off inside a cell.
  private static func doubts(about files: [CorpusFile]) -> [Finding] {
    files.compactMap { file in
      guard !file.isWorkbook, case .path(let path) = file.source, let last = Disk.lastByte(of: path),
        last != UInt8(ascii: "\n")
      else {
        return nil
      }
      return Finding(
        .warning, rule: "no-line-end", place: Finding.Place(file: path), found: "a last line without a line end",
        expected: "a line end after the last row", mend: "Make sure that the file was not cut off.")
    }
  }

  private static func nothingCoded(_ path: String) -> Finding {
    Finding(
      .warning, rule: "no-attributions", place: Finding.Place(file: path), found: "no attribution",
      expected: "at least one", mend: "Without attributions every table is empty.")
  }

  /// The finding with the file's path in place of its role, so that an editor can jump to it.
  private static func located(_ finding: Finding, files: [CorpusFile]) -> Finding {
    guard let file = files.first(where: { $0.name == finding.place.file }), case .path(let path) = file.source else {
      return finding
    }
    let place = Finding.Place(
      file: path == "-" ? "standard input" : path, sheet: finding.place.sheet, line: finding.place.line,
      column: finding.place.column)
    return Finding(
      finding.severity, rule: finding.rule, place: place, field: finding.field, found: finding.found,
      expected: finding.expected, mend: finding.mend)
  }

  /// The corpus, when nothing in it is an error.
  ///
  /// - Throws: `PipelineError.badData`.
  package func checked() throws(PipelineError) -> Corpus {
    guard let corpus else { throw .badData(findings) }
    return corpus
  }
}
