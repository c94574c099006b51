/// Reads a block of flat JSON objects, one a line, as the rows of a table whose columns are known.
///
/// A field is the text of a string, or a number, `true` or `false` as written; `null` and absent keys are empty
/// fields. The block must end with a line feed and be followed by `CSVScanner.padding` readable bytes; it must outlive
/// the scanner.
package struct NDJSONScanner: ~Copyable {
  /// Keys that are no column, each once, in the order in which they were met; at most 64.
  package private(set) var unknownKeys: [String] = []

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let columns: [[UInt8]]
  private let fields: UnsafeMutablePointer<CSVField>
  private let scratch: UnsafeMutablePointer<UInt8>
  private var scratchUsed = 0
  private var position = 0
  private var rowStart = 0
  private var line = 0
  /// Where the next key is looked for first: programs write keys in the same order on every line.
  private var guess = 0

  package init(block: UnsafeBufferPointer<UInt8>, columns: [String]) {
    precondition(block.last == UInt8(ascii: "\n"), "a block ends with a line feed")
    base = block.baseAddress.unsafelyUnwrapped
    count = block.count
    self.columns = columns.map { Array($0.utf8) }
    fields = .allocate(capacity: max(columns.count, 1))
    scratch = .allocate(capacity: block.count + CSVScanner.padding)
    scratch.initialize(repeating: 0, count: block.count + CSVScanner.padding)
  }

  deinit {
    fields.deallocate()
    scratch.deallocate()
  }

  /// The lines that were passed so far.
  package var linesPassed: Int { line }

  package var row: RowView { RowView(fields: UnsafePointer(fields), line: line, block: base, rowStart: rowStart) }

  /// Goes to the next line that is not blank; false at the end of the block.
  ///
  /// - Throws: `NDJSONError` with the line in this block; the scanner then stands behind that line.
  package mutating func next() throws(NDJSONError) -> Bool {
    while position < count {
      rowStart = position
      line += 1
      skipSpace()
      if base[position] == lineFeed {
        position += 1
        continue
      }
      do throws(NDJSONError) {
        try scanObject()
      } catch {
        while base[position] != lineFeed { position += 1 }
        position += 1
        throw error
      }
      position += 1
      return true
    }
    return false
  }

  private mutating func scanObject() throws(NDJSONError) {
    scratchUsed = 0
    for column in columns.indices {
      fields[column] = CSVField(start: base + rowStart, count: 0, sourceOffset: Self.absent)
    }
    try expect("{", "an object")
    skipSpace()
    if base[position] == UInt8(ascii: "}") {
      position += 1
    } else {
      while true {
        let keyStart = position
        let key = try scanString()
        skipSpace()
        try expect(":", "':' after a key")
        skipSpace()
        let value = try scanValue()
        if let column = column(of: key) {
          guard fields[column].sourceOffset == Self.absent else {
            throw error("the key \(String(reflecting: key.text)) a second time", "each key once", at: keyStart)
          }
          fields[column] = value
        } else if unknownKeys.count < 64, !unknownKeys.contains(key.text) {
          unknownKeys.append(key.text)
        }
        skipSpace()
        guard base[position] == UInt8(ascii: ",") else { break }
        position += 1
        skipSpace()
      }
      try expect("}", "',' or '}'")
    }
    skipSpace()
    guard base[position] == lineFeed else { throw error("text after the object", "one object a line", at: position) }
    for column in columns.indices where fields[column].sourceOffset == Self.absent {
      fields[column] = CSVField(start: base + rowStart, count: 0, sourceOffset: rowStart)
    }
  }

  private static let absent = -1

  private mutating func column(of key: CSVField) -> Int? {
    for step in columns.indices {
      let index = (guess + step) % columns.count
      if columns[index].elementsEqual(key.bytes) {
        guess = index + 1
        return index
      }
    }
    return nil
  }

  private mutating func scanValue() throws(NDJSONError) -> CSVField {
    let start = position
    switch base[position] {
    case UInt8(ascii: "\""): return try scanString()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      throw error("a nested value", "a string, a number, true, false or null", at: start)
    default:
      while !Self.endsLiteral(base[position]) { position += 1 }
      let field = CSVField(start: base + start, count: position - start, sourceOffset: start)
      guard field.text != "null" else { return CSVField(start: base + start, count: 0, sourceOffset: start) }
      let isNumber = field.bytes.first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ?? false
      guard isNumber || field.text == "true" || field.text == "false" else {
        throw error(field.text, "a string, a number, true, false or null", at: start)
      }
      return field
    }
  }

  private mutating func scanString() throws(NDJSONError) -> CSVField {
    let start = position
    try expect("\"", "a string in quotes")
    let textStart = position
    while base[position] != quote, base[position] != backslash, base[position] != lineFeed { position += 1 }
    if base[position] == quote {
      position += 1
      return CSVField(start: base + textStart, count: position - 1 - textStart, sourceOffset: start)
    }
    let target = scratchUsed
    for offset in textStart..<position { put(base[offset]) }
    while base[position] != quote {
      guard base[position] != lineFeed else { throw error("a string without its end", "a closing quote", at: start) }
      if base[position] == backslash {
        try scanEscape()
      } else {
        put(base[position])
        position += 1
      }
    }
    position += 1
    return CSVField(start: scratch + target, count: scratchUsed - target, sourceOffset: start)
  }

  private mutating func scanEscape() throws(NDJSONError) {
    let start = position
    position += 2
    switch base[start + 1] {
    case quote: put(quote)
    case backslash: put(backslash)
    case UInt8(ascii: "/"): put(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): put(8)
    case UInt8(ascii: "f"): put(12)
    case UInt8(ascii: "n"): put(10)
    case UInt8(ascii: "r"): put(13)
    case UInt8(ascii: "t"): put(9)
    case UInt8(ascii: "u"):
      var units = [try scanHex(at: start)]
      if (0xD800...0xDBFF).contains(units[0]), base[position] == backslash, base[position + 1] == UInt8(ascii: "u") {
        position += 2
        units.append(try scanHex(at: start))
      }
      for byte in String(decoding: units, as: UTF16.self).utf8 { put(byte) }
    default:
      position = start
      throw error("an unknown escape", "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u", at: start)
    }
  }

  private mutating func scanHex(at start: Int) throws(NDJSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(base[position])).hexDigitValue else {
        throw error("an unknown escape", "four hexadecimal digits after \\u", at: start)
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  private mutating func put(_ byte: UInt8) {
    scratch[scratchUsed] = byte
    scratchUsed += 1
  }

  private mutating func skipSpace() {
    while base[position] == UInt8(ascii: " ") || base[position] == UInt8(ascii: "\t")
      || base[position] == UInt8(ascii: "\r")
    { position += 1 }
  }

  private mutating func expect(_ character: Character, _ expected: String) throws(NDJSONError) {
    guard base[position] == character.asciiValue else {
      let byte = base[position]
      let found = byte == lineFeed ? "the end of the line" : "'\(Character(Unicode.Scalar(byte)))'"
      throw error(found, expected, at: position)
    }
    position += 1
  }

  private func error(_ found: String, _ expected: String, at offset: Int) -> NDJSONError {
    NDJSONError(line: line, column: row.place(of: offset).column, found: found, expected: expected)
  }

  private static func endsLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), lineFeed: true
    default: false
    }
  }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
private let lineFeed = UInt8(ascii: "\n")
