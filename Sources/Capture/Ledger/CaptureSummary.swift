/// How many addresses of each outlet came to what.
package struct CaptureSummary: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    /// The id of the outlet, nil for addresses that belong to none.
    package let outlet: String?
    /// Pages by outcome; outcomes that did not occur are left out.
    package let pages: [CaptureOutcome: Int]
    /// Sitemaps, feeds and first pages that could not be read.
    package let failedListings: Int

    package init(outlet: String?, pages: [CaptureOutcome: Int], failedListings: Int) {
      self.outlet = outlet
      self.pages = pages
      self.failedListings = failedListings
    }
  }

  /// By outlet id, those without outlet last.
  package let rows: [Row]
  /// Addresses that an interrupted run had done before.
  package let doneBefore: Int

  /// Whether every page and every list of pages came.
  package var isFine: Bool {
    rows.allSatisfy { $0.failedListings == 0 && $0.pages.keys.allSatisfy(\.isFine) }
  }
}
