internal import CoverageModel

/// How a finished draft becomes a plan.
extension AssignmentPlan {
  init(_ draft: AssignmentDraft, _ request: AssignmentRequest, strata: [DoubleDraw.Stratum]) {
    let handedOut = AssignmentPlan.assignments(of: draft)
    assignments = handedOut
    withdrawals = draft.withdrawals.sorted { ($0.coder, $0.item) < ($1.coder, $1.item) }
    work = AssignmentPlan.work(in: draft, request, handedOut, withdrawals)
    pairs = draft.active.flatMap { first in
      draft.active.filter { $0 > first }.map { second in
        PairCount(first: draft.coders[first], second: draft.coders[second], items: draft.pairs[first, second])
      }
    }
    self.strata = strata.map {
      StratumShare(
        outlet: $0.outlet, classes: $0.classes, items: $0.items.count, doubled: DoubleDraw.doubled($0, in: draft))
    }
    withoutPrimary = draft.withoutPrimary.sorted().map { draft.items[$0].id }
    missingDoubles = draft.missingDoubles
  }

  private static func assignments(of draft: AssignmentDraft) -> [Assignment] {
    var all: [(item: Int, coder: Int, purpose: Coder.Purpose)] = draft.gold.map { ($0.item, $0.coder, .gold) }
    for item in draft.items.indices {
      if let slot = draft.primary[item], slot.state == .new { all.append((item, slot.coder, .primary)) }
      if let slot = draft.double[item], slot.state == .new { all.append((item, slot.coder, .double)) }
    }
    return Dictionary(grouping: all, by: \.coder).sorted { $0.key < $1.key }.flatMap { coder, batch in
      batch.map { one in
        (one: one, chance: draft.order.number("batch", draft.coders[coder], draft.items[one.item].id))
      }
      .sorted { ($0.chance, $0.one.item) < ($1.chance, $1.one.item) }.enumerated().map { position, entry in
        Assignment(
          item: draft.items[entry.one.item].id, coder: draft.coders[coder], purpose: entry.one.purpose,
          position: position + 1)
      }
    }
  }

  private static func work(
    in draft: AssignmentDraft, _ request: AssignmentRequest, _ handedOut: [Assignment], _ withdrawals: [Withdrawal]
  ) -> [CoderWork] {
    let items = Dictionary(draft.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(withdrawals.map { [$0.coder, $0.item] })
    var work: [String: [ItemKind: CoderWork.Kind]] = [:]
    func add(_ id: String, _ coder: String, _ purpose: Coder.Purpose, isCoded: Bool) {
      guard let item = items[id] else { return }
      var kind = work[coder]?[item.kind] ?? CoderWork.Kind(kind: item.kind)
      if isCoded { kind.coded.add(item) } else { kind.open.add(item) }
      if purpose == .double { kind.double.add(item) }
      work[coder, default: [:]][item.kind] = kind
    }
    for one in request.standing where [.primary, .double, .gold].contains(one.purpose) {
      // An open item that was taken back is not the coder's any more; one that was coded was never taken back.
      if one.isCoded || !gone.contains([one.coder, one.item]) {
        add(one.item, one.coder, one.purpose, isCoded: one.isCoded)
      }
    }
    for one in handedOut { add(one.item, one.coder, one.purpose, isCoded: false) }
    return draft.active.map { coder in
      let kinds = work[draft.coders[coder]] ?? [:]
      return CoderWork(
        coder: draft.coders[coder], kinds: ItemKind.allCases.compactMap { kinds[$0] },
        shared: draft.pairs.shared[coder])
    }
  }
}
