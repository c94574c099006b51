/// A page that a WACZ package lists: one that a person visited, among all the records that were captured with it.
package struct WACZPage: Sendable, Hashable {
  package let id: String?
  package let url: String
  package let title: String?
  /// Milliseconds since 1 January 1970, UTC; nil when there is no date that can be read.
  package let date: Int64?

  package init(id: String?, url: String, title: String?, date: Int64?) {
    self.id = id
    self.url = url
    self.title = title
    self.date = date
  }
}
