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
  /// Places of one archive at which something is wrong and no record is, told one by one; more are counted.
  static let archiveFaults = 1000
  /// What was wrong with one page's record, told one by one.
  static let pageWarnings = 8
  /// Keys by which revisits find the pages of archives: four a page, some 60 bytes each.
  static let indexedKeys = 1 << 22
  /// What may be read again for revisits, whatever the archives' size; beyond it `ArchiveLimits.ratio` times that size.
  static let freeRevisitBytes = 1 << 30
  /// Lines that could not be used are told one by one up to here, then counted.
  static let findings = 20
}
