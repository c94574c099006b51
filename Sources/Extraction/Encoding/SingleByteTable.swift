/// What the 256 bytes of a single-byte encoding mean.
struct SingleByteTable: Sendable {
  /// By byte, the Unicode scalar; U+FFFD where the encoding leaves the byte undefined.
  let scalars: [UInt32]
  /// By byte, its UTF-8: up to three bytes from the lowest up, their count in the highest.
  private let sequences: [UInt32]

  /// The tables of all single-byte encodings that the C library knows; read from it once.
  static let all: [PageEncoding: SingleByteTable] = {
    var tables: [PageEncoding: SingleByteTable] = [:]
    for encoding in PageEncoding.allCases where encoding.shape == .singleByte {
      tables[encoding] = SingleByteTable(encoding)
    }
    return tables
  }()

  private init?(_ encoding: PageEncoding) {
    var scalars = (0..<128).map { UInt32($0) }
    if encoding == .userDefined {
      // The WHATWG's own encoding, no library has it: the upper half lies in the private use area.
      scalars += (0xF780..<0xF800)
    } else {
      guard let converter = Iconv(encoding) else { return nil }
      for byte in UInt8(0x80)...0xFF {
        var text: [UInt8] = []
        _ = withUnsafePointer(to: byte) { converter.decode(UnsafeBufferPointer(start: $0, count: 1), into: &text) }
        scalars.append(String(decoding: text, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD)
      }
    }
    self.scalars = scalars
    sequences = scalars.map { scalar in
      let bytes = Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8.prefix(3))
      return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(bytes.count) << 24
    }
  }

  /// The text of the bytes in UTF-8, and how many of them are undefined.
  func decoded(_ input: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], replaced: Int) {
    guard let source = input.baseAddress else { return ([], 0) }
    let raw = UnsafeRawPointer(source)
    let count = input.count
    var upper = 0
    for byte in input { upper &+= Int(byte >> 7) }
    var replaced = 0
    // Each sequence is written as four bytes and only its own length kept, hence the room for one more.
    let utf8 = [UInt8](unsafeUninitializedCapacity: count + 2 * upper + 8) { room, length in
      guard let start = room.baseAddress else { return }
      let target = UnsafeMutableRawPointer(start)
      var written = 0
      var position = 0
      sequences.withUnsafeBufferPointer { sequences in
        while position < count {
          while position + 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            if word & 0x8080_8080_8080_8080 != 0 { break }
            target.storeBytes(of: word, toByteOffset: written, as: UInt64.self)
            position += 8
            written += 8
          }
          let end = min(count, position + 8)
          while position < end {
            let sequence = sequences[Int(source[position])]
            target.storeBytes(of: sequence.littleEndian, toByteOffset: written, as: UInt32.self)
            written &+= Int(sequence >> 24)
            if sequence == replacementSequence { replaced &+= 1 }
            position &+= 1
          }
        }
      }
      length = written
    }
    return (utf8, replaced)
  }
}

private let replacementSequence: UInt32 = 0x03BD_BFEF
