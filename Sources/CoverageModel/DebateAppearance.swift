/// One participant of one debate; an empty chair is a participant without speech.
package struct DebateAppearance: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case participant, moderator
    case emptyChair = "empty-chair"
  }

  package let debate: String
  /// Position in the codebook's outlets.
  package let outlet: Int
  /// The contestant for which the participant speaks, as a position in the codebook's actors; nil for moderators.
  package let contestant: Int?
  package let person: String
  package let role: Role
  package let gender: Gender
  /// Speaking time in milliseconds.
  package let speech: Int64

  package init(
    debate: String, outlet: Int, contestant: Int?, person: String, role: Role, gender: Gender, speech: Int64
  ) {
    self.debate = debate
    self.outlet = outlet
    self.contestant = contestant
    self.person = person
    self.role = role
    self.gender = gender
    self.speech = speech
  }
}
