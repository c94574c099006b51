/// The escapes of a JSON string, and the HTML that sites leave in such strings.
enum JSONEscapes {
  /// The text that the bytes between two quotation marks stand for.
  static func resolved(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    let text = raw.contains(UInt8(ascii: "\\")) ? unescaped(raw) : Array(raw)
    return text.contains(UInt8(ascii: "&")) ? EntityText.resolved(text[...]) : text
  }

  private static func unescaped(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var next = raw.startIndex
    while next < raw.endIndex {
      guard raw[next] == UInt8(ascii: "\\"), next + 1 < raw.endIndex else {
        result.append(raw[next])
        next += 1
        continue
      }
      let letter = raw[next + 1]
      next += 2
      switch letter {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        result.append(0x20)
      case UInt8(ascii: "u"):
        guard let unit = unit(raw, at: next) else { continue }
        next += 4
        var scalar = unit
        if (0xD800..<0xDC00).contains(unit), next + 1 < raw.endIndex, raw[next] == UInt8(ascii: "\\"),
          raw[next + 1] == UInt8(ascii: "u"), let low = self.unit(raw, at: next + 2), (0xDC00..<0xE000).contains(low)
        {
          scalar = 0x10000 + ((unit & 0x3FF) << 10 | low & 0x3FF)
          next += 6
        }
        result.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
      default: result.append(letter)
      }
    }
    return result
  }

  private static func unit(_ raw: ArraySlice<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= raw.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in raw[start..<start + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }
}
