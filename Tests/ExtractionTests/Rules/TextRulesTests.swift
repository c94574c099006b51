import CoverageModel
import Testing

@testable import Extraction

@Suite("Rules of an outlet for its pages")
struct TextRulesTests {
  private func extracted(_ html: String, keep: [String] = [], drop: [String] = []) throws -> PageExtraction {
    let rules = TextRules(keep: try keep.map { try PageSelector($0) }, drop: try drop.map { try PageSelector($0) })
    let outlet = Outlet(
      id: "site", names: LocalizedText(["en": "Site"]), domains: ["site.kz"], textRules: rules, medium: .web)
    return PageExtractor(PageExtractor.Options(outlets: [outlet])).extract(
      PageInput(id: "1", bytes: Array(html.utf8), url: "https://site.kz/a/1"))
  }

  /// An article whose second half stands where no article stands, with an advertisement in a line.
  private static let page = SamplePages.article(
    Array(SamplePages.russianText.prefix(2)),
    end: """
      <p>\(SamplePages.russianText[2]) <span class="ad">Купите окна со скидкой.</span></p>
      </article><aside class="related more"><p>\(SamplePages.russianText[3])</p></aside><article>
      """)

  @Test("What is dropped does not count, also within a line, and the evidence names the selector")
  func drop() throws {
    let extraction = try extracted(Self.page, drop: [".ad"])
    #expect(extraction.document.body == SamplePages.russianText.prefix(3).joined(separator: "\n"))
    let block = try #require(extraction.blocks.first { $0.text.contains("окна") })
    #expect(block.reason == .rule && block.reasonText == "codebook: drop .ad" && !block.isKept)
    #expect(String(decoding: ExplainPage.html(extraction), as: UTF8.self).contains("codebook: drop .ad"))
  }

  @Test("What is kept counts wherever it stands, and nothing else does")
  func keep() throws {
    let extraction = try extracted(Self.page, keep: ["article > p:not(.ad)", ".more"], drop: [".ad"])
    #expect(extraction.document.body == SamplePages.russianText.joined(separator: "\n"))
    let only = try extracted(Self.page, keep: [".more"])
    #expect(only.document.body == SamplePages.russianText[3])
    #expect(only.blocks.first { $0.isKept }?.reasonText == "codebook: keep .more")
    #expect(only.blocks.first { $0.text == SamplePages.russianText[0] }?.reasonText == "codebook: outside keep .more")
  }

  @Test("The headline is a field of its own also where a rule keeps it")
  func headline() throws {
    let document = try extracted(Self.page, keep: ["article"], drop: [".ad"]).document
    #expect(document.title == "Дороги починят")
    #expect(document.body == SamplePages.russianText.prefix(3).joined(separator: "\n"))
  }

  @Test("A page without the kept element is extracted without the rule, and says so")
  func unmatched() throws {
    let extraction = try extracted(SamplePages.article(SamplePages.russianText), keep: [".gone"])
    #expect(extraction.document.body == SamplePages.russianText.joined(separator: "\n"))
    #expect(extraction.warnings.map(\.code) == ["no-date", "unmatched-rule"])
    #expect(extraction.document.evidence.warnings.contains("unmatched-rule"))
  }

  @Test("Other outlets' pages are left alone")
  func otherOutlet() throws {
    let rules = TextRules(drop: [try PageSelector("p")])
    let outlet = Outlet(
      id: "site", names: LocalizedText(["en": "Site"]), domains: ["site.kz"], textRules: rules, medium: .web)
    let page = PageInput(
      id: "1", bytes: Array(SamplePages.article(SamplePages.russianText).utf8), url: "https://other.kz/a/1")
    let document = PageExtractor(PageExtractor.Options(outlets: [outlet])).extract(page).document
    #expect(document.body == SamplePages.russianText.joined(separator: "\n"))
  }
}
