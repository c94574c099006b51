/// Why bytes are not a table, and where.
package struct CSVError: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// A quoted field has no closing quote.
    case unterminatedQuote
    /// A quote inside a field that does not begin with one.
    case strayQuote
    /// Text between a closing quote and the next separator.
    case textAfterQuote
    /// A row has another number of fields than the header.
    case raggedRow(found: Int, expected: Int)
    /// A field is longer than `CSVLimits.fieldBytes`.
    case fieldTooLong
    /// A row is longer than `CSVLimits.rowBytes`.
    case rowTooLong
    /// The header has more than `CSVLimits.columns` fields.
    case tooManyColumns
    /// There is no header line.
    case empty
  }

  /// From 1, in lines of the bytes that were read.
  package let line: Int
  /// From 1, in characters (Unicode scalars) of the line.
  package let column: Int
  package let reason: Reason

  package init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// Whether the rows after this one can still be told apart. A quote that is out of place hides where rows end.
  package var isRecoverable: Bool {
    switch reason {
    case .raggedRow, .fieldTooLong: true
    case .unterminatedQuote, .strayQuote, .textAfterQuote, .rowTooLong, .tooManyColumns, .empty: false
    }
  }
}

extension CSVError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unterminatedQuote: "a quote that is never closed"
    case .strayQuote: "a quote inside an unquoted field"
    case .textAfterQuote: "text after a closing quote"
    case .raggedRow(let found, let expected): "\(found) fields in a table of \(expected) columns"
    case .fieldTooLong: "a field of more than \(CSVLimits.fieldBytes) bytes"
    case .rowTooLong: "a row of more than \(CSVLimits.rowBytes) bytes"
    case .tooManyColumns: "more than \(CSVLimits.columns) columns"
    case .empty: "no header line"
    }
  }
}
