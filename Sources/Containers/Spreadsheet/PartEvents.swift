/// Reads one part of a workbook and may give up.
protocol PartEvents: XMLEvents {
  /// Set when the rest of the part is not worth reading.
  var failure: SpreadsheetError? { get }
}
