internal import CoverageModel

/// No two actors, and no two outlets, are found under the same spelling.
///
/// Spellings are compared without white space at their ends and without case. Two persons may bear the same name: that is a
/// warning, because data must then use their ids. An alias is a choice of the codebook, so it may not be shared.
enum SharedSpellingCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    let outlets = draft.root.list("outlets").compactMap { outlet in
      outlet["id"].map { ($0.text ?? "", ActorFacts.spellings(of: outlet, id: $0)) }
    }
    return shared(outlets, what: "outlet") + shared(draft.actors.map { ($0.id, $0.spellings) }, what: "actor")
  }

  private static func shared(_ owners: [(id: String, spellings: [ActorFacts.Spelling])], what: String) -> [Finding] {
    var first: [String: (owner: String, spelling: ActorFacts.Spelling)] = [:]
    first.reserveCapacity(owners.count * 2)
    var findings: [Finding] = []
    for owner in owners {
      for spelling in owner.spellings {
        let folded = trimmed(spelling.text).lowercased()
        guard let earlier = first[folded] else {
          first[folded] = (owner.id, spelling)
          continue
        }
        if earlier.owner != owner.id {
          findings.append(finding(spelling, of: owner.id, earlier: earlier, what: what))
        }
      }
    }
    return findings
  }

  private static func finding(
    _ spelling: ActorFacts.Spelling, of owner: String, earlier: (owner: String, spelling: ActorFacts.Spelling),
    what: String
  ) -> Finding {
    let isChoice = spelling.isAlias || earlier.spelling.isAlias
    return spelling.site.finding(
      isChoice ? "shared-alias" : "shared-name", severity: isChoice ? .error : .warning,
      found: quoted(spelling.text) + " of " + quoted(owner) + ", which is " + quoted(earlier.owner) + " too ("
        + earlier.spelling.site.words + ")",
      expected: "a spelling that means one \(what)",
      mend: isChoice ? "Keep the alias at one \(what)." : "Use the ids in data, or add something to one of the names.")
  }
}
