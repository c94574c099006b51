import CoverageModel
import Testing

@testable import Extraction

@Suite("The page that explains an extraction")
struct ExplainPageTests {
  private func explained(_ html: String, url: String = "javascript:alert(1)") -> String {
    let extraction = PageExtractor().extract(PageInput(id: "\"><script>id</script>", bytes: Array(html.utf8), url: url))
    return String(decoding: ExplainPage.html(extraction), as: UTF8.self)
  }

  /// The names of all elements, and all attributes with them.
  private func tags(_ html: String) -> [Substring] { html.matches(of: /<([a-zA-Z][^>]*)>/).map(\.output.1) }

  @Test("Nothing of a hostile page's markup gets into it")
  func hostile() {
    let texts = [
      "&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;", "\" onclick=\"alert(1)", "' x='",
      "&lt;/style&gt;&lt;a href=javascript:alert(1)&gt;", "&lt;!--", "]]&gt;", "\u{202E}txt", "&#0;&#8;",
    ]
    let page = SamplePages.article(
      SamplePages.russianText + texts, title: "&lt;/title&gt;&lt;script&gt;t&lt;/script&gt;",
      head: "<meta name=author content='&lt;b onmouseover=x&gt;'><link rel=canonical href='javascript:alert(2)'>")
    let html = explained(page)
    let allowed = [
      "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "strong", "table", "thead", "tbody",
      "tr", "th", "td", "ol", "li", "span", "b",
    ]
    for tag in tags(html) {
      let name = String(tag.prefix { $0.isLetter || $0.isNumber })
      #expect(allowed.contains(name), "<\(tag)>")
      #expect(!tag.contains("onclick") && !tag.contains("href") && !tag.contains("src="), "<\(tag)>")
    }
    #expect(html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(!html.contains("<script") && !html.contains("\u{202E}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test("Kept and dropped blocks have a word and a sign, not a colour alone")
  func marks() {
    let html = explained(SamplePages.article(SamplePages.kazakhText))
    #expect(html.matches(of: /✓ kept/).count == 1 + SamplePages.kazakhText.count)
    #expect(html.contains("✗ dropped"))
    for paragraph in SamplePages.kazakhText { #expect(html.contains(paragraph)) }
  }

  @Test("A page without any text is explained, too")
  func nothing() {
    #expect(explained("").contains("<strong>empty</strong>"))
  }
}
