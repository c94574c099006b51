import Testing

@testable import Extraction

@Suite("What a page says of its own encoding")
struct CharsetPrescanTests {
  private func labels(_ html: String) -> [String] {
    Array(html.utf8).withUnsafeBufferPointer { CharsetPrescan.claims(in: $0) }.map(\.label)
  }

  @Test(
    "Forms of the claim",
    arguments: [
      ("<meta charset=koi8-r>", ["koi8-r"]),
      ("<META  CharSet = 'KOI8-R' />", ["KOI8-R"]),
      (#"<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">"#, ["windows-1251"]),
      (#"<meta content='text/html;charset = "utf-8"' http-equiv=content-type>"#, ["utf-8"]),
      (#"<meta name="description" content="charset=utf-8">"#, []),
      (#"<meta http-equiv="Refresh" content="0; charset=utf-8">"#, []),
      ("<!-- <meta charset=utf-8> --><meta charset=cp866>", ["cp866"]),
      ("<!--><meta charset=cp866>", ["cp866"]),
      ("<script>'<meta charset=utf-8>'</SCRIPT><meta charset=cp866>", ["cp866"]),
      ("<style>/*<meta charset=utf-8>*/</style ><meta charset=cp866>", ["cp866"]),
      ("<metadata charset=utf-8>", []),
      ("<meta charset=klingon><meta charset=utf-8><meta charset=cp866>", ["klingon", "utf-8"]),
      ("<?xml version='1.0' encoding='ISO-8859-5'?><html>", ["ISO-8859-5"]),
      ("<meta =x = y charset=utf-8>", ["utf-8"]),
      ("<meta charset", []),
      ("", []),
    ])
  func forms(html: String, expected: [String]) { #expect(labels(html) == expected) }

  @Test("A claim late in a long head counts, one in the body after it does not")
  func lateClaim() {
    let filler = String(repeating: "<link rel=alternate href=/a>", count: 2000)
    #expect(labels("<head>" + filler + "<meta charset=koi8-u></head>") == ["koi8-u"])
    #expect(labels("<head>" + filler + "</head><body><meta charset=koi8-u>") == [])
  }

  @Test(
    "Labels of the WHATWG and of KZ-1048",
    arguments: [
      ("latin1", PageEncoding.windows1252), (" ISO-8859-1\n", .windows1252), ("ascii", .windows1252),
      ("gb2312", .gbk), ("koi8-ru", .koi8U), ("x-sjis", .shiftJIS), ("ks_c_5601-1987", .eucKR),
      ("unicode", .utf16LittleEndian),
      ("iso-8859-9", .windows1254), ("tis-620", .windows874), ("x-mac-ukrainian", .macCyrillic), ("utf8", .utf8),
      ("ptcp154", .kz1048), ("KZ-1048", .kz1048), ("rk1048", .kz1048),
    ])
  func knownLabels(label: String, encoding: PageEncoding) { #expect(PageEncoding(label: label) == encoding) }

  @Test("Names that are no labels", arguments: ["", "utf-7", "iso-2022-kr", "hz-gb-2312", "utf-8 ;", "win-1251"])
  func unknownLabels(label: String) { #expect(PageEncoding(label: label) == nil) }

  @Test("Every encoding is known by its own name", arguments: PageEncoding.allCases)
  func ownName(encoding: PageEncoding) { #expect(PageEncoding(label: encoding.rawValue) == encoding) }
}
