internal import Capture
internal import CoverageModel

/// The count at the end of a capture, as text.
enum FetchSummaryText {
  /// A line for each outlet, those without pages left out; then what an earlier run had done.
  static func lines(_ summary: CaptureSummary) -> [String] {
    var lines = summary.rows.compactMap { row -> String? in
      var parts = CaptureOutcome.allCases.compactMap { outcome in row.pages[outcome].map { "\($0) \(outcome.rawValue)" }
      }
      if row.failedListings > 0 {
        parts.append(Counted.text(row.failedListings, "sitemap or feed", "sitemaps and feeds") + " not read")
      }
      return parts.isEmpty ? nil : "\(row.outlet ?? "no outlet"): " + parts.joined(separator: ", ")
    }
    if summary.doneBefore > 0 { lines.append(Counted.text(summary.doneBefore, "page") + " done by the run before") }
    return lines
  }
}
