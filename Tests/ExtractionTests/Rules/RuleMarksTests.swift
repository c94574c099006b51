import CoverageModel
import Testing

@testable import Extraction

@Suite("Elements chosen by selectors")
struct RuleMarksTests {
  /// The texts in elements that a selector chooses to drop, in the page's order.
  private func chosen(_ selector: String, _ html: String) throws -> [String] {
    let tree = PageTreeBuilder.tree(PageGuard.guarded(Array(html.utf8)))
    let marks = RuleMarks(RuleSet(TextRules(drop: [try PageSelector(selector)])), tree: tree)
    let list = BlockList(tree, rules: marks)
    return list.blocks.filter { marks.verdict(of: $0) != nil }.map(list.string)
  }

  private static let page = """
    <html><body><div id="main" class="story  main-Text"><p class="lead" title="a b">one</p>
    <section><p>two</p><div class="next">three</div><p class="late ad">four</p><aside><p>five</p></aside></section>
    <p>six <span class="ad">seven</span> eight</p></div><p lang="kk">nine</p></body></html>
    """

  @Test(
    "Every kind of condition and relation chooses what it says",
    arguments: [
      ("p", ["one", "two", "four", "five", "six seven eight", "nine"]),
      ("P.lead", ["one"]), ("#main section", ["two", "three", "four", "five"]),
      ("#main > section > p", ["two", "four"]),
      (".story p.ad", ["four"]), (".main-Text > .lead", ["one"]), (".main-text", []), (".stor", []),
      (".next ~ p", ["four"]), (".next ~ aside p", ["five"]), ("section ~ p", ["six seven eight"]),
      ("[lang]", ["nine"]), ("[lang=kk], .lead", ["one", "nine"]), ("[title='a b']", ["one"]), ("[title~=b]", ["one"]),
      ("[class^=la]", ["four"]), ("[class$=ad]", ["one", "four", "seven"]), ("[class*='e a']", ["four"]),
      ("section > :not(p)", ["three", "five"]),
      ("p:not([class]):not([lang])", ["two", "five", "six seven eight"]),
      (".ad", ["four", "seven"]), ("#other p", []), ("div div p", []), ("aside > p > p", []),
    ])
  func conditions(selector: String, texts: [String]) throws {
    #expect(try chosen(selector, Self.page) == texts)
  }

  @Test("What can be asked for is what a page's tree holds")
  func names() {
    let hidden: Set<Extraction.Tag> = [.text, .other, .head, .title, .meta, .base, .link, .script, .style]
    #expect(SelectorNames.elements == Extraction.Tag.allCases.filter { !hidden.contains($0) }.map(\.name).sorted())
    #expect(SelectorNames.attributes == AttributeName.allCases.map(\.name).sorted())
  }

  @Test("Sixty-four steps are told apart")
  func manySteps() throws {
    let names = (0..<63).map { ".c\($0)" }.joined(separator: ", ")
    #expect(try chosen(names + ", .ad", Self.page) == ["four", "seven"])
    let deep = Array(repeating: "div", count: 64).joined(separator: " > ")
    let page = String(repeating: "<div>", count: 64) + "deep" + String(repeating: "</div>", count: 64)
    #expect(try chosen(deep, page) == ["deep"])
  }
}
