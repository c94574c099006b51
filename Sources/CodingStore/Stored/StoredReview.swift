/// What a person made of one of a program's suggestions.
package struct StoredReview: Sendable, Hashable {
  /// The program's record set, and the number of the attribution in it.
  package let coding: Int64
  package let number: Int
  package let verdict: SuggestionVerdict
  /// `StoredCoder.id`.
  package let coder: Int64
  /// The person's record set that holds it; nil when it was rejected.
  package let result: Int64?
}
