import CoverageModel
import TestSupport
import Testing

@testable import Extraction

@Suite("Hostile pages")
struct HostilePageTests {
  private func outcome(_ bytes: [UInt8]) -> PageExtraction { PageExtractor().extract(PageInput(id: "p", bytes: bytes)) }

  @Test("A hundred thousand nested tags, attributes and entities leave the text")
  func floods() {
    let text = SamplePages.russianText.map { "<p>\($0)</p>" }.joined()
    for flood in [
      String(repeating: "<div>", count: 100_000), "<p " + String(repeating: "a=b ", count: 100_000) + ">",
      String(repeating: "<b><i>", count: 50_000), String(repeating: "</div>", count: 100_000),
      String(repeating: "<a href=x>", count: 100_000),
    ] {
      let extraction = outcome(Array("<html><body>\(flood)\(text)</body></html>".utf8))
      #expect(extraction.blocks.contains { $0.text.contains("мост через реку") })
    }
    let entities = String(repeating: "&amp;&#1178;&nosuch;&#x110000;", count: 50_000)
    #expect(!outcome(Array("<html><body><p>\(entities)</p></body></html>".utf8)).document.outcome.code.isEmpty)
  }

  @Test("An entity that is defined by itself is not expanded")
  func bomb() {
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <html><body><p>&b;&c;</p></body></html>
      """
    let extraction = outcome(Array(bomb.utf8))
    #expect(extraction.blocks.allSatisfy { !$0.text.contains("aaaa") && !$0.text.contains("root:") })
  }

  @Test("Random bytes, with and without markup between them, have an outcome")
  func noise() {
    var random = SeededRandom(seed: 7)
    for round in 0..<200 {
      var bytes = (0..<Int(random.next() % 3_000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if round % 2 == 0 { bytes = Array("<html><body><p ".utf8) + bytes + Array("</p><script>".utf8) + bytes }
      let extraction = outcome(bytes)
      #expect(extraction.document.outcome.isArticle || extraction.document.body.isEmpty)
      #expect(extraction.document.evidence.digest.utf8.count == 64)
    }
  }

  @Test("Every beginning of a page has an outcome, and the same page the same one")
  func prefixes() {
    let page = Array(SamplePages.article(SamplePages.russianText).utf8)
    for length in stride(from: 0, to: page.count, by: 37) {
      let first = outcome(Array(page[..<length]))
      #expect(first.document == outcome(Array(page[..<length])).document)
    }
  }
}
