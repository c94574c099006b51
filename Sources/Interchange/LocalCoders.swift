internal import Containers
internal import CoverageModel

/// The coders of one block in the order of their first appearance.
struct LocalCoders {
  private(set) var coders: [Coder] = []
  private var names = LocalTexts()
  /// Position in `coders` by position of the name times the number of purposes plus purpose, or -1.
  private var positions: [Int] = []

  /// The coder of a row, or nil after a finding.
  mutating func position(
    _ row: RowView, _ layout: AttributionLayout, _ parser: RowParser, _ reporter: inout RowReporter
  ) -> UInt16? {
    guard let purpose = parser.code(row, layout.purpose, parser.names.purposes, missing: 0, &reporter) else {
      return nil
    }
    let name = parser.field(row, layout.coder)
    let key = (name.map { names.position($0) + 1 } ?? 0) * Coder.Purpose.allCases.count + purpose
    while positions.count <= key { positions.append(-1) }
    if positions[key] >= 0 { return UInt16(positions[key]) }
    guard coders.count < Int(UInt16.max) else {
      reporter.report(
        "too-many-values", row, column: layout.coder, expected: "at most \(UInt16.max) coders",
        mend: "Check that the column is the right one.")
      return nil
    }
    coders.append(Coder(id: name?.text ?? "coder", purpose: Coder.Purpose.allCases[purpose]))
    positions[key] = coders.count - 1
    return UInt16(positions[key])
  }
}
