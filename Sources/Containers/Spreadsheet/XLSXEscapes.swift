/// Characters that the texts of an XLSX write as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum XLSXEscapes {
  private static let length = 7

  /// The text with the underscore of everything that looks like such an escape written as one, `_x005F_`.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for position in bytes.indices {
      result.append(bytes[position])
      if code(in: bytes[...], at: position) != nil { result += "x005F_".utf8 }
    }
    return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
  }

  /// Reads the escapes in the bytes from `start` on. Halves of a character outside the basic plane stay as they are written.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= length, var position = bytes[start...].firstIndex(of: UInt8(ascii: "_")) else {
      return
    }
    var end = position
    while position < bytes.count {
      if let scalar = code(in: bytes[...], at: position).flatMap({ Unicode.Scalar($0) }) {
        for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
          bytes[end] = byte
          end += 1
        }
        position += length
      } else {
        bytes[end] = bytes[position]
        end += 1
        position += 1
      }
    }
    bytes.removeSubrange(end...)
  }

  /// The number of the escape that stands at a position.
  private static func code(in bytes: ArraySlice<UInt8>, at position: Int) -> UInt32? {
    guard position + length <= bytes.endIndex, bytes[position] == UInt8(ascii: "_"),
      bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position + 2..<position + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
