internal import CoverageModel

/// An attribution as it is compared: with the gender that it stands for, and with its place in the coder's record.
struct ComparedAttribution {
  /// The position of the record among those compared.
  let record: Int
  /// The position in the attributions of the record.
  let position: Int
  let attribution: AttributionRecord
  /// As seen by the coder, else the actor's; nil when neither is known.
  let gender: Gender?

  /// How many of the variables that are neither actor nor place are the same in both.
  func agreements(with other: ComparedAttribution) -> Int {
    let (own, its) = (attribution, other.attribution)
    let same = [
      own.mode == its.mode, own.capacity == its.capacity, own.tone == its.tone, gender == other.gender,
    ]
    return same.count(where: \.self) + own.codes.count { its.codes[$0.key] == $0.value }
  }

  /// Whether it comes before another in an order that only what was coded decides, not who coded it and when.
  func precedes(_ other: ComparedAttribution) -> Bool {
    let (own, its) = (attribution, other.attribution)
    if own.actor != its.actor { return own.actor < its.actor }
    if own.numbers(gender) != its.numbers(other.gender) {
      return own.numbers(gender).lexicographicallyPrecedes(its.numbers(other.gender))
    }
    return own.sortedCodes.lexicographicallyPrecedes(its.sortedCodes)
  }
}

extension AttributionRecord {
  /// Everything that has a number: timed before typed, then place, and the codes.
  fileprivate func numbers(_ gender: Gender?) -> [UInt32] {
    let place: [UInt32] = span.map { [0, $0.lowerBound, $0.upperBound] } ?? [1, measure, 0]
    return place + [mode.rawValue, capacity.rawValue, tone.rawValue, gender?.rawValue ?? .max].map(UInt32.init)
  }

  fileprivate var sortedCodes: [String] { codes.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } }
}
