/// Reads UTF-16.
enum UTF16Text {
  /// The text in UTF-8; a lone surrogate and half a unit at the end become U+FFFD. The count is of bytes replaced.
  static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, isLittleEndian: Bool
  ) -> (utf8: [UInt8], replaced: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var replaced = 0
    var position = 0
    func unit(_ place: Int) -> UInt32 {
      let (low, high) = isLittleEndian ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      return UInt32(high) << 8 | UInt32(low)
    }
    while position + 1 < bytes.count {
      var scalar = unit(position)
      position += 2
      if scalar & 0xFC00 == 0xD800, position + 1 < bytes.count, unit(position) & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + ((scalar & 0x3FF) << 10 | (unit(position) & 0x3FF))
        position += 2
      }
      if scalar < 0x80 {
        output.append(UInt8(scalar))
      } else if let valid = Unicode.Scalar(scalar) {
        output.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
      } else {
        output.append(contentsOf: replacementCharacter)
        replaced += 2
      }
    }
    if position < bytes.count {
      output.append(contentsOf: replacementCharacter)
      replaced += 1
    }
    return (output, replaced)
  }

  /// Whether the bytes are UTF-16 without a mark: every second byte of markup is NUL, from the first on, and nearly none of the
  /// others.
  /// The result is true for little-endian, false for big-endian, nil for neither.
  static func isLittleEndian(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    let units = min(bytes.count, 4096) / 2
    var even = 0
    var odd = 0
    for unit in 0..<units {
      if bytes[2 * unit] == 0 { even += 1 }
      if bytes[2 * unit + 1] == 0 { odd += 1 }
    }
    guard units >= 2, max(even, odd) * 8 >= units, min(even, odd) * 16 <= max(even, odd) else { return nil }
    guard bytes[odd > even ? 1 : 0] == 0 else { return nil }
    return odd > even
  }
}
