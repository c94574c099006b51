/// Characters of UTF-8 bytes, for comparing texts without making strings of them.
enum ScalarText {
  /// The scalar that begins at `place` and its length in bytes; U+FFFD for a byte that begins none.
  static func scalar(_ text: [UInt8], at place: Int) -> (value: UInt32, length: Int) {
    text.withUnsafeBufferPointer { scalar($0, at: place) }
  }

  static func scalar(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> (value: UInt32, length: Int) {
    let first = text[place]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, place + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(text[place + offset] & 0x3F) }
    return (value, length)
  }

  static func isLetter(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case ..<0xAA: false
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    case 0x370...0x52F: true
    case 0x2000...0x2BFF, 0x3000...0x3004, 0x3008...0x3020: false
    default: Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
  }

  /// Whether each such character is a word of its own.
  static func isIdeograph(_ value: UInt32) -> Bool {
    (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
  }

  /// The small letter of a capital; by rule for the alphabets that most pages are written in.
  static func lower(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3AB, 0x410...0x42F: return value + 32
    case ..<0xC0, 0xDF...0xFF, 0x430...0x45F: return value
    case 0x400...0x40F: return value + 80
    // Capitals and small letters in turns.
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: return value | 1
    default:
      let mapping = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
      return mapping?.first?.value ?? value
    }
  }

  /// How many scalars a text has.
  static func count(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { count($0) }
  }

  static func count(_ text: [UInt8]) -> Int { text.withUnsafeBufferPointer { count($0) } }

  private static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in text where byte & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  /// A text in small letters.
  static func lower(_ text: ArraySlice<UInt8>) -> String {
    let bytes = Array(text)
    var scalars = String.UnicodeScalarView()
    var next = 0
    while next < bytes.count {
      let (value, length) = scalar(bytes, at: next)
      scalars.append(Unicode.Scalar(lower(value)) ?? "\u{FFFD}")
      next += length
    }
    return String(scalars)
  }
}
