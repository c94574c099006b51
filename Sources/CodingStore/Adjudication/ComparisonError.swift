/// Why records cannot be compared.
package enum ComparisonError: Error, Sendable, Hashable, CustomStringConvertible {
  case tooFewRecords(Int)
  case differentItem(found: String, expected: String)
  case sameCoder(String)
  /// Records of several versions are first read under one, by the codebook's mapping.
  case differentVersions([String])

  package var description: String {
    switch self {
    case .tooFewRecords(let count): "found \(count) records; expected two of one item at least."
    case .differentItem(let found, let expected):
      "found a record of the item \"\(found)\"; expected records of \"\(expected)\" only."
    case .sameCoder(let coder): "found two records of the coder \"\(coder)\"; expected one of each coder."
    case .differentVersions(let versions):
      "found records of the versions \(versions.joined(separator: ", ")); expected one version. "
        + "Read them under one version first."
    }
  }
}
