internal import CoverageModel

/// Reads attributions as values.
struct StoredAttribution {
  let rows: SQLStatement

  static let columns =
    "coding, number, actor, start, finish, measure, mode, capacity, tone_state, tone, gender, codes, note"

  /// - Throws: `StoreError.damaged`.
  func record() throws(StoreError) -> AttributionRecord {
    func damaged(_ what: String) -> StoreError {
      .damaged("attribution \(rows.number(1)) of record set \(rows.number(0)) has a \(what) that cannot be")
    }
    let gender = rows.optionalString(10)
    guard let mode = Mode.allCases.first(where: { $0.name == rows.string(6) }),
      let capacity = Capacity.allCases.first(where: { $0.name == rows.string(7) }),
      let tone = StoredAttribution.tone(state: rows.string(8), step: rows.optionalNumber(9)),
      let seen = gender.map({ name in Gender.allCases.first { $0.name == name } }) ?? .some(nil),
      let measure = UInt32(exactly: rows.number(5))
    else { throw damaged("code") }
    var span: Range<UInt32>?
    if let start = rows.optionalNumber(3), let end = rows.optionalNumber(4) {
      guard let start = UInt32(exactly: start), let end = UInt32(exactly: end), start <= end else {
        throw damaged("span")
      }
      span = start..<end
    }
    return AttributionRecord(
      actor: rows.string(2), span: span, measure: measure, mode: mode, capacity: capacity, tone: tone, gender: seen,
      codes: try CodeText.codes(rows.text(11)), note: rows.string(12))
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
