import CodingStore
import CoverageModel
import TestSupport

/// Records of one item, a codebook to compare them under, and comparisons as short lines.
enum ComparisonSample {
  static let codebook = SampleCodebook.parties(
    outlets: ["khabar"], parties: ["a", "b"],
    variables: [
      variable("format", .item), variable("topic", .item), variable("frame", .attribution),
      variable("evaluator", .attribution),
    ])

  private static func variable(_ id: String, _ level: Variable.Level) -> Variable {
    Variable(
      id: id, labels: SampleCodebook.name(id), level: level,
      codes: ["x", "y"].map { Category(id: $0, labels: SampleCodebook.name($0)) })
  }

  static func set(
    _ coder: String, _ attributions: [AttributionRecord], codes: [String: String] = [:], item: String = "item-1",
    version: String = "1.0.0"
  ) -> RecordSet {
    RecordSet(
      item: item, coder: Coder(id: coder, purpose: coder == "aigul" ? .primary : .double), codebookVersion: version,
      itemCodes: codes, attributions: attributions)
  }

  static func compare(
    _ sets: [RecordSet], tolerance: SpanTolerance = .exact, of kind: ItemKind = .broadcast
  ) throws -> RecordSetComparison {
    try RecordSetComparer(codebook, tolerance: tolerance).compare(sets, of: kind)
  }

  /// `variable actor start-end: coder=value …`, with `-` for what is not there.
  static func lines(_ comparison: RecordSetComparison) -> [String] {
    comparison.differences.map { one in
      let place = one.span.map { " \($0.lowerBound)-\($0.upperBound)" } ?? ""
      let values = one.values.map { "\($0.coder)=\($0.text ?? "-")" }.joined(separator: " ")
      return "\(one.variable)\(one.actor.map { " " + $0 } ?? "")\(place): \(values)"
    }
  }

  /// A record by chance: some attributions to two actors, timed or typed, over a short item, so that much overlaps.
  static func random(_ coder: String, most: Int = 5, _ random: inout SeededRandom) -> RecordSet {
    let attributions = (0..<Int.random(in: 0...most, using: &random)).map { position in
      let start = UInt32.random(in: 0..<20, using: &random)
      let isTyped = Int.random(in: 0..<5, using: &random) == 0
      return AttributionRecord(
        actor: ["a", "b", "citizen"].randomElement(using: &random) ?? "a",
        span: isTyped ? nil : start..<(start + UInt32.random(in: 0..<10, using: &random)),
        measure: isTyped ? UInt32.random(in: 1..<10, using: &random) : nil,
        mode: [.direct, .indirect].randomElement(using: &random) ?? .direct,
        tone: Tone.allCases.randomElement(using: &random) ?? .notCoded,
        gender: [nil, .female, .male].randomElement(using: &random) ?? nil,
        codes: Bool.random(using: &random) ? ["frame": ["x", "y"].randomElement(using: &random) ?? "x"] : [:])
    }
    let codes = Bool.random(using: &random) ? ["topic": ["x", "y"].randomElement(using: &random) ?? "x"] : [:]
    return set(coder, attributions, codes: codes)
  }
}
