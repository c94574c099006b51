import Capture
import CoverageModel
import Testing

@Suite("Sitemaps and feeds")
struct ListingTests {
  private func read(_ text: String) -> Listing { ListingReader.read(Array(text.utf8)) }

  private func day(_ date: ListedDate?) -> String? { date?.day(in: .utc).description }

  @Test("A sitemap gives its pages with the day of their last change, not its pictures")
  func sitemap() {
    let listing = read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc> https://a.example/1?x=1&amp;y=2 </loc><lastmod>2023-03-19</lastmod>
        <image:image><image:loc>https://a.example/1.jpg</image:loc></image:image></url>
      <url><loc><![CDATA[https://a.example/2]]></loc><lastmod>2023-03-20T23:30:00+06:00</lastmod>
        <news:news><news:publication_date>2023-03-18T01:00:00+06:00</news:publication_date></news:news></url>
      <url><lastmod>2023-03-19</lastmod></url>
      </urlset>
      """)
    #expect(listing.fault == nil)
    #expect(listing.pages.map(\.text) == ["https://a.example/1?x=1&y=2", "https://a.example/2"])
    #expect(listing.pages.map { day($0.modified) } == ["2023-03-19", "2023-03-20"])
    #expect(listing.pages.map { day($0.published) } == [nil, "2023-03-17"])
  }

  @Test("An index gives further sitemaps")
  func index() {
    let listing = read(
      "<sitemapindex><sitemap><loc>/s1.xml.gz</loc><lastmod>2023-03-01</lastmod></sitemap><sitemap><loc>/s2.xml</loc></sitemap>"
        + "</sitemapindex>")
    #expect(listing.sitemaps.map(\.text) == ["/s1.xml.gz", "/s2.xml"])
    #expect(listing.pages.isEmpty && listing.fault == nil)
  }

  @Test("RSS and Atom give their articles with the day of publication")
  func feeds() {
    let rss = read(
      """
      <rss version="2.0"><channel><link>https://a.example/</link><item><title>x</title><link>https://a.example/1</link>
      <pubDate>Sun, 19 Mar 2023 23:59:00 -0300</pubDate></item><item><link>/2</link><pubDate>nonsense</pubDate></item>
      <item><title>no link</title></item></channel></rss>
      """)
    #expect(rss.pages.map(\.text) == ["https://a.example/1", "/2"])
    #expect(rss.pages.map { day($0.published) } == ["2023-03-20", nil])
    let old = read(
      "<r:RDF xmlns:r='x'><channel><link>c</link></channel><item><link>/1</link><dc:date xmlns:dc='d'>2023-03-19</dc:date></item>"
        + "</r:RDF>")
    #expect(old.pages.map(\.text) == ["/1"] && day(old.pages[0].published) == "2023-03-19")
    let atom = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><link href="/self" rel="self"/><entry><link rel="edit" href="/e"/>
      <link href="/1?a=1&amp;b=2"/><published>2023-03-19T08:00:00Z</published><updated>2023-03-21T08:00:00Z</updated>
      <source><link href="/elsewhere"/></source></entry></feed>
      """)
    #expect(atom.pages.map(\.text) == ["/1?a=1&b=2"])
    #expect(atom.pages.map { [day($0.published), day($0.modified)] } == [["2023-03-19", "2023-03-21"]])
  }

  static let dates =
    [
      ("2023-03-19", "2023-03-19"), ("2023-03-19T20:00:00Z", "2023-03-20"), ("2023-03-19T20:00+06:00", "2023-03-19"),
      ("2023-03-19 20:00:00.123456+00:00", "2023-03-20"), ("2023-03-19T23:00:00", "2023-03-19"),
      ("Sun, 19 Mar 2023 20:00:00 GMT", "2023-03-20"), ("19 Mar 23 20:00 UT", "2023-03-20"),
      ("Sun, 19 March 2023 20:00:00 XYZ", "2023-03-19"), ("2023-02-30", nil), ("yesterday", nil), ("", nil),
      ("2023-03", nil), ("99999999999999999999 Mar 2023", nil), ("Sun, 19 Mar 2023 99:00:00 GMT", "2023-03-19"),
    ] as [(String, String?)]

  @Test("Dates are taken by the clock of the codebook's zone", arguments: dates)
  func date(_ text: String, _ expected: String?) {
    let east = ZoneRules(name: "Asia/Almaty", steps: [.init(start: .min, offset: 6 * 3_600_000)])
    #expect(ListedDate(text)?.day(in: east).description == expected)
  }

  @Test(
    "What is hostile or broken gives what stood before the fault, and the fault",
    arguments: [
      ("<rss><item><link>/1</link></item><item>", 1), ("<rss><item><link>/1</link></item>&nbsp;</rss>", 1),
      ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><item><link>&a;</link></item></rss>", 0),
      ("<!DOCTYPE rss SYSTEM 'file:///etc/passwd'><rss/>", 0),
      ("<html><body><url><loc>/x</loc></url></body></html>", 0),
      ("hello", 0), ("<rss>" + String(repeating: "<a>", count: 100_000), 0),
      ("<rss " + (0..<100_000).map { "a\($0)='' " }.joined() + "/>", 0),
    ])
  func hostile(_ text: String, _ pages: Int) {
    let listing = read(text)
    #expect(listing.fault != nil)
    #expect(listing.pages.count == pages)
  }

  @Test("A feed in another encoding, and a plain list of addresses, are read")
  func encodings() {
    var rss = Array("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><item><title>".utf8)
    rss += [0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xE8] + Array("</title><link>/1</link></item></rss>".utf8)
    #expect(ListingReader.read(rss).pages.map(\.text) == ["/1"])
    #expect(read("https://a.example/1\r\nhttps://a.example/2\n").pages.count == 2)
    #expect(read("").pages.isEmpty)
  }

  @Test("The feeds that a page names are found in any spelling of the tag")
  func alternates() {
    let page = """
      <html><head><LINK REL="Alternate" TYPE="application/rss+xml" HREF="/rss?a=1&amp;b=2"><link rel=stylesheet href=/x.css>
      <link href='/atom' type='application/atom+xml; charset=utf-8' rel='alternate'/><link rel="alternate" hreflang="kk" href="/kk">
      <link rel=alternate type=application/rss+xml href=/rss?a=1&b=2><linker rel=alternate type=application/rss+xml href=/no>
      <link rel="alternate" type="application/rss+xml" href="
      """
    #expect(AlternateLinks.feeds(in: Array(page.utf8)) == ["/rss?a=1&b=2", "/atom"])
    #expect(AlternateLinks.feeds(in: Array(String(repeating: "<link a=\"", count: 10_000).utf8)).isEmpty)
  }
}
