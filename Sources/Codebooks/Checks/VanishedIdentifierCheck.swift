internal import CoverageModel

/// Ids of the version before, which coded data use, are still there or are mapped to ids that are.
enum VanishedIdentifierCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard let predecessor = draft.predecessor, let supersedes = draft.root["supersedes"] else { return [] }
    let now = Dictionary(
      Predecessor.ids(of: draft.root, actorsFile: draft.actorsFile).map { ($0.key, Set($0.ids)) },
      uniquingKeysWith: { first, _ in first })
    return vanished(predecessor, supersedes, now: now) + mappingFindings(predecessor, supersedes, now: now)
      + versionFindings(predecessor, draft.root)
  }

  private static func vanished(
    _ predecessor: Predecessor, _ supersedes: Entry, now: [String: Set<String>]
  ) -> [Finding] {
    predecessor.ids.flatMap { key, ids -> [Finding] in
      let mapped = Set(supersedes["mapping"]?[key]?.children.compactMap(\.key) ?? [])
      let current = now[nowKey(key, supersedes)] ?? []
      return ids.filter { !current.contains($0) && !mapped.contains($0) }.map { id in
        supersedes.keyFinding(
          "vanished-id", found: quoted(id) + " of \(key) in the version before, but not in this one",
          expected: "the same id, or a mapping from it", mend: "Restore the id, or map it under `mapping: \(key):`.")
      }
    }
  }

  /// The codes of a variable that was renamed are looked for under its new name.
  private static func nowKey(_ key: String, _ supersedes: Entry) -> String {
    let prefix = "variables."
    guard key.hasPrefix(prefix) else { return key }
    let old = String(key.dropFirst(prefix.count))
    return prefix + (supersedes["mapping"]?["variables"]?[old]?.text ?? old)
  }

  private static func mappingFindings(
    _ predecessor: Predecessor, _ supersedes: Entry, now: [String: Set<String>]
  ) -> [Finding] {
    let before = Dictionary(
      predecessor.ids.map { ($0.key, ($0.ids, Set($0.ids))) }, uniquingKeysWith: { first, _ in first })
    var suggestions = Suggestions()
    var findings: [Finding] = []
    for section in supersedes.map("mapping") {
      guard let key = section.key, let (old, oldSet) = before[key] else {
        let keys = predecessor.ids.map(\.key)
        findings.append(
          section.keyFinding(
            "unknown-mapping", expected: "one of " + keys.joined(separator: ", "),
            mend: suggestions.mend(section.key ?? "", in: keys, otherwise: "Remove the mapping.")))
        continue
      }
      let current = now[nowKey(key, supersedes)] ?? []
      let currentNames = current.sorted()
      for pair in section.children {
        if !oldSet.contains(pair.key ?? "") {
          findings.append(
            pair.keyFinding(
              "unknown-old-id", expected: "an id of \(key) in the version before",
              mend: suggestions.mend(pair.key ?? "", in: old, otherwise: "Remove the pair.")))
        }
        if let new = pair.text, !current.contains(new) {
          findings.append(
            pair.finding(
              "unknown-new-id", expected: "an id of \(key) in this version",
              mend: suggestions.mend(new, in: currentNames, otherwise: "Name an id that exists.")))
        }
      }
    }
    return findings
  }

  private static func versionFindings(_ predecessor: Predecessor, _ root: Entry) -> [Finding] {
    guard let entry = root["version"], let now = entry.text.flatMap(VersionText.init),
      let text = predecessor.version, let before = VersionText(text),
      predecessor.project == root["codebook"]?.text, now <= before
    else { return [] }
    return [
      entry.finding(
        "version-not-raised", expected: "a version above \(text), which this one supersedes", mend: "Raise the version."
      )
    ]
  }
}
