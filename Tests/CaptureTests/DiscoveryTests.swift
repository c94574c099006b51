import Capture
import Containers
import CoverageModel
import Testing

@Suite("Finding the pages of a site", .serialized)
struct DiscoveryTests {
  private static func gzip(_ text: String) -> [UInt8] {
    var deflater = Deflater()
    return Array(text.utf8).withUnsafeBytes { deflater.member($0) }
  }

  @Test("From robots.txt and the first page through indexes, compressed sitemaps and feeds to the pages")
  func all() async throws {
    let server = try await TestServer { question, _ in
      switch question.target {
      case "/robots.txt": .page("Sitemap: /index.xml\nSitemap: /index.xml\nSitemap: javascript:x")
      case "/": .page("<html><link rel=alternate type=application/rss+xml href='rss?a=1&amp;b=2'>", ["ETag: \"1\""])
      case "/index.xml":
        .page(
          "<sitemapindex><sitemap><loc>/s1.xml.gz</loc></sitemap><sitemap><loc>/index.xml</loc></sitemap>"
            + "<sitemap><loc>/old.xml</loc><lastmod>2022-12-31</lastmod></sitemap></sitemapindex>")
      case "/s1.xml.gz":
        .page(
          DiscoveryTests.gzip(
            "<urlset><url><loc>/1</loc></url><url><loc>/2</loc><lastmod>2023-03-01</lastmod></url>"
              + "<url><loc>/3</loc><lastmod>2023-04-01</lastmod></url><url><loc>/4</loc><lastmod>2023-02-01</lastmod></url>"
              + "<url><loc>http://elsewhere.example/5</loc></url><url><loc>/private/6</loc></url>"
              + "<url><loc>mailto:desk@a.example</loc></url></urlset>"))
      case "/rss?a=1&b=2":
        .page(
          "<rss><item><link>/1#x</link></item><item><link>/7</link><pubDate>Wed, 15 Mar 2023 23:30:00 +0600</pubDate></item>"
            + "<item><link>/8</link><pubDate>Sat, 15 Apr 2023 08:00:00 GMT</pubDate></item></rss>")
      case "/private/6": .missing
      default: .page("a page")
      }
    }
    var capture = try TestCapture(server: server)
    capture.settings.days = DayRange(
      start: try #require(CalendarDay("2023-02-18")), end: try #require(CalendarDay("2023-03-20")))
    let site = CaptureSite(outlet: "news", domains: ["news.example"], fronts: [[try capture.address("/")]])
    let (lines, summary) = try await capture.summary([site])
    let pages = Dictionary(uniqueKeysWithValues: lines.filter { $0.kind == .page }.map { ($0.url, $0.outcome) })
    let base = "http://news.example:\(server.port)"
    #expect(
      pages == [
        base + "/1": .fetched, base + "/2": .fetched, base + "/3": .fetched, base + "/4": .skipped,
        "http://elsewhere.example/5": .skipped, base + "/private/6": .httpStatus,
        "mailto:desk@a.example": .refusedAddress, base + "/7": .fetched, base + "/8": .skipped,
      ])
    #expect(lines.filter { $0.kind == .listing }.map(\.outcome) == [.fetched, .fetched, .fetched])
    #expect(!server.targets.contains("news.example/old.xml"))
    #expect(server.targets.count { $0 == "news.example/1" } == 1)
    #expect(
      summary.rows == [
        .init(
          outlet: "news", pages: [.fetched: 4, .skipped: 3, .httpStatus: 1, .refusedAddress: 1], failedListings: 0)
      ])
    #expect(!summary.isFine)
    try await server.stop()
  }

  @Test("Where one spelling of the first page cannot be reached the next is tried")
  func fronts() async throws {
    let server = try await TestServer { question, _ in question.target == "/" ? .page("<html>") : .missing }
    var capture = try TestCapture(server: server)
    capture.settings.retries = 0
    let safe = try WebAddress("https://news.example:\(server.port)/")
    let site = CaptureSite(outlet: "news", domains: ["news.example"], fronts: [[safe, try capture.address("/")]])
    #expect(try await capture.run([site]).filter { $0.kind == .front }.map(\.outcome) == [.fetched])
    try await server.stop()
  }

  @Test(
    "A list that is broken, a bomb, or no list gives what it has and is told in the summary",
    arguments: [
      ("<urlset><url><loc>/1</loc></url><url>", 1), ("<html></html>", 0), ("<!DOCTYPE x><urlset/>", 0), ("BOMB", 0),
    ])
  func broken(_ text: String, _ pages: Int) async throws {
    let body =
      text == "BOMB"
      ? DiscoveryTests.gzip("<urlset>" + String(repeating: " ", count: 60 << 20) + "</urlset>") : Array(text.utf8)
    let server = try await TestServer { question, _ in
      question.target == "/s.xml" ? .page(body, ["Content-Encoding: gzip"]) : .missing
    }
    let capture = try TestCapture(server: server)
    let site = CaptureSite(outlet: "news", domains: ["news.example"], listings: [try capture.address("/s.xml")])
    let (lines, summary) = try await capture.summary([site])
    #expect(lines.filter { $0.kind == .listing }.map(\.outcome) == [.badAnswer])
    #expect(lines.count { $0.kind == .page } == pages)
    #expect(summary.rows.first?.failedListings == 1)
    try await server.stop()
  }
}
