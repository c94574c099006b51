package import CoverageModel

/// One attribution as the database lends it while rows are read; its texts are valid only until the next one.
package struct StoredAttributionRow {
  let rows: SQLStatement

  static let columns = "coding, actor, start, finish, measure, mode, capacity, tone_state, tone, gender, codes"

  /// `StoredCoding.id`.
  package var coding: Int64 { rows.number(0) }
  /// UTF-8.
  package var actor: UnsafeRawBufferPointer { rows.text(1) }
  /// Milliseconds or characters from the start of the item; nil when the measure was typed.
  package var span: Range<Int64>? {
    guard let start = rows.optionalNumber(2) else { return nil }
    return start..<max(start, rows.number(3))
  }
  package var measure: Int64 { rows.number(4) }
  package var mode: UnsafeRawBufferPointer { rows.text(5) }
  package var capacity: UnsafeRawBufferPointer { rows.text(6) }
  package var toneState: UnsafeRawBufferPointer { rows.text(7) }
  /// The step of the scale, nil unless the tone is judged.
  package var tone: Int64? { rows.optionalNumber(8) }
  /// Empty when it is the actor's.
  package var gender: UnsafeRawBufferPointer { rows.text(9) }
  /// A JSON object, or nothing.
  package var codes: UnsafeRawBufferPointer { rows.text(10) }
}
