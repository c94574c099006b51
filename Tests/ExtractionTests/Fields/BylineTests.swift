import Testing

@testable import Extraction

@Suite("Who wrote a page")
struct BylineTests {
  private func fields(_ html: String) -> PageFields {
    PageFields.read(utf8: Array(html.utf8), url: "https://news.example.kz/politics/123")
  }

  private static let headline = "<title>Партии начали кампанию</title><h1>Партии начали кампанию</h1>"

  @Test("Links at the headline to pages about authors name them")
  func links() {
    let names = #"<p><a href="/author/1/">Айгүл Сапарова</a>, <a href="/authors/2/">Ерлан Қасымов</a></p><p>Текст</p>"#
    #expect(fields(Self.headline + names).authors == ["Айгүл Сапарова", "Ерлан Қасымов"])
    #expect(fields(Self.headline + #"<a href="/news/1">Айгүл Сапарова</a>"#).authors.isEmpty)
  }

  @Test("A full name at the headline goes before a user's name that the page states")
  func userNames() {
    let meta = #"<meta name=author content="asaparova">"#
    #expect(fields(meta + Self.headline + "<div class=byline>By Aigul Saparova</div>").authors == ["Aigul Saparova"])
    let far = String(repeating: "<p>Текст</p>", count: 60) + "<div class=byline>By John Smith</div>"
    #expect(fields(meta + Self.headline + far).authors == ["asaparova"])
    let both = #"<meta name=author content="aigulsaparova"><meta name=author content="Aigul Saparova">"#
    #expect(fields(both + Self.headline).authors == ["Aigul Saparova"])
  }

  @Test("Where no person signs, the team or the user's name that the page gives does")
  func others() {
    #expect(fields(Self.headline + "<div class=byline>By the Newsroom Team</div>").authors == ["the Newsroom Team"])
    #expect(fields("<meta name=author content=reporter77>" + Self.headline).authors == ["reporter77"])
    #expect(fields("<meta name=author content=admin>" + Self.headline).authors.isEmpty)
  }
}
