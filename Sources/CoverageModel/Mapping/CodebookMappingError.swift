/// Why something cannot be read under another version of the codebook.
package enum CodebookMappingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was handed in was coded under another version than the mapping begins with.
  case wrongVersion(found: String, expected: CodebookEdition)
  /// The codebook handed in is another one than the mapping leads to.
  case wrongCodebook(found: CodebookEdition, expected: CodebookEdition)
  /// One mapping does not begin where the other ends.
  case versionsApart(end: CodebookEdition, start: CodebookEdition)
  /// No chain of mappings leads from the version to the codebook.
  case noPath(from: String, to: CodebookEdition)

  package var description: String {
    switch self {
    case .wrongVersion(let found, let expected):
      "found a record of version \(found); expected one of \(expected), from which the mapping leads."
    case .wrongCodebook(let found, let expected):
      "found the codebook \(found); expected \(expected), to which the mapping leads."
    case .versionsApart(let end, let start):
      "the first mapping leads to \(end), the second begins at \(start); give the mappings between them."
    case .noPath(let from, let to):
      "no mapping leads from version \(from) to \(to); give each version a `supersedes` with the version before."
    }
  }
}
