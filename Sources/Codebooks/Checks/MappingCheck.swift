internal import CoverageModel

/// A mapping leads from ids that the version before had to ids that this version has.
enum MappingCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard let predecessor = draft.predecessor, let supersedes = draft.root["supersedes"] else { return [] }
    let now = Predecessor.idSets(of: draft.root, actorsFile: draft.actorsFile)
    let before = Dictionary(predecessor.ids.map { ($0.key, $0.ids) }, uniquingKeysWith: { first, _ in first })
    var suggestions = Suggestions()
    var findings: [Finding] = []
    for section in supersedes.map("mapping") {
      guard let key = section.key, let old = before[key] else {
        let keys = predecessor.ids.map(\.key)
        findings.append(
          section.keyFinding(
            "unknown-mapping", expected: "one of " + keys.joined(separator: ", "),
            mend: suggestions.mend(section.key ?? "", in: keys, otherwise: "Remove the mapping.")))
        continue
      }
      findings += oldFindings(section, old: old, &suggestions)
      guard let keyNow = draft.mapping.keyNow(of: key) else {
        findings.append(homeless(section))
        continue
      }
      for pair in section.isMapping ? section.children : [] {
        findings += newFindings(pair, section: key, now: now[keyNow] ?? [], &suggestions)
      }
    }
    return findings
  }

  private static func oldFindings(
    _ section: Entry, old: [String], _ suggestions: inout Suggestions
  ) -> [Finding] {
    guard section.isMapping else { return [] }
    let known = Set(old)
    return section.children.filter { !known.contains($0.key ?? "") }.map { pair in
      pair.keyFinding(
        "unknown-old-id", expected: "an id of \(section.key ?? "") in the version before",
        mend: suggestions.mend(pair.key ?? "", in: old, otherwise: "Remove the pair."))
    }
  }

  private static func newFindings(
    _ pair: Entry, section: String, now: Set<String>, _ suggestions: inout Suggestions
  ) -> [Finding] {
    if pair.isNull { return [] }
    let written = pair.isSequence ? pair.children : [pair]
    var findings = written.compactMap { entry -> Finding? in
      guard let new = entry.text, !now.contains(new) else { return nil }
      return entry.finding(
        "unknown-new-id", expected: "an id of \(section) in this version",
        mend: suggestions.mend(new, in: now.sorted(), otherwise: "Name an id that exists."))
    }
    if pair.isSequence, pair.children.count < 2 || Set(pair.texts).count < pair.texts.count {
      findings.append(
        pair.finding(
          "not-a-choice", expected: "two ids or more, each once",
          mend: "Write one id without a list, ~ for none, or the ids of which a person chooses."))
    }
    if section == "variables", written.contains(where: { MappingDraft.renamesFixed(pair.key ?? "", $0.text ?? "") }) {
      findings.append(
        pair.keyFinding(
          "fixed-variable", expected: "mode, capacity, tone and gender under their own names",
          mend: "Map their codes under `variables.ID`, or write ~ for a variable that is no longer asked."))
    }
    return findings
  }

  private static func homeless(_ section: Entry) -> Finding {
    section.keyFinding(
      "mapping-without-variable", expected: "codes of a variable that is one variable now",
      mend: "Remove the section: the variable was split or dropped, so its codes lead nowhere by themselves.")
  }
}
