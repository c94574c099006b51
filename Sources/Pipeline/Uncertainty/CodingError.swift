internal import CoverageModel
internal import Reliability

/// How far coders differ, from items that were coded twice.
struct CodingError {
  /// Standard deviation of one coder's edge by measure, in its unit.
  let edgeDeviations: [Measure: Double]
  /// What others made of positive, neutral and negative tone; nil where nobody judged any twice.
  let tones: ConfusionMatrix?

  init(_ coding: DoubleCoding) {
    var deviations: [Measure: Double] = [:]
    for (measure, unit, scale) in [
      (Measure.airtime, TimedAgreement.Unit.seconds, 1000.0), (.characters, .characters, 1),
    ] {
      if case .success(let deviation)? = TimedAgreement(coding, unit)?.edgeDeviation {
        deviations[measure] = deviation * scale
      }
    }
    edgeDeviations = deviations
    tones = ToneConfusion(coding).ofPublished
  }

  var isKnown: Bool { !edgeDeviations.isEmpty || tones != nil }
}
