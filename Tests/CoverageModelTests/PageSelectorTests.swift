import CoverageModel
import Testing

@Suite("Selectors of page elements")
struct PageSelectorTests {
  @Test("Steps, relations and alternatives are read as they are written")
  func parts() throws {
    let selector = try PageSelector(" article > .text p:not(.ad) , #main~[itemprop='articleBody'] ")
    let (first, second) = (try #require(selector.alternatives.first), try #require(selector.alternatives.last))
    #expect(selector.alternatives.count == 2 && selector.steps == 5)
    #expect(first.map(\.relation) == [.below, .child, .below])
    #expect(
      first.map(\.conditions) == [[.element("article")], [.class("text")], [.element("p"), .not(.class("ad"))]])
    #expect(second.map(\.relation) == [.below, .beside])
    #expect(second.map(\.conditions) == [[.id("main")], [.attribute("itemprop", .equal("articleBody"))]])
  }

  @Test(
    "Each comparison of an attribute is read",
    arguments: [
      ("[class]", PageSelector.Value.any), ("[ CLASS = \"Two words\" ]", .equal("Two words")),
      ("[class^=post-]", .prefix("post-")), ("[class$='>']", .suffix(">")), ("[class*=\"мәтін\"]", .part("мәтін")),
      ("[class~=ad]", .word("ad")),
    ])
  func attributes(text: String, value: PageSelector.Value) throws {
    #expect(
      try PageSelector(text).alternatives == [[.init(conditions: [.attribute("class", value)], relation: .below)]])
  }

  @Test(
    "What is not supported is refused by its name and place",
    arguments: [
      ("p > *", "the universal selector *", 5), ("h1 + p", "the sibling combinator +", 4),
      ("li:nth-child(2)", "the pseudo-class :nth-child", 3), ("p::before", "the pseudo-element ::before", 2),
      ("[data-ad]", "the attribute data-ad", 2), ("news-body p", "the element news-body", 1),
      (".a\\:b", "an escape with \\", 3), ("svg|a", "a namespace", 4), ("", "the end", 1), ("p,", "the end", 3),
      ("> p", ">", 1), ("p > > a", ">", 5), (".a, , .b", ",", 5), ("[class", "the end behind [class", 7),
      ("[class|=a]", "| behind [class", 7), ("[class=a", "the end", 9),
      ("[class=\"a]", "a quotation mark without its partner", 8),
      ("[class=a i]", "i behind the value", 10), ("p:not(.a .b)", ". in :not()", 10),
      ("p:not(:not(.a))", ":not() inside :not()", 7),
      ("p:not(", "the end", 7), (".", "the end", 2), ("p]", "]", 2),
    ])
  func refused(text: String, found: String, position: Int) throws {
    let fault = #expect(throws: SelectorFault.self) { try PageSelector(text) }
    #expect(fault?.found == found)
    #expect(fault?.position == position)
    #expect(fault?.expected.isEmpty == false && fault?.mend.isEmpty == false)
  }

  @Test("A selector of any length and depth is read or refused, and never more than its limit")
  func hostile() {
    for text in [
      String(repeating: "p ", count: 100_000), String(repeating: ":not(", count: 90), String(repeating: "[", count: 90),
      String(repeating: "p,", count: 90), "\u{0}", "\u{202E}p", "p\u{A0}a",
    ] {
      _ = try? PageSelector(text)
    }
    #expect(throws: SelectorFault.self) { try PageSelector(String(repeating: "p ", count: 300)) }
  }
}
