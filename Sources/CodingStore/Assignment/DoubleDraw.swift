internal import CoverageModel

/// Chooses the items that a second person codes: by chance within each stratum (outlet and rare classes), in proportion to its size.
struct DoubleDraw {
  struct Stratum {
    let outlet: String
    let classes: [String]
    /// Items without a known answer.
    var items: [Int] = []
  }

  let strata: [Stratum]
  private let total: Int

  init(_ draft: AssignmentDraft, percent: Int) {
    var strata: [[String]: Stratum] = [:]
    for (position, item) in draft.items.enumerated() where !draft.isGold[position] {
      let classes = Set(item.strata).sorted()
      strata[[item.outlet] + classes, default: Stratum(outlet: item.outlet, classes: classes)].items.append(position)
    }
    self.strata = strata.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let items = self.strata.reduce(0) { $0 + $1.items.count }
    total = Int(Ratio.rounded(Int128(percent) * Int128(items), by: 100))
  }

  /// How many items must be doubled beyond those that are.
  func needed(in draft: AssignmentDraft) -> Int {
    max(0, total - strata.reduce(0) { $0 + DoubleDraw.doubled($1, in: draft) })
  }

  /// The items to double, by stratum; fewer than needed when no more can be.
  func draw(from draft: AssignmentDraft) -> [Int] {
    let needed = needed(in: draft)
    let candidates = strata.map { DoubleDraw.candidates(in: $0, of: draft) }
    let chance = strata.map { draft.order.number("stratum", ([$0.outlet] + $0.classes).joined(separator: "\n")) }
    let targets = LargestRemainder.apportion(total, weights: strata.map(\.items.count), tieBreak: chance)
    let deficits = strata.indices.map { max(0, targets[$0] - DoubleDraw.doubled(strata[$0], in: draft)) }
    // Where earlier plans doubled more of some strata than their part, the others share what is left of the total.
    var taken =
      deficits.reduce(0, +) > needed
      ? LargestRemainder.apportion(needed, weights: deficits, tieBreak: chance) : deficits
    for position in strata.indices { taken[position] = min(taken[position], candidates[position].count) }
    while true {
      let rest = needed - taken.reduce(0, +)
      let spare = strata.indices.map { candidates[$0].count - taken[$0] }
      let more = LargestRemainder.apportion(min(rest, spare.reduce(0, +)), weights: spare, tieBreak: chance)
      guard more.contains(where: { $0 > 0 }) else { break }
      for position in strata.indices { taken[position] += more[position] }
    }
    return strata.indices.flatMap { candidates[$0].prefix(taken[$0]) }
  }

  /// The next item to double so that a coder shares more of them: of the stratum with the least part doubled.
  func next(for coder: Int, in draft: AssignmentDraft) -> Int? {
    let open = strata.map { stratum in
      (
        stratum: stratum,
        item: DoubleDraw.candidates(in: stratum, of: draft).first {
          draft.primary[$0]?.coder == coder || !draft.holders[$0].contains(coder)
        }
      )
    }
    return open.filter { $0.item != nil }.min { a, b in
      DoubleDraw.doubled(a.stratum, in: draft) * b.stratum.items.count
        < DoubleDraw.doubled(b.stratum, in: draft) * a.stratum.items.count
    }?.item
  }

  static func doubled(_ stratum: Stratum, in draft: AssignmentDraft) -> Int {
    stratum.items.count { draft.double[$0] != nil }
  }

  /// Items that have no double and could get one: first those whose double coder left, so that the sample stays what it was, then
  /// those that are handed out now, then the others; each by chance.
  private static func candidates(in stratum: Stratum, of draft: AssignmentDraft) -> [Int] {
    stratum.items.filter { item in
      guard draft.double[item] == nil, !draft.withoutPrimary.contains(item) else { return false }
      return draft.candidates(for: item).count >= (draft.primary[item] == nil ? 2 : 1)
    }
    .map { item in
      let rank = draft.lostDouble.contains(item) ? 0 : draft.primary[item] == nil ? 1 : 2
      return (item: item, rank: rank, chance: draft.order.number("draw", draft.items[item].id))
    }
    .sorted { ($0.rank, $0.chance, $0.item) < ($1.rank, $1.chance, $1.item) }.map(\.item)
  }
}
