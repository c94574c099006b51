/// Which blocks of a page to keep, from the chances that they are the article's.
///
/// The set of blocks with the highest expected F1 is that of all blocks whose chance is above half of this F1 (Lipton, Elkan and
/// Naryanaswamy 2014). So on a page whose text is plain to see a block has to be likely, and on a puzzling one less so. The share
/// taken instead of a half is the model's.
struct KeptBlocks: Sendable {
  /// By block.
  let isKept: [Bool]

  /// - Parameters:
  ///   - verdicts: by block, in thousandths of a log-odds unit.
  ///   - characters: by block.
  ///   - share: of the best F1, in thousandths.
  init(verdicts: [Int32], characters: [Int], share: Int32) {
    let chances = verdicts.map { ContextFeatures.chance($0) }
    let order = verdicts.indices.sorted { verdicts[$0] != verdicts[$1] ? verdicts[$0] > verdicts[$1] : $0 < $1 }
    let likely = order.reduce(Float(0)) { $0 + chances[$1] * Float(characters[$1]) }
    var best: Float = 0
    var found: Float = 0
    var kept: Float = 0
    for place in order {
      found += chances[place] * Float(characters[place])
      kept += Float(characters[place])
      best = max(best, 2 * found / max(kept + likely, 1))
    }
    // A page has no article when of none of its blocks it is more likely than not that it belongs to one.
    let hasText = chances.contains { $0 > 0.5 }
    let limit = best * Float(share) / 1000
    isKept = chances.map { hasText && $0 > limit }
  }
}
