internal import Codebooks
package import CoverageModel

/// Reads a codebook, and a corpus with it, and says everything that is wrong.
package struct CheckRun {
  package let context: RunContext

  private let encoding: CorpusEncoding?

  package init(context: RunContext, encoding: CorpusEncoding? = nil) {
    self.context = context
    self.encoding = encoding
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
    guard let codebook = loading.codebook, let corpusPath else {
      return Result(findings: loading.findings, fingerprint: loading.codebook?.fingerprint, items: 0, attributions: 0)
    }
    let reading = try CorpusLoading(path: corpusPath, codebook: codebook, context: context, encoding: encoding)
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
