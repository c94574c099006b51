/// Which codebook, and which version of it.
package struct CodebookEdition: Sendable, Hashable, CustomStringConvertible {
  /// The id of the codebook.
  package let codebook: String
  /// Semantic version, `major.minor.patch`.
  package let version: String

  package init(codebook: String, version: String) {
    self.codebook = codebook
    self.version = version
  }

  package var description: String { codebook + " " + version }
}

extension Codebook {
  package var edition: CodebookEdition { CodebookEdition(codebook: id, version: version) }
}
