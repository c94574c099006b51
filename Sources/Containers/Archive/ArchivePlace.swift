/// A place in a file that may be compressed.
package struct ArchivePlace: Sendable, Hashable {
  /// Bytes from the start of the file; in a gzip file those before the member in which the place is.
  package let offset: Int
  /// Bytes from there to the place once inflated; 0 in a file that is not compressed.
  package let inflated: Int

  package init(offset: Int, inflated: Int = 0) { (self.offset, self.inflated) = (offset, inflated) }
}

extension ArchivePlace: CustomStringConvertible {
  package var description: String { inflated == 0 ? "byte \(offset)" : "byte \(offset) + \(inflated) inflated" }
}
