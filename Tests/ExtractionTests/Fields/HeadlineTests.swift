import Testing

@testable import Extraction

@Suite("The headline of a page")
struct HeadlineTests {
  private func title(_ html: String) -> String {
    PageFields.read(utf8: Array(html.utf8), url: "https://news.example.kz/politics/123").title
  }

  @Test(
    "What a heading holds besides the headline is left out",
    arguments: [
      "<h1><span class=kicker>Политика</span> Партии начали кампанию</h1>",
      "<h1>Партии начали кампанию<br><small>Первые встречи прошли в Алматы</small></h1>",
      "<h1>Партии начали кампанию <time>05.03.2023 18:40</time></h1>",
      "<h1>Главная > Политика | Партии начали кампанию</h1>",
    ])
  func parts(heading: String) {
    #expect(title("<title>Партии начали кампанию / Жаңа Хабар</title>" + heading) == "Партии начали кампанию")
  }

  @Test("A heading that the page repeats as a whole stays whole")
  func whole() {
    let text = "Выборы: <em>партии</em> начали кампанию - первые встречи"
    let plain = "Выборы: партии начали кампанию - первые встречи"
    #expect(title("<title>\(plain) | Жаңа Хабар</title><h1>\(text)</h1>") == plain)
  }

  @Test("The site's name in a heading is not the headline")
  func siteNames() {
    let post = "<h3 class=post-title>Партии начали кампанию</h3>"
    let title = "<title>Дневник наблюдателя: Партии начали кампанию</title>"
    #expect(self.title(title + "<h1><a href=/>Дневник наблюдателя</a></h1>" + post) == "Партии начали кампанию")
    let section = "<title>Партии начали кампанию в городе - Политика</title><h1>Политика</h1>"
    #expect(self.title(section) == "Партии начали кампанию в городе")
  }

  @Test("A template that gives the headline as the site's name does not hide it")
  func wrongSiteName() {
    let json =
      #"{"@type":"NewsArticle","headline":"Партии начали кампанию","publisher":{"name":"Партии начали кампанию"}}"#
    let page = #"<script type="application/ld+json">\#(json)</script><title>Партии начали кампанию - Новости</title>"#
    #expect(title(page + "<h1>Партии начали кампанию</h1>") == "Партии начали кампанию")
  }

  @Test("The only heading is the headline where the title element names no more than a section")
  func onlyHeading() {
    let headline = "Партии начали кампанию в городе Алматы"
    #expect(title("<title>Новости</title><h1>\(headline)</h1>") == headline)
  }
}
