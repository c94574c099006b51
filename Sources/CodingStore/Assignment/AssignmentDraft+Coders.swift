/// Who gets an item.
extension AssignmentDraft {
  /// The coder who has least to do of the item's kind.
  func leastLoaded(_ candidates: [Int], for item: Int) -> Int? {
    best(of: candidates, for: item) { [load[kind(item)][$0]] }
  }

  /// The other coder of an item that one has: whoever was paired least with that one.
  func partner(of coder: Int, among candidates: [Int], for item: Int) -> Int? {
    best(of: candidates.filter { $0 != coder }, for: item) { other in
      [
        Int64(pairs[coder, other]), Int64(pairs.shared[other]), Int64(doubles[other]), doubleLoad[kind(item)][other],
        load[kind(item)][other],
      ]
    }
  }

  /// The two coders of an item that nobody has: the pair that was least together. The second is the double.
  func pair(for item: Int, with coder: Int? = nil) -> (primary: Int, double: Int)? {
    let candidates = candidates(for: item)
    var best: (key: [Int64], chance: UInt64, first: Int, second: Int)?
    for first in candidates where coder == nil || first == coder {
      for second in candidates where second != first && (coder != nil || second > first) {
        let key = [
          Int64(pairs[first, second]), Int64(pairs.shared[first] + pairs.shared[second]),
          Int64(max(pairs.shared[first], pairs.shared[second])),
          load[kind(item)][first] + load[kind(item)][second],
        ]
        let chance = order.number("pair", items[item].id, coders[min(first, second)], coders[max(first, second)])
        if let best {
          let isBetter = best.key == key ? chance < best.chance : key.lexicographicallyPrecedes(best.key)
          guard isBetter else { continue }
        }
        best = (key, chance, first, second)
      }
    }
    guard let best else { return nil }
    let doubleWork = doubleLoad[kind(item)]
    let isSwapped =
      (doubles[best.first], doubleWork[best.first], best.first)
      < (doubles[best.second], doubleWork[best.second], best.second)
    return isSwapped ? (best.second, best.first) : (best.first, best.second)
  }

  /// The candidate with the least key; of equal ones by chance.
  private func best(of candidates: [Int], for item: Int, key: (Int) -> [Int64]) -> Int? {
    candidates.map { (coder: $0, key: key($0), chance: order.number("coder", items[item].id, coders[$0])) }
      .min { a, b in
        if a.key == b.key { return (a.chance, a.coder) < (b.chance, b.coder) }
        return a.key.lexicographicallyPrecedes(b.key)
      }?.coder
  }
}
