/// Fields and rows of a CSV file after RFC 4180: commas, CRLF, quotes where needed.
enum CSVText {
  /// Fields with commas between them.
  static func fields(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (position, field) in fields.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field, to: &bytes)
    }
    return bytes
  }

  /// One row of parts that are fields already, with its line end.
  static func append(row parts: [[UInt8]], to bytes: inout [UInt8]) {
    for (position, part) in parts.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: part)
    }
    bytes.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  /// A label as a field. What a spreadsheet would run as a formula gets an apostrophe before it; plain numbers do not.
  static func label(_ text: String) -> String {
    guard let first = text.unicodeScalars.first,
      "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    else { return text }
    let digits = text.dropFirst().utf8
    let isNumber = (first == "+" || first == "-") && !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    return isNumber ? text : "'" + text
  }

  private static func append(_ field: String, to bytes: inout [UInt8]) {
    let space = UInt8(ascii: " ")
    let quote = UInt8(ascii: "\"")
    var text = field
    text.withUTF8 { text in
      guard text.first == space || text.last == space || text.contains(where: isSpecial) else {
        bytes.append(contentsOf: text)
        return
      }
      bytes.append(quote)
      for byte in text {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
      bytes.append(quote)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\""), UInt8(ascii: "\r"),
      UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
