internal import CoverageModel
internal import Yams

/// Turns an error of the YAML library into a finding with line and column.
enum YAMLSyntaxFinding {
  static func of(_ error: YamlError, file: String, text: String) -> Finding {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return syntax(problem, .init(file: file, line: mark.line, column: mark.column))
    case .reader(let problem, let offset, _, _):
      return syntax(problem, place(offset, in: text, file: file))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return Finding(
        rule: "duplicate-key", place: .init(file: file, line: context.mark.line, column: context.mark.column),
        field: duplicates.first ?? "", found: "the key " + quoted(duplicates.first ?? "") + " more than once",
        expected: "every key once", mend: "Remove or rename the repeated key.")
    default:
      return syntax("\(error)", .init(file: file))
    }
  }

  private static func syntax(_ problem: String, _ place: Finding.Place) -> Finding {
    Finding(
      rule: "bad-yaml", place: place, found: problem, expected: "YAML",
      mend: "Look at the indentation, colons, quotes and brackets at and just before this place.")
  }

  /// The library gives the place of a forbidden character as a number of characters.
  private static func place(_ offset: Int?, in text: String, file: String) -> Finding.Place {
    guard let offset, let index = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) else {
      return .init(file: file)
    }
    let bytes = Array(text.utf8)
    return TextPlace.place(ofByte: text.utf8.distance(from: text.startIndex, to: index), in: bytes, file: file)
  }
}
