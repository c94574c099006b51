package import CoverageModel

/// What a filled coding sheet says.
package struct SheetReading: Sendable, Hashable {
  /// An item that the coder has finished.
  package struct CodedItem: Sendable, Hashable {
    package let set: RecordSet
    /// From which of the coder's record sets the sheet was made, 0 when there was none; nil when the file does not say.
    package let revision: Int?
    /// The item's first row.
    package let place: Finding.Place
    /// The row of each attribution, in their order.
    package let places: [Finding.Place]
    /// What was remarked beside no attribution.
    package let note: String
  }

  /// An item of which the coder says that it cannot be coded.
  package struct UncodableItem: Sendable, Hashable {
    package let item: String
    package let revision: Int?
    package let place: Finding.Place
    /// Why, in the coder's words; may be empty.
    package let reason: String
  }

  /// Nil when the file does not say whose it is and the caller did not either.
  package var identity: SheetIdentity?
  /// Finished items without a faulty row, in the order of the sheet.
  package var coded: [CodedItem] = []
  package var uncodable: [UncodableItem] = []
  /// Ids of items that nobody has begun, in the order of the sheet.
  package var open: [String] = []
  /// Ids of items with a faulty row, of which nothing is given, in the order of the sheet.
  package var faulty: [String] = []
  /// By row and column.
  package var findings: [Finding] = []

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
