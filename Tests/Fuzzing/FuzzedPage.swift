import CoverageModel
import Extraction

/// A page with what is known of it, out of bytes: the first two choose header, status, address and time, the rest are the page.
struct FuzzedPage {
  let input: PageInput
  let extractor: PageExtractor

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let first = Int(bytes.first ?? 0)
    let second = bytes.count > 1 ? Int(bytes[1]) : 0
    let body = Array(bytes.dropFirst(2))
    input = PageInput(
      id: "fuzzed", bytes: body, url: FuzzedPage.addresses[second & 15],
      contentType: FuzzedPage.contentTypes[first & 15], captured: FuzzedPage.moments[first >> 4 & 3],
      status: FuzzedPage.statuses[first >> 6 & 3],
      cutReason: second & 0x10 == 0 ? nil : "cut by a limit", warnings: second & 0x20 == 0 ? [] : ["a warning"])
    extractor = second & 0x80 == 0 ? FuzzedPage.plain : FuzzedPage.monitoring
  }

  private static let contentTypes: [String?] = [
    nil, "text/html", "text/html; charset=utf-8", "text/html; charset=windows-1251", "text/html;charset=koi8-r",
    "text/html; charset=utf-16", "text/html; charset=shift_jis", "text/html; charset=gb18030",
    "text/html; charset=big5", "text/html; charset=euc-kr", "text/html; charset=iso-8859-7",
    "text/html; charset=\"nonsense", "application/xhtml+xml", "text/plain", "text/html; charset=iso-2022-jp",
    "text/html; charset=utf-7",
  ]
  /// None, one of a monitoring, and the first and last that a calendar of four digits can name.
  private static let moments: [Int64?] = [nil, 1_678_700_000_000, -62_135_596_800_000, 253_402_300_799_000]
  private static let statuses: [Int?] = [nil, 200, 404, 503]
  private static let addresses = [
    "", "https://news.example/2023/03/05/a-story-of-today/", "http://m.news.example/amp/story?id=7#top",
    "https://news.example/", "https://xn--80aswg.xn--p1ai/news/12345", "//no.scheme/2023-13-45", "https://",
    "https://[::1]:99999/%ff%00", "https://web.archive.org/web/20230305120000/https://news.example/a",
    "https://news.example/page-99999999999999999999-20230305.html", "not an address",
    "https://news.example/tag/polls?page=2",
    "https://xn--a.example/99990101", "https://archive.ph/2023.03.05-120000/http://news.example", "data:text/html,x",
    "https://user:word@sub.sub.news.example:8080/2023/mar/5",
  ]

  private static func selectors(_ texts: String...) -> [PageSelector] { texts.compactMap { try? PageSelector($0) } }

  private static let plain = PageExtractor()
  private static let monitoring = PageExtractor(
    PageExtractor.Options(
      outlets: [
        Outlet(
          id: "news", names: LocalizedText(["en": "News"]), domains: ["news.example", "сайт.рф"],
          textRules: TextRules(
            keep: selectors("article, main > div", "[itemprop=articleBody]"), drop: selectors(".comments", "ul li a")),
          medium: .web)
      ],
      zone: ZoneRules(
        name: "Asia/Almaty",
        steps: [.init(start: .min, offset: 21_600_000), .init(start: 1_709_229_600_000, offset: 18_000_000)]),
      languages: ["kk", "ru"]))
}
