package import CoverageModel

/// A table of RFC 4180: a header line, then rows of as many fields.
package struct CSVTable: Sendable, Hashable {
  package let header: [String]
  /// One array per row, as long as the header.
  package let rows: [[String]]
  /// The line on which each row begins, from 1.
  package let lines: [Int]

  /// Reads `,`-separated UTF-8 with or without a byte order mark; rows end with LF or CRLF, empty lines are left out.
  ///
  /// - Throws: the first thing that is wrong: bad UTF-8, a quote that is not closed or not alone, a row of another length.
  package static func parse(_ bytes: [UInt8], file: String) throws(Finding) -> CSVTable {
    var parser = CSVRowParser(bytes: bytes, file: file)
    guard let first = try parser.next() else {
      throw Finding(
        rule: "empty-table", place: .init(file: file), found: "nothing", expected: "a line with the column names",
        mend: "Write the column names in the first line.")
    }
    var rows: [[String]] = []
    var lines: [Int] = []
    while let row = try parser.next() {
      guard row.fields.count == first.fields.count else {
        throw Finding(
          rule: "uneven-row", place: .init(file: file, line: row.line), found: "\(row.fields.count) fields",
          expected: "\(first.fields.count) fields, as in the first line",
          mend: "Add the missing commas, or put fields that hold a comma in double quotes.")
      }
      rows.append(row.fields)
      lines.append(row.line)
    }
    return CSVTable(header: first.fields, rows: rows, lines: lines)
  }
}

/// Splits bytes into rows of fields, one row at a time.
private struct CSVRowParser {
  let bytes: [UInt8]
  let file: String
  private var position: Int
  private var line = 1

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() throws(Finding) -> (fields: [String], line: Int)? {
    skipEmptyLines()
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    skipLineEnd()
    return (fields, start)
  }

  private mutating func field() throws(Finding) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let end = bytes[position...].firstIndex { $0 == UInt8(ascii: ",") || $0 == 10 || $0 == 13 } ?? bytes.count
      defer { position = end }
      return try text(bytes[position..<end])
    }
    return try quotedField()
  }

  private mutating func quotedField() throws(Finding) -> String {
    let start = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { return try closed(content) }
        position += 1
      } else if byte == 10 {
        line += 1
      }
      content.append(byte)
    }
    throw problem(line: start, found: "a double quote that is never closed", mend: "Close the quote.")
  }

  /// A closing quote must be followed by a comma or the end of the line.
  private func closed(_ content: [UInt8]) throws(Finding) -> String {
    if position < bytes.count, ![UInt8(ascii: ","), 10, 13].contains(bytes[position]) {
      throw problem(
        line: line, found: "text after a closing quote", mend: "Write a double quote inside a quoted field twice.")
    }
    return try text(content[...])
  }

  private func text(_ slice: ArraySlice<UInt8>) throws(Finding) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw problem(line: line, found: "bytes that are not UTF-8", mend: "Save the file as UTF-8.")
    }
    return text
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count, bytes[position] == 10 || bytes[position] == 13 { skipLineEnd() }
  }

  private mutating func skipLineEnd() {
    if position < bytes.count, bytes[position] == 13 { position += 1 }
    if position < bytes.count, bytes[position] == 10 { position += 1 }
    line += 1
  }

  private func problem(line: Int, found: String, mend: String) -> Finding {
    Finding(
      rule: "bad-csv", place: .init(file: file, line: line), found: found, expected: "fields as in RFC 4180", mend: mend
    )
  }
}
