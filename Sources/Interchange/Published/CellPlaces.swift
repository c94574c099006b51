internal import Containers
internal import CoverageModel

/// Where the fields of a small CSV file begin, for findings that point at a cell.
struct CellPlaces {
  private let bytes: [UInt8]
  private let separator: UInt8
  /// Where each line begins.
  private let lineStarts: [Int]
  private let file: String

  init(bytes: [UInt8], file: String) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.file = file
    separator = body.withUnsafeBufferPointer { CSVDialect.separator(ofHeaderIn: $0) }
    lineStarts = [0] + body.indices.filter { body[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    self.bytes = body
  }

  /// The places of the first `count` fields of the row that begins on `line`. A field after a line break inside quotes has the
  /// later line.
  func row(line: Int, count: Int) -> [Finding.Place] {
    guard lineStarts.indices.contains(line - 1) else {
      return Array(repeating: Finding.Place(file: file, line: line), count: count)
    }
    var places = [Finding.Place(file: file, line: line, column: 1)]
    var (line, column, isQuoted) = (line, 1, false)
    var position = lineStarts[line - 1]
    while position < bytes.count, places.count < count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n") {
        guard isQuoted else { break }
        line += 1
        column = 1
        continue
      }
      // A continuation byte belongs to the character before it.
      if byte & 0xC0 != 0x80 { column += 1 }
      if byte == separator, !isQuoted { places.append(Finding.Place(file: file, line: line, column: column)) }
    }
    places += Array(repeating: Finding.Place(file: file, line: line), count: max(0, count - places.count))
    return places
  }
}
