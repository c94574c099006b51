/// A small table held in memory, as text. Large files go through `RowBlockReader` and `CSVScanner` instead.
package struct CSVTable: Sendable, Hashable {
  package let header: [String]
  /// Each row has as many fields as the header.
  package let rows: [[String]]
  /// The line on which each row begins, from 1.
  package let lines: [Int]

  package init(header: [String], rows: [[String]], lines: [Int]) {
    self.header = header
    self.rows = rows
    self.lines = lines
  }

  /// Reads RFC 4180 with `,` `;` or tab between fields, as the header shows; a byte order mark and blank lines are
  /// skipped. Header names are trimmed of spaces; fields are kept as they are. Bytes that are not UTF-8 become U+FFFD.
  ///
  /// - Throws: the first `CSVError`.
  package static func parse(_ bytes: [UInt8]) throws(CSVError) -> CSVTable {
    var body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if body.last != UInt8(ascii: "\n") { body.append(UInt8(ascii: "\n")) }
    let count = body.count
    body.append(contentsOf: repeatElement(0, count: CSVScanner.padding))
    // Not through a throwing closure: `withUnsafeBufferPointer` would widen the error type.
    let result: Result<CSVTable, CSVError> = body.withUnsafeBufferPointer { padded in
      do throws(CSVError) {
        return .success(try parse(block: UnsafeBufferPointer(rebasing: padded[..<count])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The position of a column by its name, or nil.
  package func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  private static func parse(block: UnsafeBufferPointer<UInt8>) throws(CSVError) -> CSVTable {
    let separator = CSVDialect.separator(ofHeaderIn: block)
    var head = CSVScanner(block: block, separator: separator, expected: nil)
    guard try head.next() else { throw CSVError(line: 1, column: 1, reason: .empty) }
    let header = (0..<head.fieldCount).map { trimmed(head.fields[$0].text) }
    var scanner = CSVScanner(block: block, separator: separator, expected: header.count)
    var rows: [[String]] = []
    var lines: [Int] = []
    _ = try scanner.next()
    while try scanner.next() {
      rows.append((0..<header.count).map { scanner.fields[$0].text })
      lines.append(scanner.line)
    }
    return CSVTable(header: header, rows: rows, lines: lines)
  }

  private static func trimmed(_ text: String) -> String {
    let inner = text.drop(while: \.isWhitespace)
    guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(inner[...last])
  }
}
