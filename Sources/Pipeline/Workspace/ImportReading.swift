internal import CodingStore
internal import Containers
internal import CoverageModel
internal import Interchange

/// Reads files against a workspace's codebook and what it holds already.
struct ImportReading {
  let codebooks: WorkspaceCodebooks
  let codebook: Codebook
  let context: RunContext
  let encoding: TextEncoding?

  /// Files that are read together; attributions may be of items that the workspace has already.
  struct Step {
    let files: [CorpusFile]
    /// Whether the items of the workspace are read before the files.
    let needsItems: Bool
  }

  /// Files that bring items, then those that are about items: each may refer to what the workspace has.
  func steps(_ files: [CorpusFile], of reader: StoreReader) throws -> [Step] {
    for file in files where file.isUnknown {
      throw PipelineError.badData([
        Finding(
          rule: "unknown-file", place: Finding.Place(file: file.name), found: "a file that is not known by its name",
          expected: "one of \(CorpusFile.names.joined(separator: ", "))", mend: "Rename the file after what it holds.")
      ])
    }
    let isEmpty = try reader.isWithoutItems()
    if isEmpty, files.contains(where: \.bringsItems) { return [Step(files: files, needsItems: false)] }
    let bringing = files.filter { $0.bringsItems || isFlat($0) }
    let about = files.filter { file in !bringing.contains { $0.name == file.name } }
    return (bringing.isEmpty ? [] : [Step(files: bringing, needsItems: false)])
      + (about.isEmpty ? [] : [Step(files: about, needsItems: true)])
  }

  /// - Throws: `PipelineError.badData`.
  func corpus(_ files: [CorpusFile], of reader: StoreReader, after step: Step) throws -> (
    corpus: Corpus, findings: [Finding]
  ) {
    var options = CorpusReadingOptions()
    options.threads = context.threads
    options.encoding = encoding
    options.keepsTexts = true
    options.digest = false
    // Items may come before anybody has coded them.
    options.asksForCodes = !step.needsItems
    var all = files
    if step.needsItems {
      let own = try WorkspaceFiles(reader, codebooks: codebooks, selection: .items)
      all += own.corpusFiles.filter { $0.name == "items.csv" }
    }
    let reading = CorpusReader(codebook: codebook, options: options).read(name: "import", files: all)
    guard let corpus = reading.corpus else { throw PipelineError.badData(reading.findings) }
    return (corpus, reading.findings)
  }

  /// Whether a file of attributions says the items of its rows itself.
  private func isFlat(_ file: CorpusFile) -> Bool {
    guard file.holdsAttributions, !file.isWorkbook, case .path(let path) = file.source,
      let head = try? Disk.read(path, atMost: 1 << 16)
    else { return false }
    let line = head.prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self).split(whereSeparator: { ",;\t\"{: ".contains($0) })
      .contains("outlet")
  }
}
