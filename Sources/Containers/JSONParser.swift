/// Reads one JSON value (RFC 8259). Numbers keep their digits; of equal keys in an object all are kept.
package struct JSONParser {
  /// Why bytes are no JSON value.
  package struct Failure: Error, Sendable, Hashable {
    /// In bytes.
    package let offset: Int
    package let expected: String

    package init(offset: Int, expected: String) { (self.offset, self.expected) = (offset, expected) }
  }

  private let bytes: [UInt8]
  private let mostDepth: Int
  private var position = 0

  private init(_ bytes: [UInt8], _ mostDepth: Int) { (self.bytes, self.mostDepth) = (bytes, mostDepth) }

  /// The value that the bytes are, with nothing but white space around it.
  ///
  /// - Throws: `Failure`, also when arrays and objects lie more than `depth` deep in one another.
  package static func value(_ bytes: [UInt8], depth: Int = 64) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes, depth)
    let value = try parser.value(0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.failure("nothing behind the value") }
    return value
  }

  private mutating func value(_ depth: Int) throws(Failure) -> JSONValue {
    skipSpace()
    guard depth <= mostDepth else { throw failure("at most \(mostDepth) values inside one another") }
    switch peek {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [(String, JSONValue)] = []
    skipSpace()
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      let key = try string()
      skipSpace()
      guard take(":") else { throw failure("':'") }
      members.append((key, try value(depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw failure("',' or '}'") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(elements) }
    repeat {
      elements.append(try value(depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw failure("',' or ']'") }
    return .array(elements)
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    _ = take("-")
    let isZero = peek == UInt8(ascii: "0")
    guard digits() > 0, !isZero || position - start <= (bytes[start] == UInt8(ascii: "-") ? 2 : 1) else {
      position = start
      throw failure("a value")
    }
    let isWhole = peek != UInt8(ascii: ".") && peek.map { $0 | 0x20 } != UInt8(ascii: "e")
    if take("."), digits() == 0 { throw failure("a digit") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw failure("a digit") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return isWhole ? Int64(text).map(JSONValue.integer) ?? .number(text) : .number(text)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func string() throws(Failure) -> String {
    guard take("\"") else { throw failure("a string in quotes") }
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw failure("no control character in a string") }
      position += 1
      if byte == UInt8(ascii: "\\") { try escape(&text) } else { text.append(byte) }
    }
    guard take("\"") else { throw failure("a closing quote") }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Failure) {
    let letter = peek
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter ?? 0)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if (0xD800...0xDBFF).contains(units[0]), bytes[position...].starts(with: [0x5C, 0x75]) {
        position += 2
        units.append(try unit())
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    default:
      position -= 1
      throw failure("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
  }

  private mutating func unit() throws(Failure) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("four hexadecimal digits")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("a value") }
    position += word.utf8.count
    return value
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard peek == character.asciiValue else { return false }
    position += 1
    return true
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ expected: String) -> Failure { Failure(offset: position, expected: expected) }
}
