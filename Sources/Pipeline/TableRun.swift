internal import Aggregation
package import CoverageModel
internal import Logging

/// From a codebook and a corpus on disk to audited share tables.
package struct TableRun {
  package let context: RunContext

  private let encoding: CorpusEncoding?
  private let extractsPages: Bool
  private let uncertainty: Uncertainty?
  private let comparesCoders: Bool

  /// - Parameters:
  ///   - context: where the run logs to, and its threads.
  ///   - encoding: of the corpus's files; found from the bytes of each when nil.
  ///   - extractsPages: whether captured pages of the corpus are extracted and held against what was coded.
  ///   - uncertainty: what is taken for a sample when shares get intervals; nil for none.
  ///   - comparesCoders: whether the records of all coders are wanted, also those that a decision took the place of.
  package init(
    context: RunContext, encoding: CorpusEncoding? = nil, extractsPages: Bool = true, uncertainty: Uncertainty? = nil,
    comparesCoders: Bool = false
  ) {
    self.context = context
    self.encoding = encoding
    self.extractsPages = extractsPages
    self.uncertainty = uncertainty
    self.comparesCoders = comparesCoders
  }

  /// What a run yields.
  package struct Result: Sendable {
    package let codebook: Codebook
    package let corpus: Corpus
    /// The corpus with the record of every coder, where it was asked for; else the one above.
    let records: Corpus
    /// In the order of the codebook.
    package let tables: [ShareTable]
    /// Warnings about the files, whose errors stop the run, and an error for each table that the codebook's gate holds back.
    package let warnings: [Finding]
    /// What was taken for a sample when shares got intervals, and the amounts by programme-day of each table.
    let uncertainty: Uncertainty?
    let samples: [String: [PanelSample]]

    /// Whether the codebook's gate holds a table back.
    package var isHeldBack: Bool { warnings.contains { $0.severity == .error } }
  }

  /// - Parameters:
  ///   - codebookPath: a YAML file; nil for the codebook of a workspace.
  ///   - corpusPath: a folder, a flat file, `-`, or a workspace.
  ///   - ids: the ids of the wanted tables; all that the codebook has for this corpus when empty.
  /// - Returns: audited tables.
  /// - Throws: `PipelineError`.
  package func result(codebookPath: String?, corpusPath: String, tables ids: [String]) throws(PipelineError) -> Result {
    let own = try input(codebookPath: codebookPath, corpusPath: corpusPath)
    let comparesCoders = comparesCoders || own.codebook.gate != nil || uncertainty == .coding
    return try result(
      of: own, records: comparesCoders ? try records(codebookPath: codebookPath, corpusPath: corpusPath) : nil,
      tables: ids)
  }

  /// The corpus with every coder's record, also of items about which an adjudicator decided; nil where it is the one that tables take.
  func records(codebookPath: String?, corpusPath: String) throws(PipelineError) -> Corpus? {
    guard Workspace.isWorkspace(corpusPath) else { return nil }
    return try input(codebookPath: codebookPath, corpusPath: corpusPath, records: .all).corpus
  }

  typealias Input = (codebook: Codebook, corpus: Corpus, codedUnder: CodedUnder?, warnings: [Finding])

  /// The tables of what has been read already; `records` has every coder's.
  func result(of input: Input, records: Corpus? = nil, tables ids: [String]) throws(PipelineError) -> Result {
    let (codebook, corpus, codedUnder, warnings) = input
    let specs = try specs(ids, codebook: codebook, corpus: corpus)
    let aggregator = Aggregator(codebook: codebook, corpus: corpus, threads: context.threads)
    var tables: [ShareTable] = []
    var allSamples: [String: [PanelSample]] = [:]
    let intervals = try uncertainty.map { (uncertainty) throws(PipelineError) in
      try self.intervals(uncertainty, codebook, records ?? corpus)
    }
    var doubts: [Finding] = []
    let keeper = GateKeeper(codebook, records ?? corpus)
    var blocked = keeper?.unjudged(specs) ?? []
    for spec in specs {
      var exceptions: [ReliabilityGate.Exception] = []
      switch keeper?.judgement(spec) {
      case .blocked(let findings)?:
        blocked += findings
        continue
      case .open(let own)?: exceptions = own
      case nil: break
      }
      context.logger.debug("table \(spec.id)")
      do {
        var table = try aggregator.table(spec)
        table.caption.fingerprint = TableFingerprint.of(
          spec, codebook: codebook, inputs: corpus.inputs, uncertainty: uncertainty)
        table.caption.codedUnder = codedUnder
        table.caption.exceptions = exceptions
        if let intervals {
          let samples = try aggregator.samples(spec)
          table = intervals.adding(to: table, samples)
          allSamples[spec.id] = samples
          doubts += intervals.warning(table, samples, language: codebook.languages.first ?? "en").map { [$0] } ?? []
        }
        if spec.measure == .characters { table.caption.pages = corpus.pages?.summary }
        tables.append(table)
      } catch {
        throw .aggregation(error)
      }
    }
    let failures = tables.flatMap { ShareTableAudit($0).failures() }.map(\.asFinding.description)
    guard failures.isEmpty else { throw .audit(failures) }
    return Result(
      codebook: codebook, corpus: corpus, records: records ?? corpus, tables: tables,
      warnings: warnings + doubts + blocked,
      uncertainty: uncertainty,
      samples: allSamples)
  }

  private func intervals(
    _ uncertainty: Uncertainty, _ codebook: Codebook, _ corpus: Corpus
  ) throws(PipelineError) -> ShareIntervals {
    guard uncertainty == .coding else { return ShareIntervals(uncertainty: uncertainty) }
    let error = CodingError(DoubleCoding(codebook, corpus))
    guard error.isKnown else {
      throw .usage("--uncertainty coding needs items that two people coded; there are none")
    }
    return ShareIntervals(uncertainty: uncertainty, error: error)
  }

  /// The codebook and the corpus of a path, with what is wrong in them.
  func input(
    codebookPath: String?, corpusPath: String, records: WorkspaceFiles.Selection = .forTables
  ) throws(PipelineError) -> Input {
    if Workspace.isWorkspace(corpusPath) {
      guard codebookPath == nil else {
        throw .usage("a workspace has its codebook itself; leave --codebook out")
      }
      let reading = try WorkspaceCorpus(path: corpusPath, context: context, selection: records)
      guard let corpus = reading.corpus else { throw .badData(reading.findings) }
      return (reading.codebook, corpus, reading.codedUnder, reading.findings)
    }
    guard corpusPath == "-" || Disk.exists(corpusPath) else {
      throw .unreadable(path: corpusPath, reason: "there is no such file or folder")
    }
    guard let codebookPath else { throw .usage("name the codebook with --codebook") }
    let loading = try CodebookLoading(path: codebookPath)
    let codebook = try loading.checked()
    let reading = try CorpusLoading(
      path: corpusPath, codebook: codebook, context: context, encoding: encoding,
      extractsPages: extractsPages)
    return (codebook, try reading.checked(), nil, loading.findings + reading.findings)
  }

  private func specs(_ ids: [String], codebook: Codebook, corpus: Corpus) throws(PipelineError) -> [TableSpec] {
    guard !ids.isEmpty else { return codebook.tables.filter { $0.corpora?.contains(corpus.name) ?? true } }
    for id in ids where !codebook.tables.contains(where: { $0.id == id }) {
      let known = codebook.tables.map(\.id)
      let nearest = NearestName.of(id, in: known).map { " Did you mean \($0)?" } ?? ""
      throw .usage("the codebook has no table '\(id)'; it has \(known.joined(separator: ", ")).\(nearest)")
    }
    return codebook.tables.filter { ids.contains($0.id) }
  }
}
