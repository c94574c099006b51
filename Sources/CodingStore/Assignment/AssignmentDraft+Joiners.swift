internal import CoverageModel

/// Open work that goes to coders who joined late.
extension AssignmentDraft {
  /// Doubles, as long as a pair has two items more than the joiner would have with the same primary coder.
  mutating func moveDoublesToJoiners() {
    guard !joiners.isEmpty else { return }
    while let (item, coder) = nextDouble() { move(.double, of: item, to: coder) }
  }

  private func nextDouble() -> (item: Int, coder: Int)? {
    var best: (gain: Int, chance: UInt64, item: Int, coder: Int)?
    for item in items.indices where !isGold[item] {
      guard let old = double[item], old.state == .open, !joiners.contains(old.coder), let partner = primary[item],
        active.contains(partner.coder)
      else { continue }
      for joiner in joiners.sorted() where !holders[item].contains(joiner) {
        let gain = pairs[partner.coder, old.coder] - pairs[partner.coder, joiner]
        let chance = order.number("join", items[item].id, coders[joiner])
        guard gain >= 2, gain > best?.gain ?? 0 || (gain == best?.gain && chance < best?.chance ?? 0) else { continue }
        best = (gain, chance, item, joiner)
      }
    }
    return best.map { ($0.item, $0.coder) }
  }

  /// Primaries that are not double-coded: from whoever has most to the joiner who has least, always the one that evens the two best,
  /// until none lessens the difference.
  mutating func movePrimariesToJoiners() {
    guard !joiners.isEmpty else { return }
    for kind in load.indices {
      while let (item, coder) = nextPrimary(of: kind) { move(.primary, of: item, to: coder) }
    }
  }

  private func nextPrimary(of kind: Int) -> (item: Int, coder: Int)? {
    let movable = items.indices.filter {
      self.kind($0) == kind && !isGold[$0] && double[$0] == nil && primary[$0]?.state == .open
    }
    let least = joiners.sorted { (load[kind][$0], $0) < (load[kind][$1], $1) }
    let most = active.filter { !joiners.contains($0) }.sorted { (-load[kind][$0], $0) < (-load[kind][$1], $1) }
    for giver in most {
      for joiner in least {
        let difference = load[kind][giver] - load[kind][joiner]
        let item = movable.filter {
          primary[$0]?.coder == giver && weights[$0] < difference && !holders[$0].contains(joiner)
        }.min { a, b in
          let (first, second) = (abs(difference - 2 * weights[a]), abs(difference - 2 * weights[b]))
          return first == second ? a < b : first < second
        }
        if let item { return (item, joiner) }
      }
    }
    return nil
  }
}
