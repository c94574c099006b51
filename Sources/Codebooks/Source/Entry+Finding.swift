internal import CoverageModel

extension Entry {
  /// A finding at the value.
  func finding(
    _ rule: String, severity: Finding.Severity = .error, found: String? = nil, expected: String, mend: String
  ) -> Finding {
    Finding(
      severity, rule: rule, place: place, field: path, found: found ?? self.found, expected: expected, mend: mend)
  }

  /// A finding at the key under which the value stands.
  func keyFinding(
    _ rule: String, severity: Finding.Severity = .error, found: String? = nil, expected: String, mend: String
  ) -> Finding {
    Finding(
      severity, rule: rule, place: keyPlace, field: path, found: found ?? quoted(key ?? ""), expected: expected,
      mend: mend)
  }
}

/// Text of the file in quotation marks, cut where it would flood the terminal; control characters are shown as `?`.
func quoted(_ text: String) -> String {
  let longest = 60
  let visible = text.unicodeScalars.prefix(longest + 1).map { scalar -> Character in
    scalar.properties.generalCategory == .control ? "?" : Character(scalar)
  }
  return visible.count > longest ? "\"" + String(visible.prefix(longest)) + "…\"" : "\"" + String(visible) + "\""
}
