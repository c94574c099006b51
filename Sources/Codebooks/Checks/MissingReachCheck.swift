internal import CoverageModel

/// A table that weights outlets by their reach needs the reach of every outlet that it measures: without one of them the
/// mean is undefined, because leaving the outlet out would change what it is a mean of.
enum MissingReachCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    let outlets = draft.root.list("outlets").filter { $0["reach"] == nil }
    guard !outlets.isEmpty else { return [] }
    return draft.root.list("tables").flatMap { table in
      table.list("pooling").filter { $0.text == Pooling.reachWeighted.rawValue }.compactMap { pooling -> Finding? in
        let without = outlets.filter { MeasuredOutlets.isMeasured($0, by: table) }.compactMap { $0["id"]?.text }
        guard !without.isEmpty else { return nil }
        return pooling.finding(
          "outlet-without-reach", severity: .warning,
          found: (pooling.text.map(quoted) ?? "") + ", and no reach of " + without.joined(separator: ", "),
          expected: "the reach of every measured outlet",
          mend: "Add `reach:` to these outlets, filter them out of the table, or pool by equal-outlet.")
      }
    }
  }
}
