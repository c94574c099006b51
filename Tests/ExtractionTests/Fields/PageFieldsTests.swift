import CoverageModel
import Testing

@testable import Extraction

@Suite("The fields of a page")
struct PageFieldsTests {
  private func fields(_ html: String, url: String = "https://news.example.kz/politics/123", zone: Int? = nil)
    -> PageFields
  {
    PageFields.read(utf8: Array(html.utf8), url: url, captured: 1_680_000_000_000, zoneOffsetMinutes: zone)
  }

  @Test("The headline is the visible one, without the site's name")
  func title() {
    let page = fields(
      """
      <head><title>Партии начали кампанию — Жаңа Хабар</title><meta property="og:site_name" content="Жаңа Хабар"></head>
      <body><h1>Жаңа Хабар</h1><h1 class="title">Партии начали кампанию</h1><h2>Читайте также</h2></body>
      """)
    #expect(page.title == "Партии начали кампанию")
    #expect(page.titleNode != nil)
    #expect(page.siteName == "Жаңа Хабар")
    #expect(fields("<title>Партии начали кампанию | Example</title><p>x").title == "Партии начали кампанию")
    #expect(fields("").title.isEmpty)
  }

  @Test(
    "Persons are told from roles, agencies and houses",
    arguments: [
      ("By Anna Smith and John Doe, Political Editor", ["Anna Smith", "John Doe"], []),
      ("Автор: Айгүл Сапарова", ["Айгүл Сапарова"], []),
      ("Мәтін: Ерлан Қасымов және Дана Омарова", ["Ерлан Қасымов", "Дана Омарова"], []),
      ("Von Max Müller, dpa", ["Max Müller"], ["dpa"]), ("Reuters", [], ["Reuters"]),
      ("РИА Новости", [], ["РИА Новости"]),
      ("ҚазАқпарат", [], ["Қазақпарат"]), ("Anna Smith | anna@example.kz", ["Anna Smith"], []),
      ("5 марта 2023", [], []),
    ] as [(String, [String], [String])])
  func authors(byline: String, persons: [String], agencies: [String]) {
    let page = fields("<h1>Партии начали кампанию</h1><div class=byline>\(byline)</div><p>Text")
    #expect(page.authors == persons)
    #expect(page.agencies == agencies)
  }

  @Test("A time in UTC is moved to the clock that the page shows, else to the outlet's")
  func localDay() {
    let stamp = #"<meta property="article:published_time" content="2023-03-05T20:30:00Z">"#
    #expect(fields(stamp + "<h1>a b c</h1>").published?.day.description == "2023-03-05")
    #expect(fields(stamp + "<h1>a b c</h1>", zone: 360).published?.day.description == "2023-03-06")
    let shown = fields(stamp + "<title>a b c</title><h1>a b c</h1><time>6 марта 2023, 02:30</time>").published
    #expect(shown?.day.description == "2023-03-06")
    #expect(shown?.offset == 360)
    #expect(shown?.source == .meta)
  }

  @Test("No date is taken from a copyright line")
  func footer() {
    #expect(fields("<h1>a b c</h1><p>text</p><footer>© 5 марта 2020</footer>").published == nil)
  }

  @Test(
    "The canonical address is absolute and of the page's own site",
    arguments: [
      ("/politics/123", "https://news.example.kz/politics/123"),
      ("https://www.example.kz/p/123?x=1", "https://www.example.kz/p/123?x=1"),
      ("https://elsewhere.com/123", nil), ("javascript:alert(1)", nil), ("/", nil),
    ] as [(String, String?)])
  func canonical(reference: String, address: String?) {
    #expect(fields("<link rel=canonical href=\"\(reference)\"><h1>a</h1>").canonicalURL == address)
  }

  @Test("Section and tags come from metas, else from the breadcrumb")
  func section() {
    let page = fields(
      """
      <meta name=keywords content="выборы, партии; выборы"><ul class=breadcrumbs><li><a href=/>Главная</a><li><a href=/p>Политика</a></ul><h1>a b c</h1>
      """)
    #expect(page.tags == ["выборы", "партии"])
    #expect(page.section == "Политика")
  }

  @Test("Cut, empty and nonsensical pages give fields without a crash")
  func hostile() {
    let page = Array(
      """
      <title>Заголовок | Site</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Заголовок","datePublished":"2023-03-05T10:00:00+06:00","author":[{"name":"А Б"}]}</script>
      <h1 class=title>Заголовок</h1><time datetime=2023-03-05>5 марта 2023, 18:40</time><a rel=author>Айгүл Сапарова</a>
      """.utf8)
    for cut in stride(from: 0, through: page.count, by: 3) {
      let text = String(decoding: page[..<cut], as: UTF8.self)
      let read = PageFields.read(utf8: Array(text.utf8), url: "x", captured: nil, zoneOffsetMinutes: nil)
      #expect(read.authors.count <= 1)
    }
  }
}
