/// Gender as recorded in a codebook or as perceived by a coder. The raw value is the code used in columns.
package enum Gender: UInt8, Sendable, Hashable, CaseIterable {
  case female = 0
  case male = 1
  case other = 2
  case unknown = 3
  /// Institutions have no gender.
  case notApplicable = 4

  /// The code in codebooks, files and tables.
  package var name: String {
    switch self {
    case .female: "female"
    case .male: "male"
    case .other: "other"
    case .unknown: "unknown"
    case .notApplicable: "not-applicable"
    }
  }
}
