/// By what a server can say that a page has not changed.
package struct Validators: Sendable, Hashable {
  /// The address that gave them: the last one of a chain of redirects.
  package let address: String
  package let entityTag: String?
  package let lastModified: String?

  package init(address: String, entityTag: String?, lastModified: String?) {
    self.address = address
    self.entityTag = entityTag
    self.lastModified = lastModified
  }

  var fields: [(name: String, value: String)] {
    [("If-None-Match", entityTag), ("If-Modified-Since", lastModified)].compactMap { name, value in
      value.map { (name, $0) }
    }
  }
}
