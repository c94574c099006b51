package import Containers

/// How a corpus is read. Nothing here but `encoding` changes what is read; `asksForCodes` changes what is refused.
package struct CorpusReadingOptions: Sendable, Hashable {
  /// The encoding of all files; nil to find it from the bytes of each.
  package var encoding: TextEncoding?
  /// Findings that are kept; the rest is counted in a closing finding.
  package var maxFindings = 200
  /// Whether to compute the SHA-256 of the files for `Corpus.inputs`.
  package var digest = true
  /// Threads that parse.
  package var threads = 2
  /// About how many bytes a thread parses at a time.
  package var blockBytes = 1 << 19
  /// Whether to leave out the fast path for plain rows; it gives the same corpus, more slowly.
  package var plainOnly = false
  /// Whether to keep the texts of items that tables do not use: for finding their captured pages, and for showing them to coders.
  package var keepsTexts = false

  /// Whether codes that the codebook asks for may not be missing; a workspace holds items that nobody has coded yet.
  package var asksForCodes = true

  package init() {}
}
