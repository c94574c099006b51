internal import Reliability
internal import Reports

/// What coders coded for one variable, with the names that tables need.
struct RatedVariable {
  /// The variable, such as `tone`.
  let name: String
  /// Of which actors; empty for all.
  var scope = ""
  let coders: [String]
  let categories: [String]
  let ratings: Ratings
  let metric: Metric
  /// By unit its week, counted from the first; empty where units have no day.
  var weeks: [Int] = []
  /// What a reader has to know of how the codes came about.
  var note: Phrase?
  /// Of a table there are no words, and its names stand.
  var words = VariableWords()

  /// `tone, party`.
  var title: String { scope.isEmpty ? name : "\(name), \(scope)" }
}
