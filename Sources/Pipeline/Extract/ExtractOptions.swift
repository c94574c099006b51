/// What `qamtu extract` is asked for.
package struct ExtractOptions: Sendable {
  /// Files and folders; `-` is a page on standard input.
  package var inputs: [String]
  /// A list of pages, or `-`.
  package var list: String?
  /// Where relative paths of the list begin; its own folder when nil.
  package var root: String?
  /// The address of a single page.
  package var url: String?
  package var codebookPath: String?
  /// ISO 639-1 codes of the languages that are expected; those of the codebook when empty, and any without one.
  package var languages: [String]
  /// Where the documents go; `-` is standard output.
  package var output: String
  package var evidence: EvidenceDetail
  package var marksDuplicates: Bool
  /// Whether the pages are read once beforehand to learn what their sites repeat.
  package var learnsSites = false
  /// Where the comparison of captures goes, nil when it is not asked for.
  package var versions: String?
  /// Where the page goes that shows what was kept and dropped; the input is one page then.
  package var explanation: String?
  /// Where the outcome rows go.
  package var outcomes: String?
  /// A table of the pages that should be there.
  package var expected: String?

  package init(inputs: [String] = [], list: String? = nil) {
    self.inputs = inputs
    self.list = list
    languages = []
    output = "-"
    evidence = .short
    marksDuplicates = true
  }
}
