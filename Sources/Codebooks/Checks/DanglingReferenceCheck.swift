internal import CoverageModel

/// What is named by its id exists.
enum DanglingReferenceCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    var suggestions = Suggestions()
    var findings: [Finding] = []
    for (entry, shape) in draft.visits.scalars {
      guard case .reference(let namespace) = shape, let id = entry.text, !draft.names.contains(id, in: namespace)
      else { continue }
      findings.append(
        entry.finding(
          "unknown-" + namespace.rawValue, expected: shape.expectation,
          mend: mend(id, namespace, draft.names, &suggestions)))
    }
    for (entry, shape) in draft.visits.keys {
      guard case .reference(let namespace) = shape, let id = entry.key, !draft.names.contains(id, in: namespace)
      else { continue }
      findings.append(
        entry.keyFinding(
          "unknown-" + namespace.rawValue, expected: shape.expectation,
          mend: mend(id, namespace, draft.names, &suggestions)))
    }
    return findings + actorsFileFindings(in: draft, &suggestions)
  }

  private static func actorsFileFindings(in draft: CodebookDraft, _ suggestions: inout Suggestions) -> [Finding] {
    var findings: [Finding] = []
    for person in draft.actorsFile?.persons ?? [] {
      if !draft.names.contains(person.classID, in: .actorClass) {
        findings.append(finding(person.classID, .actorClass, person.classSite, draft.names, &suggestions))
      }
      for membership in person.memberships where !draft.names.contains(membership.party, in: .actor) {
        findings.append(finding(membership.party, .actor, membership.site, draft.names, &suggestions))
      }
    }
    return findings
  }

  private static func finding(
    _ id: String, _ namespace: Namespace, _ site: Site, _ names: NameIndex, _ suggestions: inout Suggestions
  ) -> Finding {
    site.finding(
      "unknown-" + namespace.rawValue, found: id.isEmpty ? "nothing" : quoted(id),
      expected: ScalarShape.reference(namespace).expectation, mend: mend(id, namespace, names, &suggestions))
  }

  private static func mend(
    _ id: String, _ namespace: Namespace, _ names: NameIndex, _ suggestions: inout Suggestions
  ) -> String {
    suggestions.mend(
      id, in: names.all(namespace), otherwise: "Add a \(namespace.rawValue) with this id, or name one that exists.")
  }
}
