/// Handing out, step by step.
extension AssignmentDraft {
  /// Items, the longest first; of equal ones by chance.
  func longestFirst(_ positions: some Sequence<Int>) -> [Int] {
    positions.map { (item: $0, chance: order.number("longest", items[$0].id)) }
      .sorted { a, b in
        weights[a.item] == weights[b.item]
          ? (a.chance, a.item) < (b.chance, b.item) : weights[a.item] > weights[b.item]
      }.map(\.item)
  }

  /// Where everybody has an item for another purpose, one of those who have not coded it yet becomes its primary coder.
  mutating func repurposeWhereNeeded() {
    guard !active.isEmpty else { return }
    for item in items.indices where primary[item] == nil && candidates(for: item).isEmpty {
      if !repurpose(item) { withoutPrimary.insert(item) }
    }
  }

  /// Gold items: one coder is primary, as of every item; all others get it as gold.
  mutating func placeGold() {
    for item in longestFirst(items.indices.filter { isGold[$0] }) {
      if primary[item] == nil, let coder = leastLoaded(candidates(for: item), for: item) { setPrimary(coder, of: item) }
      for coder in candidates(for: item) { addGold(coder, of: item) }
    }
  }

  /// Gives the drawn items a double, and a primary coder where they have none. Items with a primary coder leave no choice of pair but
  /// the partner, so they come first and the free ones even out.
  mutating func placeDoubles(_ drawn: [Int]) {
    for item in longestFirst(drawn.filter { primary[$0] != nil }) { placeDouble(item, with: nil) }
    for item in longestFirst(drawn.filter { primary[$0] == nil }) { placeDouble(item, with: nil) }
  }

  /// `coder` must be one of the two; nil when anybody may.
  mutating func placeDouble(_ item: Int, with coder: Int?) {
    if let slot = primary[item] {
      let all = candidates(for: item)
      let allowed = coder.map { $0 == slot.coder ? all : [$0] } ?? all
      if let partner = partner(of: slot.coder, among: allowed, for: item) { setDouble(partner, of: item) }
    } else if let pair = pair(for: item, with: coder) {
      setPrimary(pair.primary, of: item)
      setDouble(pair.double, of: item)
    }
  }

  /// Items whose primary coder left and whose double stays get a primary coder who is not the double.
  mutating func placePrimariesOfDoubles() {
    for item in longestFirst(items.indices.filter { primary[$0] == nil }) {
      guard let slot = double[item], let coder = partner(of: slot.coder, among: candidates(for: item), for: item)
      else { continue }
      setPrimary(coder, of: item, fixed: true)
    }
  }

  /// What is left goes, the longest first, to whoever has least.
  mutating func placeSingles() {
    for item in longestFirst(items.indices.filter { primary[$0] == nil }) {
      if let coder = leastLoaded(candidates(for: item), for: item) { setPrimary(coder, of: item) }
    }
  }
}
