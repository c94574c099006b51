internal import CoverageModel

/// No two actors, and no two outlets, are found under the same spelling.
///
/// Spellings are compared without white space at their ends and without case. Two persons may bear the same name: that is a
/// warning, because data must then use their ids. An alias is a choice of the codebook, so it may not be shared.
enum SharedSpellingCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    let outlets = draft.root.list("outlets").map { ($0["id"]?.text ?? "", Spelling.all(of: $0)) }
    return shared(outlets, what: "outlet") + shared(draft.actors.map { ($0.id, $0.spellings) }, what: "actor")
  }

  /// One pass over all spellings; the table holds positions of owners and of their spellings, not the spellings themselves.
  private static func shared(_ owners: [(id: String, spellings: [Spelling])], what: String) -> [Finding] {
    var first: [String: (owner: Int, spelling: Int)] = [:]
    first.reserveCapacity(owners.reduce(0) { $0 + $1.spellings.count })
    var findings: [Finding] = []
    for (owner, (id, spellings)) in owners.enumerated() {
      for (position, spelling) in spellings.enumerated() {
        let folded = trimmed(spelling.text).lowercased()
        guard let earlier = first[folded] else {
          first[folded] = (owner, position)
          continue
        }
        guard owners[earlier.owner].id != id else { continue }
        findings.append(
          finding(
            spelling, of: id, earlier: owners[earlier.owner].spellings[earlier.spelling],
            earlierID: owners[earlier.owner].id, what: what))
      }
    }
    return findings
  }

  private static func finding(
    _ spelling: Spelling, of owner: String, earlier: Spelling, earlierID: String, what: String
  ) -> Finding {
    let isChoice = spelling.isAlias || earlier.isAlias
    return spelling.site.finding(
      isChoice ? "shared-alias" : "shared-name", severity: isChoice ? .error : .warning,
      found: quoted(spelling.text) + " of " + quoted(owner) + ", which is " + quoted(earlierID) + " too ("
        + earlier.site.words + ")",
      expected: "a spelling that means one \(what)",
      mend: isChoice ? "Keep the alias at one \(what)." : "Use the ids in data, or add something to one of the names.")
  }
}
