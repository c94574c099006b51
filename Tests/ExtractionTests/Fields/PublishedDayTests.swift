import CoverageModel
import Testing

@testable import Extraction

@Suite("The day of publication among all days of a page")
struct PublishedDayTests {
  private func published(_ html: String, url: String = "https://news.example.kz/politics/123") -> PageTime? {
    PageFields.read(utf8: Array(html.utf8), url: url, captured: 1_680_000_000_000).published
  }

  private static let headline = "<title>Партии начали кампанию</title><h1>Партии начали кампанию</h1>"
  private static let stamp = #"<meta property="article:published_time" content="2023-03-05T10:00:00+06:00">"#

  @Test("A statement for machines goes before what the page shows elsewhere")
  func stated() {
    let others = "<ul><li><a href=/1><span class=date>7 марта 2023</span></a></li></ul>"
    let time = published(Self.stamp + Self.headline + "<p>Текст</p>" + others)
    #expect(time?.day.description == "2023-03-05")
    #expect(time?.source == .meta)
  }

  @Test("The date at the headline goes before those of other articles, whatever elements they stand in")
  func atHeadline() {
    let others = (1...4).map { "<div class=post><h3>Другое</h3><time datetime=2019-03-0\($0)>\($0) марта</time></div>" }
    for paragraphs in [1, 20] {
      let text = String(repeating: "<p>Текст</p>", count: paragraphs)
      let page = Self.headline + "<span>5 марта 2023</span>" + text + others.joined()
      #expect(published(page)?.day.description == "2023-03-05", "\(paragraphs) paragraphs above the others")
    }
  }

  @Test("A day named as that of a change is not the day of publication")
  func labels() {
    let labels = "<p>Обновлено: 7 марта 2023, 12:00</p><p>Опубликовано: 5 марта 2023, 18:40</p>"
    let page = Self.headline + labels + "<p>Текст</p>"
    #expect(published(page)?.day.description == "2023-03-05")
    #expect(published(page)?.time == 67_200_000)
  }

  @Test("A change that is stated does not lend its time of day to the publication")
  func change() {
    let json =
      #"{"@type":"NewsArticle","headline":"x","datePublished":"2023-03-05","dateModified":"2023-03-05T20:00:00Z"}"#
    let time = published(#"<script type="application/ld+json">\#(json)</script>"# + Self.headline)
    #expect(time?.day.description == "2023-03-05")
    #expect(time?.time == nil)
  }

  @Test("The day in the address decides where the page shows several")
  func address() {
    let page = Self.headline + "<p>9 марта 2023</p><p>5 марта 2023</p>"
    #expect(published(page, url: "https://example.kz/2023/03/05/partii")?.day.description == "2023-03-05")
  }

  @Test("A shown day next to a stamp in UTC is the page's own day")
  func zone() {
    let stamp = #"<meta property="article:published_time" content="2023-03-04T19:10:00Z">"#
    #expect(published(stamp + Self.headline + "<time>5 марта 2023</time>")?.day.description == "2023-03-05")
  }

  @Test("The dateline of a long text and the end of the title count where nothing else is said")
  func dateline() {
    let text = "АЛМАТЫ, 5 марта 2023 года. " + String(repeating: "Партии начали кампанию в городе. ", count: 20)
    #expect(published(Self.headline + "<p>\(text)</p>")?.day.description == "2023-03-05")
    #expect(published("<title>Партии начали кампанию | 05.03.2023</title><p>Текст")?.day.description == "2023-03-05")
  }
}
