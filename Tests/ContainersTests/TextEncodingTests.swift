import Containers
import Testing

@Suite struct TextEncodingTests {
  /// "Хабар;Нұр" cannot be written in windows-1251; "Хабар, №5" can.
  private let habar: [UInt8] = [0xD5, 0xE0, 0xE1, 0xE0, 0xF0, 0x2C, 0x20, 0xB9, 0x35]

  @Test func windows1251IsFoundAndDecoded() {
    let (text, encoding) = TextEncoding.decoded(habar)
    #expect(encoding == .windows1251)
    #expect(String(decoding: text, as: UTF8.self) == "Хабар, №5")
  }

  @Test func theUndefinedByteBecomesTheReplacementCharacter() {
    let (text, encoding) = TextEncoding.decoded(habar + [0x98])
    #expect(encoding == .windows1251)
    #expect(String(decoding: text, as: UTF8.self) == "Хабар, №5\u{FFFD}")
  }

  @Test func latin1IsFoundAndDecoded() {
    let (text, encoding) = TextEncoding.decoded(Array("d".utf8) + [0xE9] + Array("bat ".utf8) + [0x96, 0x20, 0x80])
    #expect(encoding == .latin1)
    #expect(String(decoding: text, as: UTF8.self) == "débat – €")
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func utf16WithAMarkIsDecodedInPiecesOfAnySize(encoding: TextEncoding) {
    let wanted = "a,Қ,😀\n"
    let units = Array("\u{FEFF}\(wanted)".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 255), UInt8(unit >> 8)]
      return encoding == .utf16LittleEndian ? pair : pair.reversed()
    }
    let (text, found) = TextEncoding.decoded(bytes)
    #expect(found == encoding)
    #expect(String(decoding: text, as: UTF8.self) == wanted)
    var decoder = TextDecoder(encoding)
    var output: [UInt8] = []
    for byte in bytes.dropFirst(2) { [byte].withUnsafeBufferPointer { decoder.decode($0, into: &output) } }
    decoder.finish(into: &output)
    #expect(String(decoding: output, as: UTF8.self) == wanted)
  }

  @Test func utf8IsUTF8WithAndWithoutAMark() {
    #expect(TextEncoding.detect(Array("Нұр Отан".utf8)).encoding == .utf8)
    #expect(TextEncoding.detect([0xEF, 0xBB, 0xBF, 0x61]).markLength == 3)
    #expect(TextEncoding.decoded([0xEF, 0xBB, 0xBF, 0x61]).utf8 == [0x61])
  }

  @Test func overlongAndSurrogateSequencesAreNotUTF8() {
    for bytes: [UInt8] in [[0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] {
      bytes.withUnsafeBufferPointer { #expect(!TextEncoding.isUTF8($0)) }
    }
    [0xC3].withUnsafeBufferPointer { #expect(TextEncoding.isUTF8($0, isWhole: false)) }
  }
}
