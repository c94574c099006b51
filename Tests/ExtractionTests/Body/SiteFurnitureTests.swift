import CoverageModel
import Testing

@testable import Extraction

@Suite("What a site repeats from page to page")
struct SiteFurnitureTests {
  private static let notice = "Читайте наши новости первыми в приложении, оно доступно для всех телефонов."
  private static let background = "Напомним, выборы депутатов областного маслихата назначены на 19 марта этого года."

  /// Pages of one site: each with its own text and the notice, the first two with the same background.
  private func pages(_ count: Int) -> [PageInput] {
    (0..<count).map { number in
      var paragraphs = SamplePages.russianText.map { "\($0) Номер этого сообщения — \(number)." }
      if number < 2 { paragraphs.insert(Self.background, at: 2) }
      paragraphs.append(Self.notice)
      return PageInput(
        id: "\(number)", bytes: Array(SamplePages.article(paragraphs, title: "Дороги починят, часть \(number)").utf8),
        url: "https://www.site.kz/news/\(number)")
    }
  }

  private func bodies(_ pages: [PageInput]) -> [PageExtraction] {
    var furniture = SiteFurniture()
    for page in pages { if let survey = PageExtractor().survey(page) { furniture.add(survey) } }
    furniture.settle()
    var options = PageExtractor.Options()
    options.furniture = furniture
    let extractor = PageExtractor(options)
    return pages.map(extractor.extract)
  }

  @Test("A block on every page has a reason of its own wherever the model is not sure, and is never text then")
  func repeated() {
    for page in bodies(pages(12)) {
      let block = page.blocks.first { $0.text == Self.notice }
      #expect(block != nil)
      #expect(block.map { $0.isKept ? $0.score >= 4_000 : $0.reason != .text } == true)
      #expect(page.document.outcome == .article)
    }
  }

  @Test("Background in two of twelve articles is coverage in both")
  func background() {
    for page in bodies(pages(12)).prefix(2) { #expect(page.document.body.contains(Self.background)) }
  }

  @Test("Of a few pages nothing is learnt, and captures of one address are one page")
  func fewPages() {
    let few = pages(3)
    for (learnt, alone) in zip(bodies(few), few.map(PageExtractor().extract)) { #expect(learnt.blocks == alone.blocks) }
    let again = Array(repeating: few[0], count: 20)
    for (learnt, alone) in zip(bodies(again), again.map(PageExtractor().extract)) {
      #expect(learnt.blocks == alone.blocks)
    }
  }
}
