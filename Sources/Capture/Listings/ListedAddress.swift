/// An address that a sitemap or a feed lists.
package struct ListedAddress: Sendable, Hashable {
  /// As written, without white space around it.
  package let text: String
  /// When the page was published.
  package let published: ListedDate?
  /// When the page was changed last.
  package let modified: ListedDate?

  package init(text: String, published: ListedDate? = nil, modified: ListedDate? = nil) {
    self.text = text
    self.published = published
    self.modified = modified
  }
}
