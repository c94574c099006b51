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

  @Test(
    "Every kind of flood has an outcome; what stands after it is read, or it is said what was not",
    arguments: HostilePage.all)
  func outcomes(page: HostilePage) {
    let extraction = PageExtractor().extract(
      PageInput(id: "p", bytes: page.bytes(3_000), contentType: page.contentType))
    let document = extraction.document
    #expect(document.outcome == .article || !extraction.outcomeReason.isEmpty)
    #expect(document.outcome.isArticle == !document.body.isEmpty)
    let isRead = extraction.blocks.contains { $0.text.contains(HostilePage.sign) }
    let isSaid = !document.outcome.isArticle || !document.evidence.warnings.isEmpty
    #expect(isRead || isSaid || !page.endsInText)
  }

  @Test("Tags beyond the limit are dropped, their text is kept, and it is said how many")
  func manyTags() {
    let flood = String(repeating: "<p>слово</p><br>", count: GuardLimits.tags)
    let text = SamplePages.russianText.map { "<p>\($0)</p>" }.joined()
    let extraction = outcome(Array("<html><body>\(flood)\(text)</body></html>".utf8))
    #expect(extraction.blocks.contains { $0.text.contains("мост через реку") })
    #expect(extraction.blocks.count <= GuardLimits.tags)
    #expect(extraction.document.evidence.warnings.contains { $0.contains("tags beyond the first") })
  }

  @Test(
    "Elements that close nobody, and ends that end nobody, do not make the tree deep",
    arguments: [
      "<dt>x", "<dd>x", "<optgroup>x", "<title>x", "<b><div>x</b></div>", "<b><td>x</b></td>", "<ul><li>x</li>",
    ])
  func depth(unit: String) {
    let page = PageGuard.guarded(Array(String(repeating: unit, count: 5_000).utf8))
    let tree = PageTreeBuilder.tree(page)
    var depth = [Int](repeating: 0, count: tree.count)
    for node in 1..<tree.count { depth[node] = depth[Int(tree.parent[node])] + 1 }
    #expect(depth.max() ?? 0 <= 1_001)
    #expect((1..<tree.count).allSatisfy { Int(tree.end[$0]) > $0 && tree.end[$0] <= tree.end[Int(tree.parent[$0])] })
  }

  @Test("Classes that weigh as much as can be, one element within the other, stay within the range of a sum")
  func heavyClasses() {
    let page = PageGuard.guarded(Array(String(repeating: "<div class='heavy'>", count: 300).utf8) + Array("text".utf8))
    let tree = PageTreeBuilder.tree(page)
    for weight in [Int32.max / 2, Int32.min / 2] {
      let weights = WordWeights([(hash: WordHash.of("heavy".utf8), weight: weight)])
      let context = PageContext(tree: tree, list: BlockList(tree), weights: weights)
      #expect(context.weightSum.max() ?? 0 >= 0)
    }
  }

  @Test("Control characters are white space, and a title without an end takes nothing from the page")
  func strayBytes() {
    let text = SamplePages.russianText.map { "<p>\($0)</p>" }.joined()
    let controls = outcome(Array("<html><body><p>one\u{1}two\u{1F}\u{2}three</p>\(text)</body></html>".utf8))
    #expect(controls.blocks.contains { $0.text == "one two three" })
    let untitled = outcome(Array("<html><head><title>Дороги</head><body>\(text)</body></html>".utf8))
    #expect(untitled.document.body.contains("мост через реку"))
    #expect(untitled.document.evidence.warnings.contains { $0.contains("title without an end") })
  }

  @Test("A page of single bytes with a NUL after each is not taken for UTF-16 when it begins without")
  func letterAndNUL() {
    let flood = Array("<html><body><p>".utf8) + Array(repeating: [0x00, 0x61], count: 4_000).joined()
    let text = SamplePages.englishText.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    #expect(outcome(flood + Array(text.utf8)).blocks.contains { $0.text.contains("two billion tenge") })
  }

  @Test("Bytes are scanned to their end and no further, whatever their number", arguments: 0..<130)
  func scanEnds(count: Int) {
    // What stands behind must not be seen.
    let bytes = [UInt8](repeating: 0x61, count: count) + [0xD1]
    bytes.withUnsafeBufferPointer { bytes in
      let scan = UTF8Scan(UnsafeBufferPointer(rebasing: bytes[..<count]), whole: true)
      #expect(scan.isASCII)
    }
  }

  @Test("Pages are read at the same time on many threads, the first of the process too")
  func threads() async {
    let page = Array(SamplePages.article(SamplePages.russianText).utf8)
    let bodies = await withTaskGroup(of: String.self) { group in
      for _ in 0..<16 { group.addTask { PageExtractor().extract(PageInput(id: "p", bytes: page)).document.body } }
      var bodies: Set<String> = []
      for await body in group { bodies.insert(body) }
      return bodies
    }
    #expect(bodies.count == 1)
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
