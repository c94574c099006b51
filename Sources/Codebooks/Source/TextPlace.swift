internal import CoverageModel

/// Lines and columns of a position in bytes that may not even be UTF-8.
enum TextPlace {
  /// The place of a byte; columns count Unicode scalars, a line ends with LF, CR or CRLF.
  static func place(ofByte position: Int, in bytes: [UInt8], file: String) -> Finding.Place {
    var line = 1
    var column = 1
    for index in bytes.indices.prefix(position) {
      let byte = bytes[index]
      if byte == 10 || (byte == 13 && (index + 1 == bytes.count || bytes[index + 1] != 10)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 13 {
        column += 1
      }
    }
    return .init(file: file, line: line, column: column)
  }

  /// The position of the first byte that is not part of well-formed UTF-8, nil when there is none.
  static func firstBadByte(in bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): position += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return position
      }
    }
  }
}
