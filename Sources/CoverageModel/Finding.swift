/// Something wrong in a file, with everything that is needed to mend it.
package struct Finding: Error, Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth a look; the run goes on and the number of such findings is printed.
    case warning
    /// The file cannot be used as it stands.
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
  }

  /// Where in a file; in a workbook the line is the row and the column that of the sheet, 1 for A.
  package struct Place: Sendable, Hashable {
    package let file: String
    /// The sheet of a workbook, nil for other files.
    package let sheet: String?
    /// From 1; nil when the finding is about the file as a whole.
    package let line: Int?
    /// From 1, in characters of the line; nil when only the line is known.
    package let column: Int?

    package init(file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.sheet = sheet
      self.line = line
      self.column = column
    }
  }

  package let severity: Severity
  /// A stable short name of the check, for instance `unknown-actor`.
  package let rule: String
  package let place: Place
  /// The field, column or key.
  package let field: String
  package let found: String
  package let expected: String
  /// What to do about it.
  package let mend: String

  package init(
    _ severity: Severity = .error, rule: String, place: Place, field: String = "", found: String, expected: String,
    mend: String
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.field = field
    self.found = found
    self.expected = expected
    self.mend = mend
  }
}

extension Finding.Place: CustomStringConvertible {
  /// `file:line:column`, or as a spreadsheet shows it `file: sheet “items”, B17` or `file: sheet “items”, row 17`.
  package var description: String {
    guard let sheet else {
      return ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
    let place = "\(file): sheet “\(sheet)”"
    guard let line else { return place }
    guard let column else { return place + ", row \(line)" }
    return place + ", \(Finding.Place.letters(ofColumn: column))\(line)"
  }

  /// A, B … Z, AA … for the columns from 1.
  private static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension Finding: CustomStringConvertible {
  /// `place: severity: field: found …; expected …. Mend. [rule]`
  package var description: String {
    var text = "\(place): \(severity.rawValue): "
    if !field.isEmpty { text += "\(field): " }
    text += "found \(found)"
    if !expected.isEmpty { text += "; expected \(expected)" }
    text += "."
    if !mend.isEmpty { text += " \(mend)" }
    return text + " [\(rule)]"
  }
}

/// Findings that stop a run.
package struct Findings: Error, Sendable {
  package let all: [Finding]

  package init(_ all: [Finding]) { self.all = all }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }
}
