package import CoverageModel

/// I43, the balance of one debate: speaking time per participant, its distance from equal time, women among participants
/// and in speech, the moderators' time, and the empty chairs.
///
/// An empty chair enters no share, because the absence is not the outlet's doing; it is counted. Undefined as `noData` for the shares of a debate in
/// which nobody spoke or took part.
package struct DebateBalance: Sendable, Hashable {
  /// Milliseconds per participant, in the order of appearance; several rows of one person are added.
  package let speech: [Int64]
  package let participants: [String]
  /// Milliseconds of all moderators.
  package let moderation: Int64
  package let emptyChairs: Int64
  /// D from equal time among the participants.
  package let dissimilarity: Result<Double, Undefined>
  /// Heads: women's share of participants.
  package let womenOfParticipants: Result<Ratio, Undefined>
  /// Seconds: women's share of participants' speech.
  package let womenOfSpeech: Result<Ratio, Undefined>

  /// From the rows of one debate.
  package init(_ appearances: [DebateAppearance]) {
    var participants: [String] = []
    var speech: [Int64] = []
    var genders: [Gender] = []
    for row in appearances where row.role == .participant {
      if let known = participants.firstIndex(of: row.person) {
        speech[known] += row.speech
      } else {
        participants.append(row.person)
        speech.append(row.speech)
        genders.append(row.gender)
      }
    }
    self.participants = participants
    self.speech = speech
    moderation = appearances.reduce(0) { $0 + ($1.role == .moderator ? $1.speech : 0) }
    emptyChairs = Int64(appearances.count { $0.role == .emptyChair })
    dissimilarity =
      BenchmarkWeights.equal(count: speech.count).map { Dissimilarity.of(speech, against: $0) } ?? .failure(.noData)
    womenOfParticipants = WomenShare.of(GenderSums { gender in Int64(genders.count { $0 == gender }) })
    womenOfSpeech = WomenShare.of(
      GenderSums { gender in zip(genders, speech).reduce(0) { $0 + ($1.0 == gender ? $1.1 : 0) } })
  }
}
