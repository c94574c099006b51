package import CoverageModel

extension Finding {
  /// The same with the file's name alone: where it lies is nothing for browsers.
  package var withoutFolder: Finding {
    Finding(
      severity, rule: rule,
      place: Place(file: Disk.name(of: place.file), sheet: place.sheet, line: place.line, column: place.column),
      field: field, found: found, expected: expected, mend: mend)
  }
}
