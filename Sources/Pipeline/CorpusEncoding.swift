internal import Containers

/// The encoding of a corpus's files, where an analyst says it outright.
package struct CorpusEncoding: Sendable {
  let encoding: TextEncoding

  /// The names that can be given.
  package static let names = TextEncoding.allCases.map(\.rawValue)

  /// Nil for another name.
  package init?(_ name: String) {
    guard let encoding = TextEncoding(rawValue: name) else { return nil }
    self.encoding = encoding
  }
}
