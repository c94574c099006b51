/// What a person made of a program's suggestion.
package enum SuggestionVerdict: String, Sendable, Hashable, CaseIterable {
  case accepted, edited, rejected
}
