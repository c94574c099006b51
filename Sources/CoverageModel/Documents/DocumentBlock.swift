/// One paragraph, headline or other unit of a Document's body.
package struct DocumentBlock: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The stand-first under the headline.
    case lead
    case paragraph
    /// A heading within the text.
    case heading
    case listItem = "list-item"
    case tableRow = "table-row"
    /// A quotation set apart from the text.
    case quote
    /// The text of an embedded post of a social network.
    case embed
    /// The words under a picture.
    case caption
    /// The time line of a live blog's entry.
    case liveEntry = "live-entry"
  }

  package let kind: Kind
  /// Characters (Unicode scalars) of the Document's body.
  package let span: Range<Int>

  package init(kind: Kind, span: Range<Int>) {
    self.kind = kind
    self.span = span
  }
}
