internal import CoverageModel

/// Every step of the tone scale says what it means, and all four states are there.
enum ToneScaleCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    guard let tone = draft.root["variables"]?["tone"] else { return [] }
    return anchorFindings(tone) + stateFindings(tone)
  }

  private static func anchorFindings(_ tone: Entry) -> [Finding] {
    guard let anchors = tone["anchors"], anchors.isMapping,
      let scale = tone["scale"]?.text.flatMap({ Int64($0) }), let steps = CodebookFormat.toneSteps[scale]
    else { return [] }
    let needed = steps.map(String.init)
    let written = anchors.children.compactMap(\.key)
    let missing = needed.filter { !written.contains($0) }.map { step in
      anchors.keyFinding(
        "missing-anchor", found: "no anchor for the step \(step)", expected: "an anchor for each step of the scale",
        mend: "Add `\(step):` with the words that coders read.")
    }
    let foreign = anchors.children.filter { !needed.contains($0.key ?? "") }.map { anchor in
      anchor.keyFinding(
        "unknown-step", expected: "one of " + needed.joined(separator: ", "),
        mend: "Write the step as a whole number without a plus sign, or change the scale.")
    }
    return missing + foreign
  }

  private static func stateFindings(_ tone: Entry) -> [Finding] {
    guard let states = tone["states"], states.isMapping else { return [] }
    let written = states.children.compactMap(\.key)
    return ToneState.allCases.map(\.rawValue).filter { !written.contains($0) }.map { state in
      states.keyFinding(
        "missing-tone-state", found: "no label for \(state)", expected: "all four tone states",
        mend: "Add `\(state):` with its label.")
    }
  }
}
