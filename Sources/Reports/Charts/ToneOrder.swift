internal import CoverageModel

/// The one order of tone in every chart: from negative over neutral to positive, then what has no step.
enum ToneOrder {
  private static let codes = ["-2", "-1", "0", "+1", "+2", "mixed", "not-applicable", "not-coded"]
  private static let terms = ["negative": "-1", "neutral": "0", "positive": "+1"]

  /// The code of a tone that a column names by its code, by a term, or by nothing at all: "not coded".
  static func code(_ name: String) -> String {
    let code = terms[name] ?? name
    return codes.contains(code) ? code : "not-coded"
  }

  /// The place of a code or term, from the left.
  static func rank(_ name: String) -> Int { codes.firstIndex(of: code(name)) ?? codes.count }
}
