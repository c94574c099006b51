import Testing

@testable import Extraction

@Suite("A page as a flat tree")
struct PageTreeTests {
  private func tree(_ html: String) -> PageTree { PageTreeBuilder.tree(PageGuard.guarded(Array(html.utf8))) }

  /// The tree as text: `tag[...]` around what lies below an element, quotes around texts.
  private func drawn(_ tree: PageTree) -> String {
    var result = ""
    var ends: [Int32] = []
    for node in 0..<tree.count {
      while let end = ends.last, end <= node {
        result += "]"
        ends.removeLast()
      }
      if tree.isText(node) {
        result += "'\(tree.text(of: node))'"
      } else {
        result += "\(tree.tag[node].name)["
        ends.append(tree.end[node])
      }
    }
    return result + String(repeating: "]", count: ends.count)
  }

  @Test("Elements that HTML 4 does not know keep their names and their places")
  func newElements() {
    let page = tree("<body><main><article><p>a<section><p>b</section></article></main><my-box>c</my-box></body>")
    #expect(
      drawn(page)
        == "other[html[body[main[article[p['a']section[p['b']]]]other['c']]]]")
  }

  @Test("Scripts, styles, comments and drawings leave nothing; structured data is kept aside")
  func leftOut() {
    let html = """
      <html><head><script>if (a < b) document.write("<p>x</p>")</script><style>p{}</style>
      <script type="application/ld+json">{"a": 1}</script></head>
      <body><!-- <p>old</p> --><p>t<svg><text>drawn</text></svg></p></body></html>
      """
    let page = PageGuard.guarded(Array(html.utf8))
    #expect(page.dataBlocks.map { String(decoding: $0, as: UTF8.self) } == ["{\"a\": 1}"])
    #expect(PageTreeBuilder.tree(page).text(of: 0) == "t")
  }

  @Test("Entities are resolved, also in attributes, and text is one node")
  func entities() {
    let page = tree("<p title='a &amp; b'>x &lt; y &amp; z &#1178;</p>")
    let paragraph = page.tag.firstIndex(of: .p) ?? 0
    #expect(page.value(of: .title, at: paragraph) == "a & b")
    #expect(page.text(of: paragraph) == "x < y & z Қ")
    #expect(page.descendants(of: paragraph).count == 1)
  }

  @Test(
    "The entities of attributes are read as those of text; addresses keep their ampersands",
    arguments: [
      ("&laquo;&#1178;&raquo;", "«Қ»"), ("&#x49a;&#1178 x", "ҚҚ x"), ("?a=1&copy=2&lt=3", "?a=1&copy=2&lt=3"),
      ("&nosuch; & &; &#0;", "&nosuch; & &; "), ("&amp", "&amp"), ("&#x110000;a", "a"),
    ])
  func attributeEntities(written: String, read: String) {
    let page = tree("<p id='\(written)'>x</p>")
    #expect(page.value(of: .id, at: page.tag.firstIndex(of: .p) ?? 0) == read)
  }

  @Test("Of equal attributes the first counts, quotes of both kinds may stand in values, and a value may be missing")
  func attributes() {
    let page = tree("<p class=a CLASS=b id='x\"y' hidden data-unknown=z>t<a href=\"it's\">u</a></p>")
    let (paragraph, link) = (page.tag.firstIndex(of: .p) ?? 0, page.tag.firstIndex(of: .a) ?? 0)
    #expect(page.value(of: .class, at: paragraph) == "a")
    #expect(page.value(of: .id, at: paragraph) == "x\"y")
    #expect(page.value(of: .hidden, at: paragraph) == "")
    #expect(page.value(of: .href, at: link) == "it's")
    #expect(page.value(of: .class, at: link) == nil)
  }

  @Test("White space between words is one space, however it is written")
  func whiteSpace() {
    #expect(tree("<p>a\n\t\t b  c</p>\r\n  <p>d</p>").text(of: 0) == "a b c d")
  }

  @Test("A NUL, a stray sign, an unclosed comment and a page cut in a tag lose nothing that stands before or after")
  func broken() {
    #expect(tree("<p>a\u{0}b</p><p cl\u{0}ass=x>c</p>").text(of: 0) == "a b c")
    #expect(tree("<p>1 < 2 <- 3</p>").text(of: 0) == "1 < 2 <- 3")
    #expect(tree("<p>a</p><!-- <p>b</p>").text(of: 0).hasPrefix("a"))
    #expect(tree("<p>a</p><div class=\"x").text(of: 0) == "a")
  }

  @Test("What has no end is said once, however often it begins")
  func unclosed() {
    let page = PageGuard.guarded(Array(("<p>a</p>" + String(repeating: "<style><!-- ", count: 20_000)).utf8))
    #expect(page.notes == [.unclosed("an element style"), .unclosed("a comment")])
    #expect(PageTreeBuilder.tree(page).text(of: 0).hasPrefix("a"))
  }

  @Test("A hundred thousand nested elements and attributes are flattened, with a note, and the text stays")
  func deep() {
    let nested = PageGuard.guarded(Array((String(repeating: "<div>", count: 100_000) + "text").utf8))
    #expect(nested.notes == [.nestingFlattened(tags: 100_000 - GuardLimits.depth)])
    #expect(PageTreeBuilder.tree(nested).text(of: 0) == "text")
    let wide = PageGuard.guarded(Array(("<p " + String(repeating: "id=a ", count: 100_000) + ">text").utf8))
    #expect(wide.notes == [.attributesDropped(tags: 1)])
    #expect(PageTreeBuilder.tree(wide).text(of: 0) == "text")
  }
}
