/// Writes one JSON object on one line, member by member, straight into bytes.
///
///     var line = JSONLine()
///     line.text("id", "a-1"); line.integer("characters", 1200)
///     line.finish()   // {"id":"a-1","characters":1200} and a line feed
package struct JSONLine: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = [UInt8(ascii: "{")]
  /// Whether the next member or element is the first of its object or array.
  private var isFirst = true

  package init() {}

  /// A text, or `null`.
  package mutating func text(_ key: String, _ value: String?) {
    begin(key)
    if let value { quote(value) } else { bytes.append(contentsOf: "null".utf8) }
  }

  package mutating func integer(_ key: String, _ value: Int) {
    begin(key)
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A number that is given in thousandths, as a decimal.
  package mutating func thousandths(_ key: String, _ value: Int) {
    begin(key)
    let digits = String(abs(value % 1000))
    let padding = String(repeating: "0", count: 3 - digits.utf8.count)
    bytes.append(contentsOf: "\(value < 0 ? "-" : "")\(abs(value / 1000)).\(padding)\(digits)".utf8)
  }

  package mutating func bool(_ key: String, _ value: Bool) {
    begin(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func texts(_ key: String, _ values: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (position, value) in values.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// An object whose members `body` writes.
  package mutating func object(_ key: String, _ body: (inout JSONLine) -> Void) {
    begin(key)
    nested(body)
  }

  /// An array of objects, whose members `body` writes one object at a time.
  package mutating func objects<Element>(
    _ key: String, _ elements: some Sequence<Element>, _ body: (inout JSONLine, Element) -> Void
  ) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      nested { body(&$0, element) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Closes the object and ends the line.
  package mutating func finish() { bytes.append(contentsOf: [UInt8(ascii: "}"), UInt8(ascii: "\n")]) }

  /// What was written so far as a closed object, without a line end.
  package var object: String { String(decoding: bytes, as: UTF8.self) + "}" }

  private mutating func nested(_ body: (inout JSONLine) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func begin(_ key: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    quote(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Escapes what JSON demands, the delete character, and the two line separators of JavaScript, at which some readers end a line.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { source in
      var kept = 0
      for (position, byte) in source.enumerated() {
        let isSeparator =
          byte == 0xE2 && position + 2 < source.count && source[position + 1] == 0x80
          && (source[position + 2] == 0xA8 || source[position + 2] == 0xA9)
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || isSeparator else { continue }
        bytes.append(contentsOf: source[kept..<position])
        kept = position + (isSeparator ? 3 : 1)
        if isSeparator {
          bytes.append(contentsOf: (source[position + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
        } else {
          escape(byte)
        }
      }
      bytes.append(contentsOf: source[kept...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
    }
  }
}
