/// What one scalar of the file may be.
enum ScalarShape: Sendable {
  case text
  /// Gives something its id.
  case identifier(Namespace)
  /// Names something by its id.
  case reference(Namespace)
  /// One of a list of words; `name` is the word in findings, `unknown-medium`.
  case choice(name: String, values: [String])
  /// A dimension: a fixed one or a variable of the codebook.
  case dimension
  case language
  case integer(ClosedRange<Int64>)
  case flag
  case day
  case timeOfDay
  case share
  case version
  case digest
  case timeZone
  case amount
  case fileName
  /// Chooses elements of a page.
  case selector

  static func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _ type: Value.Type) -> ScalarShape
  where Value.RawValue == String {
    .choice(name: name, values: type.allCases.map(\.rawValue))
  }

  /// What stands here, in words, for findings.
  var expectation: String {
    switch self {
    case .text: "a text"
    case .identifier: "an id of lower-case ASCII letters, digits, - and ."
    case .reference(let namespace): "the id of a \(namespace.rawValue)"
    case .choice(_, let values): "one of " + values.joined(separator: ", ")
    case .dimension: "a dimension"
    case .language: "a language code such as en or kk"
    case .integer(let range):
      range.upperBound == .max
        ? "a whole number from \(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .day: "a day as yyyy-mm-dd"
    case .timeOfDay: "a time as hh:mm, at most 48:00"
    case .share: "a share from 0 to 1, or a percentage, with at most 9 decimals of the share"
    case .version: "a version as major.minor.patch"
    case .digest: "64 hexadecimal digits"
    case .timeZone: "a time zone such as Asia/Almaty"
    case .amount: "a time as h:mm:ss or a whole number"
    case .fileName: "the name of a file beside the codebook"
    case .selector: "a CSS selector such as \"article .text\""
    }
  }
}
