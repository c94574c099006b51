internal import CoverageModel

/// Finds for each part, subset, complement and child the row that its `of` names: in its own group first, then anywhere. Without
/// `of` it is the group's only total.
struct PublishedWholes {
  let drafts: [PublishedRowDraft]
  private let byName: [Key: [Int]]
  private let byGroup: [String: [Int]]
  private let anywhere: [String: [Int]]

  private struct Key: Hashable {
    let group: String
    let name: String
  }

  init(drafts: [PublishedRowDraft]) {
    self.drafts = drafts
    let all = Array(drafts.indices)
    byName = Dictionary(grouping: all) {
      Key(group: drafts[$0].group, name: PublishedWords.folded(drafts[$0].label.value ?? ""))
    }
    byGroup = Dictionary(grouping: all.filter { drafts[$0].kind == .total }) { drafts[$0].group }
    anywhere = Dictionary(grouping: all) { PublishedWords.folded(drafts[$0].label.value ?? "") }
  }

  func rows(findings: inout [Finding]) -> [PublishedTable.Row] {
    var rows: [PublishedTable.Row] = []
    for (position, draft) in drafts.enumerated() {
      rows.append(
        PublishedTable.Row(
          kind: draft.kind, label: draft.label, group: draft.group, time: draft.time, count: draft.count,
          percent: draft.percent, whole: whole(of: position, findings: &findings), start: draft.start, end: draft.end,
          lacksData: draft.lacksData))
    }
    return rows
  }

  private func whole(of position: Int, findings: inout [Finding]) -> Int? {
    let draft = drafts[position]
    guard [.part, .subset, .complement, .child].contains(draft.kind) else { return nil }
    let candidates: [Int]
    if let name = draft.of?.value {
      let folded = PublishedWords.folded(name)
      let near = byName[Key(group: draft.group, name: folded)] ?? anywhere[folded] ?? []
      candidates = near.filter { $0 != position }
    } else {
      candidates = byGroup[draft.group] ?? []
    }
    if candidates.count == 1 { return candidates[0] }
    findings.append(finding(draft, candidates: candidates))
    return nil
  }

  private func finding(_ draft: PublishedRowDraft, candidates: [Int]) -> Finding {
    let name = draft.of?.value ?? ""
    // Comparing a name with very many labels is slow, and nobody mends a table of thousands by hand.
    let near =
      name.utf8.count <= 64 && drafts.count <= 500
      ? NearestName.of(name, in: drafts.compactMap(\.label.value).filter { $0.utf8.count <= 64 }) : nil
    let found =
      name.isEmpty
      ? "a \(draft.kind.rawValue) without `of` in a group with \(candidates.count) totals"
      : candidates.isEmpty
        ? "no row “\(PublishedHeader.short(name))”" : "\(candidates.count) rows “\(PublishedHeader.short(name))”"
    return Finding(
      rule: "unknown-whole", place: draft.of?.place ?? draft.label.place, field: "of", found: found,
      expected: "the label of one other row",
      mend: near.map { "Is it “\($0)”?" } ?? "Name the row that this one belongs to.")
  }
}
