internal import CoverageModel

/// On every day an actor has one class, and one actor above it for each kind of tie that tables roll up along.
///
/// A supporter may support two, and an office-holder may hold two offices: those kinds roll nothing up.
enum OverlappingRoleCheck: CodebookCheck {
  private static let rolledUp: [ActorRelation.Kind] = [.member, .candidateOf, .coalitionMember]

  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.actors.filter { $0.classChanges.count > 1 || $0.ties.count > 1 }.flatMap { actor in
      overlaps(actor.classChanges, what: "a class")
        + rolledUp.flatMap { kind in
          overlaps(actor.ties.filter { $0.kind == kind }.map(\.dated), what: "a relation \(kind.rawValue)")
        }
    }
  }

  private static func overlaps(_ roles: [ActorFacts.Dated], what: String) -> [Finding] {
    guard roles.count > 1 else { return [] }
    let ordered = roles.enumerated()
      .sorted { ($0.element.days.start, $0.offset) < ($1.element.days.start, $1.offset) }
      .map(\.element)
    var latest = ordered[0]
    var findings: [Finding] = []
    for role in ordered.dropFirst() {
      if role.days.overlaps(latest.days) { findings.append(finding(role, latest, what: what)) }
      if latest.days.end < role.days.end { latest = role }
    }
    return findings
  }

  private static func finding(_ role: ActorFacts.Dated, _ earlier: ActorFacts.Dated, what: String) -> Finding {
    role.site.finding(
      "overlapping-roles",
      found: "\(what) \(quoted(role.target)) from \(role.days.start), on days of \(quoted(earlier.target)) ("
        + earlier.site.words + ")",
      expected: "\(what) on each day at most", mend: "End the earlier one with the day on which the later one begins.")
  }
}
