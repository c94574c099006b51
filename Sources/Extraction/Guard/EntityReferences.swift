/// Resolves the entities of text and of attributes' values just as libxml2 does it in text.
enum EntityReferences {
  /// The longest name of an entity of HTML 4, `thetasym`.
  private static let longestName = 8

  static func append(_ value: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var copied = 0
    var next = 0
    while next < value.count {
      guard value[next] == UInt8(ascii: "&"), let (scalar, end) = entity(value, at: next) else {
        next += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[copied..<next]))
      // A number that is no character leaves nothing.
      if let scalar, let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
      (copied, next) = (end, end)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: value[copied...]))
  }

  /// What the entity at `start` stands for and where it ends; nil when there is none.
  private static func entity(_ value: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar?, end: Int)? {
    guard start + 1 < value.count else { return nil }
    if value[start + 1] == UInt8(ascii: "#") { return number(value, from: start + 2) }
    var end = start + 1
    while end < value.count, end - start <= longestName, isNameByte(value[end]) { end += 1 }
    guard end < value.count, value[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    let name = UnsafeBufferPointer(rebasing: value[start + 1..<end])
    return PageTreeBuilder.entity(name).map { ($0, end + 1) }
  }

  /// A number may lack its semicolon; a name may not, since addresses have such names between their parts.
  private static func number(_ value: UnsafeBufferPointer<UInt8>, from start: Int) -> (Unicode.Scalar?, end: Int) {
    let isHex = start < value.count && value[start] | 0x20 == UInt8(ascii: "x")
    var next = isHex ? start + 1 : start
    var number: UInt32 = 0
    while next < value.count, let digit = digit(value[next]), digit < 10 || isHex {
      number = min(number * (isHex ? 16 : 10) + digit, 0x110000)
      next += 1
    }
    if next < value.count, value[next] == UInt8(ascii: ";") { next += 1 }
    let isCharacter = number >= 0x20 || number == 0x09 || number == 0x0A || number == 0x0D
    return (isCharacter ? Unicode.Scalar(number) : nil, next)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || ASCII.isDigit(byte)
  }
}
