/// A digest as archives write it: the hash's name, a colon, the digest.
///
/// The digest may be in hexadecimal, in base 32 or in base 64 of either alphabet (RFC 4648); its length tells which.
package struct LabelledDigest: Sendable, Hashable {
  package let algorithm: DigestAlgorithm
  package let bytes: [UInt8]

  package init(_ algorithm: DigestAlgorithm, of data: UnsafeRawBufferPointer) {
    (self.algorithm, bytes) = (algorithm, algorithm.digest(data))
  }

  /// Nil when the hash is not known or the digest is not one of that hash.
  package init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon].lowercased().filter { $0 != "-" }
    guard let algorithm = DigestAlgorithm(rawValue: name) else { return nil }
    var digits = Array(text[text.index(after: colon)...].utf8)
    while digits.last == UInt8(ascii: "=") { digits.removeLast() }
    // 4, 5 or 6 bits a digit: hexadecimal, base 32, base 64.
    let bits = (4...6).first { digits.count == (algorithm.count * 8 + $0 - 1) / $0 }
    let decoded = bits.flatMap { Self.decode(digits, bits: $0) }
    guard let decoded, decoded.count == algorithm.count else { return nil }
    (self.algorithm, bytes) = (algorithm, decoded)
  }

  /// `sha256:` and hexadecimal digits; base 32 for SHA-1, which is how archives have it.
  package var text: String {
    switch algorithm {
    case .sha1: "sha1:" + Self.base32(bytes)
    case .sha256: "sha256:" + SHA256Digest.digits(bytes)
    }
  }

  private static func decode(_ digits: [UInt8], bits: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var held = 0
    var count = 0
    for digit in digits {
      guard let value = value(of: digit, bits: bits) else { return nil }
      held = (held << bits | value) & 0xFFFF
      count += bits
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> count))
      }
    }
    return bytes
  }

  private static func value(of digit: UInt8, bits: Int) -> Int? {
    let digit = Int(digit)
    switch (digit, bits) {
    case (0x30...0x39, 4): return digit - 0x30
    case (0x41...0x46, 4), (0x61...0x66, 4): return (digit | 0x20) - 0x61 + 10
    case (0x41...0x5A, 5), (0x61...0x7A, 5): return (digit | 0x20) - 0x61
    case (0x32...0x37, 5): return digit - 0x32 + 26
    case (0x41...0x5A, 6): return digit - 0x41
    case (0x61...0x7A, 6): return digit - 0x61 + 26
    case (0x30...0x39, 6): return digit - 0x30 + 52
    case (0x2B, 6), (0x2D, 6): return 62
    case (0x2F, 6), (0x5F, 6): return 63
    default: return nil
    }
  }

  private static func base32(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var digits: [UInt8] = []
    var held = 0
    var count = 0
    for byte in bytes {
      held = (held << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        count -= 5
        digits.append(alphabet[held >> count & 31])
      }
    }
    if count > 0 { digits.append(alphabet[held << (5 - count) & 31]) }
    return String(decoding: digits, as: UTF8.self)
  }
}
