package import CoverageModel

/// What `qamtu fetch` is asked to do.
package struct FetchRequest: Sendable {
  /// The archive that is written, or gone on with.
  package var warcPath: String
  package var codebookPath: String?
  package var pages: [String] = []
  /// Files with an address a line; `-` for standard input.
  package var listPaths: [String] = []
  /// Sitemaps and feeds.
  package var listings: [String] = []
  /// Ids of outlets; empty for all of the codebook.
  package var outlets: [String] = []
  /// Whom the sites can write to; nil for what the codebook says.
  package var contact: String?
  package var since: CalendarDay?
  /// The last day.
  package var until: CalendarDay?
  /// Milliseconds between two questions to one host.
  package var pause: Int64 = 2000
  package var sitesAtOnce = 4
  /// Bytes of the largest page.
  package var mostBytes = 10_000_000
  /// Hosts that may have a private address.
  package var privateHosts: [String] = []
  /// The program's version.
  package var version: String

  package init(warcPath: String, version: String) {
    self.warcPath = warcPath
    self.version = version
  }
}
