/// Text in lower case as bytes, to be searched for phrases.
struct LoweredText {
  private(set) var bytes: [UInt8] = []

  /// Appends the beginning of a text, of at most `limit` scalars, and a line feed.
  mutating func append(line text: String, limit: Int = .max) {
    var text = text
    text.withUTF8 { source in
      var next = 0
      var count = 0
      while next < source.count, count < limit {
        let (value, length) = ScalarText.scalar(source, at: next)
        add(ScalarText.lower(value))
        next += length
        count += 1
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The ASCII of bytes in lower case; NULs and all other bytes are left out, so that UTF-16 reads like ASCII.
  static func ascii(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.compactMap { $0 != 0 && $0 < 0x80 ? ASCII.lower($0) : nil }
  }

  private mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) {
      bytes.append(contentsOf: encoded)
    }
  }
}
