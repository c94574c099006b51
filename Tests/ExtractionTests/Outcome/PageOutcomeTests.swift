import CoverageModel
import Testing

@testable import Extraction

@Suite("What becomes of a page")
struct PageOutcomeTests {
  private func extract(
    _ html: String, url: String = "https://site.kz/news/road-repairs-are-planned-100", type: String? = nil,
    status: Int? = nil, cut: String? = nil
  ) -> PageExtraction {
    PageExtractor().extract(
      PageInput(
        id: "p", bytes: Array(html.utf8), url: url, contentType: type, status: status, cutReason: cut))
  }

  private func code(_ html: String, url: String = "https://site.kz/news/road-repairs-are-planned-100") -> String {
    extract(html, url: url).document.outcome.code
  }

  @Test(
    "An article is one in each language",
    arguments: [SamplePages.russianText, SamplePages.kazakhText, SamplePages.englishText])
  func articles(paragraphs: [String]) {
    let document = extract(SamplePages.article(paragraphs)).document
    #expect(document.outcome == .article)
    #expect(document.body.contains(paragraphs[1]))
    #expect(!document.body.contains("Политика"))
  }

  @Test("Nothing but white space is empty, whatever its length", arguments: ["", " \r\n\t ", "\u{0}\u{0}\u{0}"])
  func empty(page: String) {
    #expect(code(page) == "empty")
  }

  @Test("Markup without a word is empty")
  func wordless() {
    #expect(code("<html><body><div></div></body></html>") == "empty")
  }

  @Test(
    "A page that says it was not found is an error page, whatever its status",
    arguments: [
      "404", "Page not found", "Страница не найдена", "Бет табылмады", "Сторінку не знайдено", "Seite nicht gefunden",
    ])
  func errors(title: String) {
    #expect(code(SamplePages.plain(title: title, text: "Вернитесь на главную.")) == "error-page")
  }

  @Test("An article about an error stays an article")
  func notAnError() {
    let paragraphs = SamplePages.russianText + ["На сайте акимата жители видели надпись «Страница не найдена»."]
    #expect(code(SamplePages.article(paragraphs, title: "Почему страница не найдена")) == "article")
  }

  @Test(
    "A refusal and a check for robots are told",
    arguments: [
      "Just a moment...", "Access denied", "Доступ запрещен", "Подтвердите, что вы не робот", "Мен робот емеспін",
    ])
  func blocked(title: String) {
    #expect(code(SamplePages.plain(title: title, text: "Ray 7f00")) == "blocked")
  }

  @Test(
    "A status is believed where the page has no text to speak against it",
    arguments: [(403, "blocked"), (429, "blocked"), (404, "error-page"), (502, "error-page")])
  func statuses(status: Int, outcome: String) {
    #expect(extract(SamplePages.plain(title: "Сайт", text: "Ой."), status: status).document.outcome.code == outcome)
    let long = SamplePages.article(SamplePages.russianText + SamplePages.russianText + SamplePages.russianText)
    #expect(extract(long, status: status).document.outcome.code == "article")
  }

  @Test("A page that scripts fill in says so")
  func scripted() {
    let root = "<html><head><script src=a.js></script></head><body><div id=root></div></body></html>"
    #expect(code(root) == "scripted")
    let asking = SamplePages.plain(title: "Сайт", text: "Включите JavaScript, чтобы читать сайт.")
    #expect(code(asking) == "scripted")
  }

  @Test("A front page and a section are listings, an article with as many links is not")
  func listings() {
    #expect(code(SamplePages.listing(30), url: "https://site.kz/") == "listing")
    #expect(code(SamplePages.listing(30), url: "https://site.kz/kz/") == "listing")
    #expect(code(SamplePages.listing(30), url: "https://site.kz/rubric/politika") == "listing")
    #expect(code(SamplePages.listing(30), url: "") == "listing")
    let teasers = SamplePages.teasers(30)
    #expect(code(teasers, url: "https://site.kz/") == "listing")
    #expect(code(teasers, url: "https://site.kz/ru/tag/dorogi") == "listing")
    #expect(code(teasers, url: "https://site.kz/search/?q=dorogi") == "listing")
    let text = SamplePages.listing(30) + SamplePages.russianText.map { "<p>\($0)</p>" }.joined()
    #expect(code(text, url: "https://site.kz/tag/kak-pochinili-dorogi-v-rayone") == "article")
    let links = String(SamplePages.listing(30).split(separator: "<body>")[0])
    #expect(code(SamplePages.article(SamplePages.russianText, end: links)) == "article")
  }

  @Test("A page that ends in the middle is cut off, wherever the end falls")
  func cutOff() {
    let page = SamplePages.article(SamplePages.russianText)
    let inText = String(page.prefix(page.count / 2))
    #expect(code(inText) == "cut-off")
    #expect(extract(inText).document.body.isEmpty)
    #expect(code(String(page.prefix { $0 != "©" }) + "<a href=\"/x") == "cut-off")
    #expect(code("<html><body><p>Текст</p><script>var a = 1;") == "cut-off")
    let open = page.replacing("</body></html>", with: "")
    #expect(code(open) == "article")
    #expect(extract(open, cut: "its record is cut off").document.outcome.code == "cut-off")
    #expect(extract(page, cut: "its record is cut off").document.outcome.code == "article")
  }

  @Test("What is no page is not read as one")
  func foreign() {
    let kinds: [(bytes: [UInt8], type: String?)] = [
      (Array("%PDF-1.7\n".utf8), "text/html"), ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0], nil),
      (Array("{\"a\": [1, 2]}".utf8), "application/json"), (Array("PK\u{3}\u{4}abc".utf8), nil),
      (Array("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>".utf8), "text/xml"),
      (Array("<?xml version=\"1.0\"?><urlset></urlset>".utf8), nil), (Array("body { color: red }".utf8), "text/css"),
      ((0..<2_000).map { UInt8(truncatingIfNeeded: $0 * 7 % 48) }, "text/html"),
    ]
    for (bytes, type) in kinds {
      let page = PageInput(id: "p", bytes: bytes, contentType: type)
      #expect(PageExtractor().extract(page).document.outcome == .noArticle(.notHTML), "\(type ?? "no type")")
    }
    let mislabelled = PageInput(
      id: "p", bytes: Array(SamplePages.article(SamplePages.russianText).utf8), contentType: "image/jpeg")
    #expect(PageExtractor().extract(mislabelled).document.outcome == .article)
  }

  @Test(
    "The beginning of an article behind a paywall counts as one",
    arguments: ["Доступно подписчикам", "Subscribe to continue reading", "Тек жазылушыларға"])
  func paywalled(words: String) {
    let stub = SamplePages.article(Array(SamplePages.russianText.prefix(2)), end: "<div><p>\(words)</p></div>")
    let document = extract(stub).document
    #expect(document.outcome == .paywalled)
    #expect(document.body.contains(SamplePages.russianText[0]))
  }

  @Test("A page behind a paywall that shows nothing of the text is no article")
  func nothingShown() {
    let data = #"{"@type": "NewsArticle", "headline": "Дороги", "isAccessibleForFree": false}"#
    let page =
      "<html><head><script type=\"application/ld+json\">\(data)</script></head><body><ul>"
      + (1...12).map { "<li><a href=\"/\($0)\">Раздел \($0)</a></li>" }.joined() + "</ul></body></html>"
    let document = extract(page).document
    #expect(document.body.isEmpty)
    #expect(!document.outcome.isArticle)
  }

  @Test("A form is another page")
  func other() {
    #expect(code("<html><body><h1>Вход</h1><form><input type=password></form></body></html>") == "other-page")
  }

  @Test("Warnings name what is missing, and the Document holds them")
  func warnings() {
    let outlet = Outlet(id: "site", names: LocalizedText(["en": "Site"]), domains: ["site.kz"], medium: .web)
    let extractor = PageExtractor(PageExtractor.Options(outlets: [outlet], languages: ["kk"]))
    let page = SamplePages.article(SamplePages.russianText)
    let known = extractor.extract(PageInput(id: "p", bytes: Array(page.utf8), url: "https://m.site.kz/n/1"))
    #expect(known.document.outlet == "site")
    #expect(known.warnings == [.noDate, .unexpectedLanguage("ru")])
    #expect(known.document.evidence.warnings == ["no-date", "unexpected-language: ru"])
    let unknown = extractor.extract(PageInput(id: "p", bytes: Array(page.utf8), url: "https://other.kz/n/1"))
    #expect(unknown.warnings.contains(.unknownOutlet(host: "other.kz")))
  }

  @Test("Spans cover the body but for the line feeds between blocks")
  func spans() {
    let document = extract(SamplePages.article(SamplePages.kazakhText)).document
    let scalars = Array(document.body.unicodeScalars)
    #expect(document.blocks.count == 3)
    var next = 0
    for block in document.blocks {
      #expect(block.span.lowerBound == next)
      #expect(!scalars[block.span].contains("\n"))
      next = block.span.upperBound + 1
    }
    #expect(next == scalars.count + 1)
    #expect(document.characters == scalars.count)
  }
}
