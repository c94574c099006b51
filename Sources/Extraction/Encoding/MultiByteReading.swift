/// How much of a page's text in an East Asian encoding is made of the commonest characters of its language.
struct MultiByteReading: Sendable {
  let encoding: PageEncoding
  /// Characters outside ASCII in the sample.
  let characters: Int
  /// Those of them that are among the commonest.
  let common: Int
  /// Bytes that say nothing in the encoding.
  let faults: Int

  /// Encodings that are told apart by statistics, and the common characters of their languages.
  static let candidates: [(encoding: PageEncoding, common: Set<UInt32>)] = [
    (.gb18030, CommonCharacters.simplifiedChinese.union(CommonCharacters.traditionalChinese)),
    (.big5, CommonCharacters.traditionalChinese),
    (.shiftJIS, CommonCharacters.japanese), (.eucJP, CommonCharacters.japanese), (.eucKR, CommonCharacters.korean),
  ]

  private static let windows = 6
  private static let windowLength = 4096

  /// Few faults, and at least a sixth of the characters common; a text read wrongly has a twentieth or so.
  var isPlausible: Bool { common * 6 >= characters && faults * 50 <= characters && characters > 0 }

  /// Reads samples of the bytes; nil when the C library lacks the encoding.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in encoding: PageEncoding, common: Set<UInt32>) {
    guard let converter = Iconv(encoding) else { return nil }
    var (characters, hits, faults) = (0, 0, 0)
    for window in MultiByteReading.samples(of: bytes) {
      var text: [UInt8] = []
      faults += converter.decode(UnsafeBufferPointer(rebasing: bytes[window]), into: &text)
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
        if MultiByteReading.isSign(scalar.value) { continue }
        characters += 1
        if common.contains(scalar.value) { hits += 1 }
      }
    }
    self.encoding = encoding
    self.characters = characters
    self.common = hits
    self.faults = faults
  }

  /// Punctuation and full-width forms, which the encodings share.
  private static func isSign(_ scalar: UInt32) -> Bool {
    (0x3000...0x303F).contains(scalar) || (0xFF00...0xFF60).contains(scalar) || (0x2000...0x2FFF).contains(scalar)
  }

  /// Stretches with bytes above 0x7F, from all over the page. Each begins and ends beside a byte that is no part of a
  /// character of two bytes in any of the encodings.
  private static func samples(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var position = 0
    let stride = max(windowLength, bytes.count / windows)
    while position < bytes.count, result.count < 4 * windows {
      guard let upper = bytes[position...].firstIndex(where: { $0 >= 0x80 }) else { break }
      let start = bytes[..<upper].suffix(64).lastIndex(where: { $0 < 0x30 }) ?? upper
      var end = min(bytes.count, start + windowLength)
      while end < bytes.count, bytes[end] >= 0x30 { end += 1 }
      end = min(end, start + 2 * windowLength)
      result.append(start..<end)
      position = max(end, start + stride)
    }
    return result
  }
}
