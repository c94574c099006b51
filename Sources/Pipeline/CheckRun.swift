internal import Codebooks
package import CoverageModel

/// Reads a codebook, and a corpus with it, and says everything that is wrong.
package struct CheckRun {
  package let context: RunContext

  private let encoding: CorpusEncoding?
  private let extractsPages: Bool

  /// - Parameters:
  ///   - context: where the run logs to, and its threads.
  ///   - encoding: of the corpus's files; found from the bytes of each when nil.
  ///   - extractsPages: whether captured pages of the corpus are extracted and held against what was coded.
  package init(context: RunContext, encoding: CorpusEncoding? = nil, extractsPages: Bool = true) {
    self.context = context
    self.encoding = encoding
    self.extractsPages = extractsPages
  }

  package struct Result: Sendable {
    package let findings: [Finding]
    /// The codebook's fingerprint, when it could be read.
    package let fingerprint: String?
    package let items: Int
    package let attributions: Int
  }

  /// - Throws: `PipelineError.unreadable` when a file cannot be read at all.
  package func result(codebookPath: String, corpusPath: String?) throws(PipelineError) -> Result {
    let loading = try CodebookLoading(path: codebookPath)
    guard let codebook = loading.codebook else {
      return Result(findings: loading.findings, fingerprint: nil, items: 0, attributions: 0)
    }
    guard let corpusPath else {
      let names = NameWarnings.findings(codebook, path: codebookPath)
      return Result(
        findings: loading.findings + names, fingerprint: codebook.fingerprint, items: 0, attributions: 0)
    }
    let reading = try CorpusLoading(
      path: corpusPath, codebook: codebook, context: context, encoding: encoding,
      extractsPages: extractsPages)
    return Result(
      findings: loading.findings + reading.findings, fingerprint: codebook.fingerprint,
      items: reading.corpus?.items.count ?? 0, attributions: reading.corpus?.attributions.count ?? 0)
  }

  /// The JSON Schema of the codebook file.
  package static func schema() -> String { CodebookSchema.json() }

  /// The codebook text with status frozen and its fingerprint.
  ///
  /// - Throws: `PipelineError.badData` when the codebook has errors.
  package static func frozen(codebookPath: String) throws(PipelineError) -> [UInt8] {
    let bytes = try Disk.read(codebookPath)
    switch CodebookFreezer.frozen(bytes, file: codebookPath, actorsFile: CodebookLoading.beside(codebookPath)) {
    case .success(let frozen): return frozen
    case .failure(let findings): throw .badData(findings.all)
    }
  }
}
