import CoverageModel
import Testing

@testable import Extraction

@Suite("What a page says of itself for machines")
struct StructuredDataTests {
  private func data(_ json: String, html: String = "", url: String = "https://example.kz/1") -> StructuredData {
    let tree = PageTreeBuilder.tree(PageGuard.guarded(Array(html.utf8)))
    return StructuredData(blocks: [Array(json.utf8)], tree: tree, url: url)
  }

  @Test(
    "JSON-LD is read through what sites get wrong",
    arguments: [
      #"{"@type":"NewsArticle","headline":"Выборы: итоги"}"#,
      #"{"@type":["Thing","NewsArticle"],"headline":"Выборы: итоги",}"#,
      #"[{"@type":"WebSite","name":"x"},{"@type":"http://schema.org/NewsArticle","headline":"Выборы: итоги"}]"#,
      #"{"@graph":[{"@type":"WebPage"},{"@type":"Article","headline":"Выборы: итоги"}]}"#,
      #"<![CDATA[ {"@type":"NewsArticle","headline":"Выборы:\u0020итоги"} ]]>"#,
      "// note\n{\"@type\":\"NewsArticle\" \n \"headline\":\"Выборы:\n итоги\"}",
      #"{"@type":"BlogPosting","headline":"Выборы:&nbsp;итоги"}{"@type":"X"}"#,
      #"{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Выборы: итоги&quot;}"#,
      #"{"@type":"WebPage","mainEntity":{"@type":"LiveBlogPosting","headline":"Выборы: итоги""#,
    ])
  func broken(json: String) {
    #expect(data(json).article?.headline == "Выборы: итоги")
  }

  @Test("Quotation marks inside a string do not end it")
  func quotes() {
    #expect(
      data(#"{"@type":"Article","headline":"The "best" of it","author":"A B"}"#).article?.headline
        == #"The "best" of it"#)
  }

  @Test("Of several articles the one with the page's address is taken")
  func chosen() {
    let json = #"""
      [{"@type":"NewsArticle","url":"https://example.kz/2","headline":"Другая"},
       {"@type":"NewsArticle","mainEntityOfPage":{"@id":"http://www.example.kz/1/"},"headline":"Эта","author":[{"@type":"Person","name":"А Б"},{"@type":"Organization","name":"В"}],
        "isAccessibleForFree":"False","keywords":["а","б, в"],"publisher":{"name":"Г"},"datePublished":"2023-03-05"}]
      """#
    let article = data(json).article
    #expect(article?.headline == "Эта")
    #expect(
      article?.authors == [
        StructuredName(name: "А Б", isOrganization: false), StructuredName(name: "В", isOrganization: true),
      ])
    #expect(article?.isAccessibleForFree == false)
    #expect(article?.keywords == ["а", "б", "в"])
    #expect(article?.publisher == "Г")
  }

  @Test("Nesting without end and random bytes give no article and no crash")
  func hostile() {
    #expect(data(String(repeating: "[{\"a\":", count: 50_000)).article == nil)
    #expect(data(String(repeating: "\"\\", count: 10_000)).article == nil)
    #expect(data("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\\uZZZZ\\").article?.headline != "")
  }

  @Test("Microdata is read, but not that of a comment")
  func microdata() {
    let html = """
      <article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop=headline>Итоги</h1>
      <span itemprop=author itemscope itemtype="http://schema.org/Person"><b itemprop=name>А Б</b></span>
      <meta itemprop=datePublished content="2023-03-05">
      <div itemscope itemtype="http://schema.org/Comment"><time itemprop=datePublished datetime="2023-04-01">x</time></div></article>
      """
    let article = data("", html: html).microdata
    #expect(article?.headline == "Итоги")
    #expect(article?.authors.map(\.name) == ["А Б"])
    #expect(article?.datePublished == "2023-03-05")
  }
}
