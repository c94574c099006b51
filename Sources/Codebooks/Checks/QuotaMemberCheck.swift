internal import CoverageModel

/// An actor belongs to one group of a quota.
enum QuotaMemberCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    draft.root.list("benchmarks").flatMap { benchmark in
      var first: [String: Entry] = [:]
      return benchmark.list("groups").flatMap { $0.list("members") }.compactMap { member -> Finding? in
        guard let id = member.text else { return nil }
        guard let earlier = first[id] else {
          first[id] = member
          return nil
        }
        return member.finding(
          "member-of-two-groups", found: quoted(id) + ", a member in line \(earlier.place.line ?? 1) already",
          expected: "an actor that is in no other group", mend: "Remove the actor from one of the groups.")
      }
    }
  }
}
