/// The text of an item as it was taken from its page.
package struct StoredDocument: Sendable, Hashable {
  /// `StoredItem.id`.
  package let item: Int64
  /// SHA-256 of the page's bytes.
  package let digest: String
  package let characters: Int
  package let body: String
  /// The whole Document as one line of JSON.
  package let line: String
}
