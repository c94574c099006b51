package import CoverageModel

/// Whose coding sheet it is, and under which codebook it was made.
package struct SheetIdentity: Sendable, Hashable {
  /// The id of the workspace that wrote the sheet.
  package var workspace: String
  package var coder: Coder
  /// The number of the coder's batch.
  package var batch: Int
  package var codebook: String
  package var codebookVersion: String
  package var codebookFingerprint: String
  /// The language of the labels.
  package var language: String

  package init(
    workspace: String, coder: Coder, batch: Int, codebook: String, codebookVersion: String, codebookFingerprint: String,
    language: String
  ) {
    self.workspace = workspace
    self.coder = coder
    self.batch = batch
    self.codebook = codebook
    self.codebookVersion = codebookVersion
    self.codebookFingerprint = codebookFingerprint
    self.language = language
  }

  package init(workspace: String, coder: Coder, batch: Int, codebook: Codebook, language: String) {
    self.init(
      workspace: workspace, coder: coder, batch: batch, codebook: codebook.id, codebookVersion: codebook.version,
      codebookFingerprint: codebook.fingerprint, language: language)
  }
}
