package import CoverageModel

/// What extraction made of one page: the Document, and the evidence that does not fit into it.
package struct PageExtraction: Sendable {
  package var document: Document
  /// Why the page is no article, or not all of one; empty for an article.
  package var outcomeReason: String
  /// Every block of the page in its order, kept or dropped, with the reason and the score. Empty for what is no page.
  package var blocks: [PageBlock]
  /// In the order of their codes; the Document's evidence holds their descriptions.
  package var warnings: [PageWarning]

  package init(
    document: Document, outcomeReason: String = "", blocks: [PageBlock] = [], warnings: [PageWarning] = []
  ) {
    self.document = document
    self.outcomeReason = outcomeReason
    self.blocks = blocks
    self.warnings = warnings
  }
}
