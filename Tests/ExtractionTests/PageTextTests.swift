import Testing

@testable import Extraction

@Suite("From a page's bytes to text")
struct PageTextTests {
  private let russian = """
    Избирательная комиссия объявила предварительные итоги голосования. Кандидаты встретились с жителями города, \
    ответили на вопросы и рассказали, что они собираются делать после выборов.
    """

  private func decoded(_ bytes: [UInt8], _ contentType: String? = nil) -> (text: String, decision: EncodingDecision) {
    let (utf8, decision) = PageText.decoded(bytes: bytes, contentType: contentType)
    #expect(String(validating: utf8, as: UTF8.self) != nil, "the text is not well-formed UTF-8")
    return (String(decoding: utf8, as: UTF8.self), decision)
  }

  @Test("UTF-8 without any claim comes back as it is")
  func plainUTF8() {
    let bytes = Array("<p>Сайлау өтті — ☃ 𝄞</p>".utf8)
    let (utf8, decision) = PageText.decoded(bytes: bytes)
    #expect(utf8 == bytes)
    #expect(decision.encoding == .utf8)
    #expect(decision.reason == .utf8Validity)
    #expect(decision.replacedBytes == 0)
  }

  @Test("A byte order mark outweighs the header, and is not part of the text")
  func markAgainstHeader() {
    let page = decoded([0xEF, 0xBB, 0xBF] + Array("<p>жаңа".utf8), "text/html; charset=windows-1251")
    #expect(page.text == "<p>жаңа")
    #expect(page.decision.reason == .bom)
    #expect(page.decision.rejected.map(\.name) == ["windows-1251"])
    #expect(decoded([0xFF, 0xFE, 0x3C, 0, 0x36, 4]).text == "<ж")
    #expect(decoded([0xFE, 0xFF, 0, 0x3C, 4, 0x36], "text/html; charset=utf-8").text == "<ж")
  }

  @Test("A claim of windows-1251 does not spoil UTF-8")
  func falseClaim() {
    let html = "<meta charset=windows-1251><p>\(russian)"
    let page = decoded(Array(html.utf8), "text/html; charset=cp1251")
    #expect(page.text == html)
    #expect(page.decision.encoding == .utf8)
    #expect(page.decision.rejected.map(\.source) == [.httpHeader, .meta])
  }

  @Test("A claim of UTF-8 does not spoil windows-1251")
  func falseClaimOfUTF8() {
    let page = decoded(Cyrillic.windows1251(russian), "text/html; charset=utf-8")
    #expect(page.text == russian)
    #expect(page.decision.encoding == .windows1251)
    #expect(page.decision.reason == .statistics)
    #expect(page.decision.rejected.map(\.name) == ["UTF-8"])
  }

  @Test("A few bad bytes in UTF-8 become U+FFFD and are counted; the rest of the page stays")
  func faults() {
    var bytes = Array("<p>\(russian)".utf8)
    bytes.insert(contentsOf: [0xFF, 0xD0], at: 3)
    let page = decoded(bytes)
    #expect(page.text == "<p>\u{FFFD}\u{FFFD}" + russian)
    #expect(page.decision.encoding == .utf8)
    #expect(page.decision.replacedBytes == 2)
  }

  @Test("A character cut off at the end is one U+FFFD")
  func cutOff() {
    let whole = Array("наурыз жақсы €".utf8)
    let page = decoded(whole.dropLast())
    #expect(page.text == "наурыз жақсы \u{FFFD}")
    #expect(page.decision.replacedBytes == 2)
    let half = decoded([0xFF, 0xFE, 0x36, 0x04, 0x37])
    #expect(half.text == "ж\u{FFFD}")
  }

  @Test("The byte that windows-1251 leaves undefined is U+FFFD, and the page goes on")
  func undefinedByte() {
    let bytes = Cyrillic.windows1251(russian) + [0x98] + Cyrillic.windows1251("конец")
    let page = decoded(bytes, "text/html; charset=windows-1251")
    #expect(page.text == russian + "\u{FFFD}конец")
    #expect(page.decision.reason == .httpHeader)
    #expect(page.decision.replacedBytes == 1)
  }

  @Test("ISO-8859-1 means windows-1252, as browsers read it")
  func latin1() {
    let page = decoded(
      [0x93] + Array("na".utf8) + [0xEF] + Array("ve".utf8) + [0x94, 0x20, 0x80], "text/html;charset=latin1")
    #expect(page.text == "“naïve” €")
    #expect(page.decision.encoding == .windows1252)
  }

  @Test("UTF-16 without a mark is known by its NUL bytes", arguments: [true, false])
  func utf16(isLittleEndian: Bool) {
    let html = "<html><head><title>Выборы 2023</title></head><body><p>\(russian)</p></body></html>"
    let bytes = html.utf16.flatMap { unit in
      isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let page = decoded(bytes)
    #expect(page.text == html)
    #expect(page.decision.encoding == (isLittleEndian ? .utf16LittleEndian : .utf16BigEndian))
  }

  @Test("A meta element's claim of UTF-16 in a page of single bytes is not believed")
  func impossibleClaim() {
    let page = decoded(Array("<meta charset=utf-16><p>ASCII".utf8))
    #expect(page.text == "<meta charset=utf-16><p>ASCII")
    #expect(page.decision.encoding == .utf8)
    #expect(page.decision.rejected.map(\.name) == ["UTF-16LE"])
  }

  @Test("An unknown name is passed over and reported")
  func unknownLabel() {
    let page = decoded(Cyrillic.windows1251("<meta charset=klingon>" + russian))
    #expect(page.text.hasSuffix(russian))
    #expect(page.decision.rejected.first?.name == "klingon")
  }

  @Test(
    "No bytes, NUL bytes and noise give well-formed text and never stop",
    arguments: [
      [], [0], [UInt8](repeating: 0, count: 5000), [UInt8](repeating: 0xFF, count: 5000), [0xFF], [0xFE, 0xFF],
      [0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0x1B, 0x24, 0x42], [UInt8](repeating: 0x80, count: 3),
      Array("<meta charset=".utf8),
      Array("<meta charset = '".utf8), Array("<?xml encoding".utf8), Array("<!--".utf8), Array("<script".utf8),
    ])
  func hostile(bytes: [UInt8]) {
    for contentType in [nil, "", "charset", "text/html; charset=", "x; charset=iso-2022-jp", "x; charset=gb18030"] {
      let page = decoded(bytes, contentType)
      #expect(page.decision.replacedBytes <= bytes.count)
      #expect(page.text.unicodeScalars.count <= bytes.count)
    }
  }

  @Test("Any bytes in any encoding give well-formed text", arguments: PageEncoding.allCases)
  func anyBytes(encoding: PageEncoding) {
    var state: UInt64 = 42
    let bytes = (0..<4096).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    for length in [0, 1, 2, 3, 4095, 4096] {
      bytes.prefix(length).withContiguousStorageIfAvailable { bytes in
        let (utf8, replaced) = PageText.text(bytes[...], in: encoding)
        #expect(String(validating: utf8, as: UTF8.self) != nil)
        #expect(replaced <= length)
      }
    }
  }
}
