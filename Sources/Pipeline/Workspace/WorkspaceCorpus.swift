internal import CodingStore
internal import Containers
package import CoverageModel
internal import Interchange

/// The corpus of a workspace: what its record sets say today, under the codebook's latest version.
package struct WorkspaceCorpus: Sendable {
  package let codebook: Codebook
  package let corpus: Corpus?
  package let findings: [Finding]

  /// - Throws: `PipelineError`.
  package init(path: String, context: RunContext) throws(PipelineError) {
    let workspace = try Workspace(path: path, isReading: true)
    let stored = try workspace.read { try $0.codebooks() }
    let latest = try WorkspaceCodebooks(stored, path: path).latest(of: path).codebook
    let (name, files) = try workspace.read { reader in
      (try reader.workspace().name, try WorkspaceFiles(reader, codebook: latest, selection: .forTables))
    }
    var options = CorpusReadingOptions()
    options.threads = context.threads
    let reading = CorpusReader(codebook: latest, options: options).read(name: name, files: files.corpusFiles)
    codebook = latest
    corpus = reading.corpus
    findings = reading.findings
  }
}
