internal import CoverageModel

/// One row of a filled sheet, read.
struct SheetEntry: Sendable, Hashable {
  let row: Int
  let item: String
  /// Nil in rows that say nothing of the item as a whole.
  var state: SheetState?
  /// Nil when the row has no attribution, or a faulty one.
  var attribution: AttributionRecord?
  /// Whether any cell of an attribution is filled in.
  var isBegun = false
  /// Codes by the position of the variable of level `item`.
  var itemCodes: [Int: String] = [:]
  var note = ""
  /// The revision that a hidden cell of the row says.
  var revision: Int?
  /// Whether anything in the row is an error.
  var isFaulty = false
}
