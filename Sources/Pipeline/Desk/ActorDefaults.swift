package import CoverageModel

/// How an actor appears on a day, as far as the codebook says it: what a coder need not decide.
package struct ActorDefaults: Sendable, Hashable {
  package let capacity: Capacity?
  package let gender: Gender?

  /// Items without a day have none.
  init(_ actor: Actor, on day: CalendarDay?, _ standing: ActorStanding) {
    let isContestant = actor.contests.contains { contest in day.map(contest.days.contains) ?? true }
    let usual = standing.capacity(of: actor)
    // Who stands no longer, or not yet, is no candidate on that day.
    capacity =
      usual == .candidate && !isContestant
      ? actor.relations.isEmpty ? nil : .party : usual
    gender = actor.gender == .unknown || actor.gender == .notApplicable ? nil : actor.gender
  }
}
