/// Turns text in a known encoding into UTF-8, piece by piece. What cannot be read becomes U+FFFD.
package struct TextDecoder: Sendable {
  package let encoding: TextEncoding
  /// The odd byte of a UTF-16 unit that was cut between two pieces.
  private var halfUnit: UInt8?
  /// The first half of a surrogate pair.
  private var highSurrogate: UInt16?

  package init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Appends the text of `input` to `output`.
  package mutating func decode(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    switch encoding {
    case .utf8: output.append(contentsOf: input)
    case .windows1251:
      for byte in input { append(windows1251(byte), to: &output) }
    case .latin1:
      for byte in input { append(latin1(byte), to: &output) }
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(input, into: &output)
    }
  }

  /// Ends the text; half a character that is left over becomes U+FFFD.
  package mutating func finish(into output: inout [UInt8]) {
    if halfUnit != nil || highSurrogate != nil { append(replacement, to: &output) }
    (halfUnit, highSurrogate) = (nil, nil)
  }

  private mutating func decodeUTF16(_ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    for byte in input {
      guard let first = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      let (low, high) = encoding == .utf16LittleEndian ? (first, byte) : (byte, first)
      let unit = UInt16(high) << 8 | UInt16(low)
      if let lead = highSurrogate {
        highSurrogate = nil
        if (0xDC00...0xDFFF).contains(unit) {
          append(0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &output)
          continue
        }
        append(replacement, to: &output)
      }
      switch unit {
      case 0xD800...0xDBFF: highSurrogate = unit
      case 0xDC00...0xDFFF: append(replacement, to: &output)
      default: append(UInt32(unit), to: &output)
      }
    }
  }

  private func windows1251(_ byte: UInt8) -> UInt32 {
    switch byte {
    case ..<0x80: UInt32(byte)
    case ..<0xC0: UInt32(windows1251Middle[Int(byte) - 0x80])
    default: 0x0410 + UInt32(byte) - 0xC0
    }
  }

  private func latin1(_ byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte) ? UInt32(windows1252Middle[Int(byte) - 0x80]) : UInt32(byte)
  }

  private func append(_ scalar: UInt32, to output: inout [UInt8]) {
    switch scalar {
    case ..<0x80: output.append(UInt8(scalar))
    case ..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}

private let replacement: UInt32 = 0xFFFD

/// windows-1251, 0x80 … 0xBF; 0x98 is undefined. From 0xC0 on the Cyrillic alphabet follows in order.
private let windows1251Middle: [UInt16] = [
  0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021,
  0x20AC, 0x2030, 0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F,
  0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0xFFFD, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F,
  0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7,
  0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407,
  0x00B0, 0x00B1, 0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7,
  0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457,
]

/// windows-1252, 0x80 … 0x9F; five bytes are undefined.
private let windows1252Middle: [UInt16] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
