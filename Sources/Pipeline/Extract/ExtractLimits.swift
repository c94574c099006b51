/// How much a page or a line of a list may be.
enum ExtractLimits {
  /// Larger files are not read: no page is that large.
  static let fileBytes = 256 << 20
  /// What may come out of a compressed page.
  static let inflatedBytes = 64 << 20
  /// A line of a list; it may hold a page.
  static let lineBytes = 64 << 20
  static let metaBytes = 1 << 20
  /// Folders within folders.
  static let depth = 64
  /// Pages for each thread that may be read and not yet written; it bounds the memory.
  static let pagesAhead = 4
  /// Lines that could not be used are told one by one up to here, then counted.
  static let findings = 20
}
