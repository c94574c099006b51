internal import CoverageModel

extension AttributionRecord {
  /// Everything that the attribution says, in one line.
  var stampText: String {
    let place = span.map { "\($0.lowerBound)-\($0.upperBound)" } ?? String(measure)
    return [
      actor, place, mode.name, capacity.name, tone.name, gender?.name ?? "", CodeText.text(codes), note,
    ].joined(separator: "\u{1F}")
  }
}
