/// Fields and rows of a CSV file after RFC 4180: commas, CRLF, quotes where needed.
enum CSVText {
  /// One row with its line end.
  static func row(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\r\n" }

  /// A label as a field. What a spreadsheet would run as a formula gets an apostrophe before it; plain numbers do not.
  static func label(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return text }
    let digits = text.dropFirst().utf8
    let isNumber = (first == "+" || first == "-") && !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    return isNumber ? text : "'" + text
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t")
    }
    guard needsQuotes || field.hasPrefix(" ") || field.hasSuffix(" ") else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
