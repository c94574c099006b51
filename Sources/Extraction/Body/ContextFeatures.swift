/// What the second look adds: how the first one judged a block and those around it.
package struct ContextFeatures: Sendable {
  package static let names =
    [
      "verdict", "verdict-before", "verdict-after", "verdict-before-2", "verdict-after-2", "verdict-before-3",
      "verdict-after-3", "mean-before-5", "mean-after-5", "blocks-since-sure", "blocks-until-sure", "sure-text",
      "sure-share-before", "best-verdict",
    ] + StructureFeatures.names
  /// One row per block, one after the other.
  package private(set) var values: [Float] = []

  /// - Parameters:
  ///   - verdicts: by block, in thousandths of a log-odds unit.
  ///   - characters: by block.
  ///   - structure: how the blocks stand together.
  package init(verdicts: [Int32], characters: [Int], structure: BlockStructure) {
    let chances = verdicts.map { ContextFeatures.chance($0) }
    let count = chances.count
    var since = [Int](repeating: 60, count: count)
    var until = since
    for place in 0..<count {
      if chances[place] > 0.7 { since[place] = 0 } else if place > 0 { since[place] = min(since[place - 1] + 1, 60) }
    }
    for place in (0..<count).reversed() {
      let next = place + 1 < count ? min(until[place + 1] + 1, 60) : 60
      until[place] = chances[place] > 0.7 ? 0 : next
    }
    var weighted: [Float] = [0]
    var total: [Float] = [0]
    for place in 0..<count {
      weighted.append(weighted[place] + chances[place] * Float(characters[place]))
      total.append(total[place] + Float(characters[place]))
    }
    func mean(_ range: Range<Int>) -> Float {
      let text = total[range.upperBound] - total[range.lowerBound]
      return text > 0 ? (weighted[range.upperBound] - weighted[range.lowerBound]) / text : 0
    }
    let best = chances.max() ?? 0
    guard count > 0 else { return }
    let around = StructureFeatures(structure, chances: chances, characters: characters, mass: weighted, text: total)
    values.reserveCapacity(count * ContextFeatures.names.count)
    for place in 0..<count {
      values.append(chances[place])
      for offset in [-1, 1, -2, 2, -3, 3] {
        values.append(chances.indices.contains(place + offset) ? chances[place + offset] : 0)
      }
      values.append(mean(max(0, place - 5)..<place))
      values.append(mean(min(place + 1, count)..<min(place + 6, count)))
      values.append(Float(since[place]))
      values.append(Float(until[place]))
      values.append(weighted[count])
      values.append(weighted[count] > 0 ? weighted[place] / weighted[count] : 0)
      values.append(best)
      around.append(place, to: &values)
    }
  }

  /// The chance of a verdict, by straight lines between points of the logistic curve: no function of the machine's library.
  package static func chance(_ verdict: Int32) -> Float {
    let clamped = max(-7_999, min(7_999, verdict)) + 8_000
    let step = Int(clamped / 500)
    let rest = Float(clamped % 500) / 500
    return curve[step] * (1 - rest) + curve[step + 1] * rest
  }

  /// 1 / (1 + exp(-x)) for x = -8, -7.5 … 8.
  private static let curve: [Float] = [
    0.000335, 0.000553, 0.000911, 0.001501, 0.002473, 0.004070, 0.006693, 0.010987, 0.017986, 0.029312, 0.047426,
    0.075858, 0.119203, 0.182426, 0.268941, 0.377541, 0.5, 0.622459, 0.731059, 0.817574, 0.880797, 0.924142, 0.952574,
    0.970688, 0.982014, 0.989013, 0.993307, 0.995930, 0.997527, 0.998499, 0.999089, 0.999447, 0.999665,
  ]
}
