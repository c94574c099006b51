/// Something wrong in a file, with everything that is needed to mend it.
package struct Finding: Error, Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Worth a look; the run goes on and the number of such findings is printed.
    case warning
    /// The file cannot be used as it stands.
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
  }

  /// Where in a file.
  package struct Place: Sendable, Hashable {
    package let file: String
    /// From 1; nil when the finding is about the file as a whole.
    package let line: Int?
    /// From 1, in characters of the line; nil when only the line is known.
    package let column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
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

extension Finding: CustomStringConvertible {
  /// `file:line:column: severity: field: found …; expected …. Mend. [rule]`
  package var description: String {
    var text = place.file
    if let line = place.line { text += ":\(line)" }
    if let column = place.column { text += ":\(column)" }
    text += ": \(severity.rawValue): "
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
