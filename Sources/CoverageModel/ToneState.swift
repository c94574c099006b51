/// Whether and how tone was judged. *Neutral* is a judgement; the other states are not, and none may pass for it.
package enum ToneState: String, Sendable, Hashable, CaseIterable {
  case judged
  /// Positive and negative at once, without a lean.
  case mixed
  /// Tone does not apply: own speech on oneself, paid advertising.
  case notApplicable = "not-applicable"
  case notCoded = "not-coded"
}
