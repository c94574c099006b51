import CoverageModel
import TestSupport

/// A coder who knows the answers and makes a known share of errors.
struct PlayedCoder {
  let name: String
  /// Of a hundred attributions, how many are coded wrongly.
  let errorPercent: Int
  private var random: SeededRandom

  init(_ name: String, errorPercent: Int, seed: UInt64) {
    self.name = name
    self.errorPercent = errorPercent
    random = SeededRandom(seed: seed)
  }

  /// The coder's record of an item of which `answer` is right, and how many errors are in it.
  mutating func code(_ answer: RecordSet, length: UInt32) -> (set: RecordSet, errors: Int) {
    var set = answer
    set.coder = Coder(id: name, purpose: .primary)
    var errors = 0
    for position in set.attributions.indices where Int.random(in: 0..<100, using: &random) < errorPercent {
      errors += 1
      err(&set.attributions[position], length: length)
    }
    return (set, errors)
  }

  private mutating func err(_ attribution: inout AttributionRecord, length: UInt32) {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: attribution.tone = attribution.tone.step == 1 ? .mixed : .judged(1) ?? .mixed
    case 1: attribution.mode = attribution.mode == .direct ? .indirect : .direct
    default:
      guard let span = attribution.span, span.upperBound > span.lowerBound + 4_000 else {
        attribution.capacity = attribution.capacity == .expert ? .private : .expert
        return
      }
      attribution.span = span.lowerBound..<span.upperBound - 3_000
      attribution.measure = UInt32(span.count) - 3_000
    }
  }
}
