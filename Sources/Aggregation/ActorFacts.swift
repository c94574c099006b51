internal import CoverageModel

/// What is true of each actor in each epoch, looked up by `epoch * actorCount + actor`.
struct ActorFacts: Sendable {
  let actorCount: Int
  let epochCount: Int
  /// Position in the codebook's classes.
  let classIndex: [Int32]
  /// Whether the actor stands in any race.
  let isCandidate: [Bool]
  /// The party a person counts for; the actor itself when it has none.
  let party: [Int32]
  /// The coalition that the party counts for, else as `party`.
  let coalition: [Int32]
  private let codebook: Codebook
  private let days: [CalendarDay?]

  /// - Parameters:
  ///   - codebook: its actors and classes.
  ///   - days: one day of each epoch, nil for the epoch of items without a day.
  init(codebook: Codebook, days: [CalendarDay?]) {
    let actors = codebook.actors
    let count = actors.count
    let positions = Dictionary(actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let classes = Dictionary(codebook.classes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var classIndex = [Int32](repeating: -1, count: days.count * count)
    var isCandidate = [Bool](repeating: false, count: days.count * count)
    var party = [Int32](repeating: 0, count: days.count * count)
    for (position, actor) in actors.enumerated() {
      let fixedClass = Int32(classes[actor.classID] ?? -1)
      for (epoch, day) in days.enumerated() {
        let slot = epoch * count + position
        classIndex[slot] = actor.classChanges.isEmpty ? fixedClass : Int32(classes[actor.classID(on: day)] ?? -1)
        isCandidate[slot] = !actor.contests.isEmpty && actor.contests.contains { ActorFacts.holds($0.days, on: day) }
        party[slot] = Int32(
          ActorFacts.parent(of: actor, kinds: [.candidateOf, .member], on: day, positions) ?? position)
      }
    }
    var coalition = party
    for slot in party.indices {
      let member = actors[Int(party[slot])]
      if let parent = ActorFacts.parent(of: member, kinds: [.coalitionMember], on: days[slot / count], positions) {
        coalition[slot] = Int32(parent)
      }
    }
    self.actorCount = actors.count
    self.epochCount = days.count
    self.classIndex = classIndex
    self.isCandidate = isCandidate
    self.party = party
    self.coalition = coalition
    self.codebook = codebook
    self.days = days
  }

  /// Who is a contestant of `race` (of any race when nil), by `epoch * actorCount + actor`.
  func contestants(of race: String?) -> [Bool] {
    guard let race else { return isCandidate }
    var flags = [Bool](repeating: false, count: epochCount * actorCount)
    for (position, actor) in codebook.actors.enumerated() {
      let contests = actor.contests.filter { $0.race == race }
      guard !contests.isEmpty else { continue }
      for epoch in 0..<epochCount {
        flags[epoch * actorCount + position] = contests.contains {
          ActorFacts.holds($0.days, on: days[epoch])
        }
      }
    }
    return flags
  }

  /// The actor that an attribution counts for. A person who appears in official capacity is not rolled up to the party: what
  /// an office-holder does in office is the office's.
  func target(of actor: Int, epoch: Int, isOfficial: Bool, rollUp: TableSpec.RollUp) -> Int {
    if isOfficial, rollUp.officialCapacity == .apart { return actor }
    let slot = epoch * actorCount + actor
    return switch rollUp {
    case .none, .class: actor
    case .party: Int(party[slot])
    case .coalition: Int(coalition[slot])
    }
  }

  /// Whether the rule `OfficialCapacity.apart` takes the attribution out of the rows and the denominator of contestants (D1): the
  /// roll-up credits the rest of what the person does to another actor.
  func isWithheld(_ actor: Int, epoch: Int, isOfficial: Bool, rollUp: TableSpec.RollUp) -> Bool {
    isOfficial && target(of: actor, epoch: epoch, isOfficial: false, rollUp: rollUp) != actor
  }

  /// What no moment may count twice for: the actor after the roll-up, or the class. Classes come after the actors.
  func group(of actor: Int, epoch: Int, isOfficial: Bool, rollUp: TableSpec.RollUp) -> Int {
    guard rollUp == .class else { return target(of: actor, epoch: epoch, isOfficial: isOfficial, rollUp: rollUp) }
    return actorCount + Int(classIndex[epoch * actorCount + actor])
  }

  private static func holds(_ days: DayRange, on day: CalendarDay?) -> Bool { day.map(days.contains) ?? true }

  private static func parent(
    of actor: Actor, kinds: [ActorRelation.Kind], on day: CalendarDay?, _ positions: [String: Int]
  ) -> Int? {
    guard !actor.relations.isEmpty else { return nil }
    for kind in kinds {
      if let relation = actor.relations.first(where: { $0.kind == kind && holds($0.days, on: day) }) {
        return positions[relation.parent]
      }
    }
    return nil
  }
}
