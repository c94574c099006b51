/// How a cell of a workbook looks and whether it may be changed. Cells of one style share one format of the file.
package struct CellStyle: Sendable, Hashable {
  /// A number format of spreadsheets, in the notation of the file (always with `.` and `,`); `@` keeps what is typed as text.
  package var number: String?
  package var bold = false
  package var wrap = false
  /// Heading cells: bold, wrapped, ruled below.
  package var heading = false
  /// Grey small print.
  package var muted = false
  package var right = false
  /// The colour of the background, 0xRRGGBB.
  package var fill: UInt32?
  /// The colour of the letters, 0xRRGGBB.
  package var ink: UInt32?
  /// The colour of thin lines on all four sides, 0xRRGGBB.
  package var grid: UInt32?
  /// Whether a stronger line stands above the cell.
  package var ruledAbove = false
  /// Whether the cell may be changed although its sheet is protected.
  package var unlocked = false
  package var underlined = false
  /// Typed marks and numbers stay what they are.
  package static let asText = "@"

  package init(
    number: String? = nil, bold: Bool = false, wrap: Bool = false, heading: Bool = false, muted: Bool = false,
    right: Bool = false
  ) {
    self.number = number
    self.bold = bold
    self.wrap = wrap
    self.heading = heading
    self.muted = muted
    self.right = right
  }
}
