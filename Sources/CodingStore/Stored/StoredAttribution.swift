package import CoverageModel

/// One attribution as the database lends it while rows are read; its texts are valid only until the next one.
package struct StoredAttribution {
  let rows: SQLStatement

  /// `StoredCoding.id`.
  package var coding: Int64 { rows.number(0) }
  /// From 1, in the order in which they were entered.
  package var number: Int { Int(rows.number(1)) }
  /// UTF-8.
  package var actor: UnsafeRawBufferPointer { rows.text(2) }
  /// Milliseconds or characters from the start of the item; nil when the measure was typed.
  package var start: Int64? { rows.optionalNumber(3) }
  package var end: Int64? { rows.optionalNumber(4) }
  package var measure: Int64 { rows.number(5) }
  package var mode: UnsafeRawBufferPointer { rows.text(6) }
  package var capacity: UnsafeRawBufferPointer { rows.text(7) }
  package var toneState: UnsafeRawBufferPointer { rows.text(8) }
  /// The step of the scale, nil unless the tone is judged.
  package var tone: Int64? { rows.optionalNumber(9) }
  /// Empty when it is the actor's.
  package var gender: UnsafeRawBufferPointer { rows.text(10) }
  /// A JSON object, or nothing.
  package var codes: UnsafeRawBufferPointer { rows.text(11) }

  /// - Throws: `StoreError.damaged`.
  package func record() throws -> AttributionRecord {
    let gender = rows.optionalString(10)
    guard let mode = Mode.allCases.first(where: { $0.name == rows.string(6) }),
      let capacity = Capacity.allCases.first(where: { $0.name == rows.string(7) }),
      let tone = StoredAttribution.tone(state: rows.string(8), step: tone),
      let seen = gender.map({ name in Gender.allCases.first { $0.name == name } }) ?? .some(nil),
      let measure = UInt32(exactly: measure)
    else { throw StoreError.damaged("attribution \(number) of record set \(coding) has a code that cannot be") }
    var span: Range<UInt32>?
    if let start, let end {
      guard let start = UInt32(exactly: start), let end = UInt32(exactly: end), start <= end else {
        throw StoreError.damaged("attribution \(number) of record set \(coding) has a span that cannot be")
      }
      span = start..<end
    }
    return AttributionRecord(
      actor: rows.string(2), span: span, measure: measure, mode: mode, capacity: capacity, tone: tone, gender: seen,
      codes: try CodeText.codes(codes), note: rows.string(12))
  }

  /// Codes by variable from the text in which they are kept.
  ///
  /// - Throws: `StoreError.damaged`.
  package static func codes(_ text: UnsafeRawBufferPointer) throws(StoreError) -> [String: String] {
    try CodeText.codes(text)
  }

  private static func tone(state: String, step: Int64?) -> Tone? {
    switch ToneState(rawValue: state) {
    case .judged: step.flatMap { Tone.judged(Int($0)) }
    case .mixed: .mixed
    case .notApplicable: .notApplicable
    case .notCoded: .notCoded
    case nil: nil
    }
  }
}
