internal import CoverageModel

/// Nearest names within a budget: a file with thousands of wrong names and thousands of valid ones must not take minutes.
struct Suggestions {
  /// Comparisons of two names that one check may make.
  private static let budget = 20_000
  /// Names longer than this, in bytes, get no suggestion.
  private static let longestName = 64

  private var left = Suggestions.budget

  mutating func nearest(to text: String, in candidates: [String]) -> String? {
    guard text.utf8.count <= Suggestions.longestName, candidates.count <= left else { return nil }
    left -= candidates.count
    return NearestName.of(text, in: candidates.lazy.filter { $0.utf8.count <= Suggestions.longestName * 2 })
  }

  /// `Did you mean "x"?`, else the given sentence.
  mutating func mend(_ text: String, in candidates: [String], otherwise: String) -> String {
    guard let nearest = nearest(to: text, in: candidates) else { return otherwise }
    return "Did you mean " + quoted(nearest) + "?"
  }
}
