/// One actor, one span or typed measure, one mode, one capacity and one tone, inside one item: every code as the codebook spells it.
package struct AttributionRecord: Sendable, Hashable {
  /// The id of the codebook's actor.
  package var actor: String
  /// Half-open, in milliseconds or characters from the start of the item; nil when the measure was typed.
  package var span: Range<UInt32>?
  /// The length of the span, or the typed measure, in the measure of the item's kind.
  package var measure: UInt32
  package var mode: Mode
  package var capacity: Capacity
  package var tone: Tone
  /// As seen by the coder; nil when it is the actor's.
  package var gender: Gender?
  /// Codes by the id of the variable, of variables of level `attribution` that have no field of their own.
  package var codes: [String: String]
  /// What the coder remarked; counts nowhere.
  package var note: String

  package init(
    actor: String, span: Range<UInt32>?, measure: UInt32? = nil, mode: Mode = .direct, capacity: Capacity = .unclear,
    tone: Tone = .notCoded, gender: Gender? = nil, codes: [String: String] = [:], note: String = ""
  ) {
    self.actor = actor
    self.span = span
    self.measure = measure ?? span.map { UInt32($0.count) } ?? 0
    self.mode = mode
    self.capacity = capacity
    self.tone = tone
    self.gender = gender
    self.codes = codes
    self.note = note
  }
}
