/// What a character is to the reader of a paragraph, told from its UTF-8 bytes.
enum CharacterKind: UInt8, Sendable, CaseIterable {
  case small, capital, digit, ideograph, stop, comma, separator, other

  var isWord: Bool {
    switch self {
    case .small, .capital, .digit, .ideograph: true
    case .stop, .comma, .separator, .other: false
    }
  }

  /// - Parameters: the first three bytes of the character; 0 where it has fewer.
  static func of(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> CharacterKind {
    if first < 0x80 { return ascii[Int(first)] }
    switch first {
    case 0xC3: return second < 0x9F ? .capital : .small
    case 0xC2: return second == 0xBB || second == 0xB7 ? .separator : .other
    case 0xCE: return second < 0xAC ? .capital : .small
    case 0xD0: return second < 0xB0 ? .capital : .small
    case 0xC4, 0xC5, 0xD2, 0xD3: return second & 1 == 0 ? .capital : .small
    case 0xD8...0xDB: return second == 0x8C || second == 0x9B ? .comma : second == 0x9F ? .stop : .small
    case 0xE2: return second == 0x80 ? (third == 0xA6 ? .stop : third == 0xA2 ? .separator : .other) : .other
    case 0xE3:
      if second == 0x80 { return third == 0x82 ? .stop : third == 0x81 ? .comma : .other }
      return .ideograph
    case 0xE4...0xED: return .ideograph
    case 0xEF:
      if second == 0xBC { return third == 0x81 || third == 0x9F ? .stop : third == 0x8C ? .comma : .other }
      return .other
    case 0xF0...: return .other
    default: return .small
    }
  }

  private static let ascii: [CharacterKind] = (0..<128).map { code in
    switch UnicodeScalar(UInt8(code)) {
    case "a"..."z": .small
    case "A"..."Z": .capital
    case "0"..."9": .digit
    case ".", "!", "?": .stop
    case ",", ";", ":": .comma
    case "|", ">", "/", "<": .separator
    default: .other
    }
  }
}
