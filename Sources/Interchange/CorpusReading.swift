package import CoverageModel

/// What came of reading a corpus.
package struct CorpusReading: Sendable {
  /// Nil when any finding is an error.
  package let corpus: Corpus?
  /// In the order items, attributions, recordings, posts, engagement, airings, debates, incidents, and within a file
  /// by line and column; those about no file that was read come first.
  package let findings: [Finding]

  package init(corpus: Corpus?, findings: [Finding]) {
    self.corpus = corpus
    self.findings = findings
  }
}
