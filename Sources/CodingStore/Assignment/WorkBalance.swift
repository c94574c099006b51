/// Evens out the work on one kind of item between coders, by moving single items and by exchanging items between coders.
///
/// Only what is handed out now moves, and no exchange changes who is paired with whom how often: two items change places as they are,
/// with all their new coders. What is lessened is the sum of the squares of the coders' open work and of their work as doubles.
///
/// The bound that is reached: *the coder with most has more than the coder with least by no more than the shortest item that the
/// first could give away* (handed out now, not double-coded, not gold, and not with the second already); a move of a longer one would
/// make the difference no smaller (the local optimum of Brucker, Hurink and Werner 1996 for parallel machines). Exchanges make it
/// much smaller as a rule. Where everything is double-coded, only exchanges are left and there is no bound.
struct WorkBalance {
  /// Exchanges for one kind of item; a plan must not take minutes for the last second of balance.
  private static let exchanges = 400

  private let kind: Int

  init(kind: Int) { self.kind = kind }

  func even(_ draft: inout AssignmentDraft) {
    guard draft.active.count > 1 else { return }
    let groups = groups(in: draft)
    for _ in 0..<WorkBalance.exchanges {
      guard let step = step(in: draft, groups: groups) else { return }
      apply(step, to: &draft)
    }
    // The bound holds at the end of moves alone.
    while let step = step(in: draft, groups: groups.filter(\.isSingle), movesOnly: true) { apply(step, to: &draft) }
  }

  /// Items whose new coders can change places.
  private struct Group {
    let isSingle: Bool
    let items: [Int]
  }

  /// An item given by one coder to another, for another item or for nothing.
  private struct Step {
    let item: Int
    let other: Int?
    let giver: Int
    let taker: Int
  }

  private func groups(in draft: AssignmentDraft) -> [Group] {
    var singles: [Int] = []
    var both: [Int] = []
    var partners: [Int: [Int]] = [:]
    for item in draft.items.indices where draft.kind(item) == kind && !draft.isGold[item] && !draft.isFixed[item] {
      guard let primary = draft.primary[item] else { continue }
      switch (primary.state, draft.double[item]?.state) {
      case (.new, nil): singles.append(item)
      case (.new, .new): both.append(item)
      case (_, .new): partners[primary.coder, default: []].append(item)
      default: continue
      }
    }
    return [Group(isSingle: true, items: singles), Group(isSingle: false, items: both)]
      + partners.sorted { $0.key < $1.key }.map { Group(isSingle: false, items: $0.value) }
  }

  /// The best step between the two coders who differ most and can be brought nearer; nil when nothing helps.
  private func step(in draft: AssignmentDraft, groups: [Group], movesOnly: Bool = false) -> Step? {
    let load = draft.load[kind]
    let byLoad = draft.active.sorted { (load[$0], $0) < (load[$1], $1) }
    var couples: [(giver: Int, taker: Int)] = []
    for giver in byLoad.reversed() {
      for taker in byLoad where load[giver] - load[taker] > 1 { couples.append((giver, taker)) }
    }
    couples.sort { a, b in
      let (first, second) = (load[a.giver] - load[a.taker], load[b.giver] - load[b.taker])
      return first == second ? (a.giver, a.taker) < (b.giver, b.taker) : first > second
    }
    for couple in couples {
      var best: (gain: Int128, step: Step)?
      for group in groups {
        guard let found = step(in: draft, group, from: couple.giver, to: couple.taker, movesOnly: movesOnly),
          found.gain > best?.gain ?? 0
        else { continue }
        best = found
      }
      if let best { return best.step }
    }
    return nil
  }

  private func step(
    in draft: AssignmentDraft, _ group: Group, from giver: Int, to taker: Int, movesOnly: Bool
  ) -> (gain: Int128, step: Step)? {
    let difference = draft.load[kind][giver] - draft.load[kind][taker]
    let given = group.items.filter { has($0, giver, in: draft) && !draft.holders[$0].contains(taker) }
    let possible = group.items.filter {
      !movesOnly && has($0, taker, in: draft) && !draft.holders[$0].contains(giver)
    }
    let returned = possible.sorted { (draft.weights[$0], $0) < (draft.weights[$1], $1) }
    var best: (gain: Int128, step: Step)?
    func consider(_ item: Int, _ other: Int?) {
      let step = Step(item: item, other: other, giver: giver, taker: taker)
      let gain = gain(of: step, in: draft)
      if gain > best?.gain ?? 0 { best = (gain, step) }
    }
    for item in given {
      if group.isSingle, draft.weights[item] < difference { consider(item, nil) }
      // The exchange that evens the two best returns an item that is shorter by half the difference.
      let wanted = draft.weights[item] - difference / 2
      let after = returned.partitioningIndex { draft.weights[$0] >= wanted }
      for position in (after - 1)...after where returned.indices.contains(position) {
        if fits(item, returned[position], in: draft) { consider(item, returned[position]) }
      }
    }
    return best
  }

  /// Whether the coder has the item from this plan.
  private func has(_ item: Int, _ coder: Int, in draft: AssignmentDraft) -> Bool {
    newCoders(of: item, in: draft).contains(coder)
  }

  private func newCoders(of item: Int, in draft: AssignmentDraft) -> [Int] {
    [draft.primary[item], draft.double[item]].compactMap { $0?.state == .new ? $0?.coder : nil }
  }

  /// Whether either item can go to the coders of the other: none of them keeps it for another purpose.
  private func fits(_ item: Int, _ other: Int, in draft: AssignmentDraft) -> Bool {
    let (own, others) = (newCoders(of: item, in: draft), newCoders(of: other, in: draft))
    return !others.contains { draft.holders[item].contains($0) && !own.contains($0) }
      && !own.contains { draft.holders[other].contains($0) && !others.contains($0) }
  }

  /// By how much a step lessens the sum of squares.
  private func gain(of step: Step, in draft: AssignmentDraft) -> Int128 {
    let shift = draft.weights[step.item] - (step.other.map { draft.weights[$0] } ?? 0)
    guard let other = step.other else {
      return lessened(draft.load[kind], from: [step.giver], to: [step.taker], by: shift)
    }
    let work = lessened(
      draft.load[kind], from: newCoders(of: step.item, in: draft), to: newCoders(of: other, in: draft), by: shift)
    let doubles = [draft.double[step.item], draft.double[other]].map { slot in
      slot.flatMap { $0.state == .new ? [$0.coder] : nil } ?? []
    }
    return work + lessened(draft.doubleLoad[kind], from: doubles[0], to: doubles[1], by: shift)
  }

  private func lessened(_ load: [Int64], from givers: [Int], to takers: [Int], by shift: Int64) -> Int128 {
    var sum: Int128 = 0
    for coder in givers where !takers.contains(coder) { sum += square(load[coder]) - square(load[coder] - shift) }
    for coder in takers where !givers.contains(coder) { sum += square(load[coder]) - square(load[coder] + shift) }
    return sum
  }

  private func square(_ load: Int64) -> Int128 { Int128(load) * Int128(load) }

  private func apply(_ step: Step, to draft: inout AssignmentDraft) {
    guard let other = step.other else {
      draft.replace(step.item, primary: step.taker, double: nil)
      return
    }
    let isPrimaryNew = draft.primary[step.item]?.state == .new
    let isDoubleNew = draft.double[step.item]?.state == .new
    let (first, second) = (draft.primary[step.item]?.coder, draft.double[step.item]?.coder)
    let (third, fourth) = (draft.primary[other]?.coder, draft.double[other]?.coder)
    draft.replace(step.item, primary: isPrimaryNew ? third : nil, double: isDoubleNew ? fourth : nil)
    draft.replace(other, primary: isPrimaryNew ? first : nil, double: isDoubleNew ? second : nil)
  }
}

extension Array {
  /// The first position from which on a condition holds that no later element breaks; `count` when it holds nowhere.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
