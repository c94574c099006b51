internal import CoverageModel

/// What a codebook says of its actors beyond their names: the offices that they hold, and in what capacity they appear.
struct ActorStanding {
  private let classes: [String: ActorClass]
  private let members: [String: Int]
  private let parties: Set<String>

  init(_ codebook: Codebook) {
    classes = Dictionary(codebook.classes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    members = Dictionary(codebook.actors.map { ($0.classID, 1) }, uniquingKeysWith: +)
    parties = Set(codebook.actors.filter { $0.kind == .party || $0.kind == .coalition }.map(\.id))
  }

  /// The labels of a class that nobody else belongs to: «Президент».
  func offices(of actor: Actor) -> [String] {
    guard members[actor.classID] == 1, actor.classChanges.isEmpty, let own = classes[actor.classID] else { return [] }
    return Set(own.labels.texts.values).subtracting(actor.names.texts.values).sorted()
  }

  /// A contestant is a candidate or a party, who belongs to a party speaks for it, and who else belongs to a political class holds an
  /// office.
  func capacity(of actor: Actor) -> Capacity? {
    if actor.kind == .party || actor.kind == .coalition { return .party }
    if actor.kind == .person, !actor.contests.isEmpty { return .candidate }
    if actor.relations.contains(where: { parties.contains($0.parent) }) { return .party }
    return classes[actor.classID]?.political == true ? .official : nil
  }
}
