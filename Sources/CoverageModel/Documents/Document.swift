/// What was published on one captured page: the text that counts as coverage, who wrote it and when, and how we know.
///
/// Made by extraction from a page's bytes; never edited afterwards. A page that holds no article is a Document too, with an
/// outcome that says so and an empty body, so that nothing captured is lost from the counts.
package struct Document: Sendable, Hashable {
  /// Given by whoever supplied the page: a file name, a WARC record, an id of a list.
  package var id: String
  /// The address from which the page was captured.
  package var url: String
  /// The address that the page names as its own, nil when it names none.
  package var canonicalURL: String?
  /// The id of the codebook's outlet, nil when the host belongs to none or no codebook was given.
  package var outlet: String?
  package var outcome: PageOutcome
  /// The headline without the site's name.
  package var title: String
  /// Persons, in the page's order, without titles such as "by".
  package var authors: [String]
  /// News agencies named as the source.
  package var agencies: [String]
  package var published: PageTime?
  package var modified: PageTime?
  /// ISO 639-1 code of the body's main language, nil when it cannot be told.
  package var language: String?
  package var section: String?
  package var tags: [String]
  /// The text that counts: blocks in reading order, a line feed between them; whitespace runs folded to one space.
  package var body: String
  /// What each stretch of `body` is; in order, not overlapping, and together all of it but the line feeds between them.
  package var blocks: [DocumentBlock]
  package var evidence: PageEvidence

  package init(id: String, url: String, outcome: PageOutcome, evidence: PageEvidence) {
    self.id = id
    self.url = url
    self.outcome = outcome
    self.evidence = evidence
    title = ""
    authors = []
    agencies = []
    tags = []
    body = ""
    blocks = []
  }

  /// Who signs, persons before agencies, with `; ` between them; empty when nobody does.
  package var signature: String { (authors + agencies).joined(separator: "; ") }

  /// The length of the body in characters as the tables count them: Unicode scalars.
  package var characters: Int { body.unicodeScalars.count }
}
