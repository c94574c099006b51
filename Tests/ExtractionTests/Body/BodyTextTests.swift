import CoverageModel
import Testing

@testable import Extraction

@Suite("Which text of a page is the article's")
struct BodyTextTests {
  private static let paragraphs = [
    "The council decided on Tuesday evening to widen the road between the station and the market, after residents had asked for it.",
    "The work is to begin in April, said the deputy mayor, and the street will stay open to buses for as long as it lasts.",
    "Shopkeepers fear for their income: on the last such occasion, two of them had to close, and one moved to another town.",
    "Money for it comes from the regional budget; the council added a tenth of the sum, and it will report on it in the autumn.",
  ]
  private static let teasers = [
    "Snow closes the mountain pass for a second week", "New tram line opens ahead of schedule",
    "Farmers ask for help after the drought", "School prize goes to a teacher of physics",
  ]

  private func body(_ inside: String) -> String {
    let list = Self.teasers.map { "<li><a href=\"/n\($0.utf8.count)\">\($0)</a></li>" }.joined()
    let html = """
      <html><head><title>Road by the station is to be widened</title></head><body>
      <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <main><article class="article">\(inside)</article></main>
      <aside class="related"><h3>Most read</h3><ul>\(list)</ul></aside>
      <footer class="footer"><p>© 2023 The Paper. All rights reserved.</p></footer></body></html>
      """
    return PageExtractor().extract(PageInput(id: "p", bytes: Array(html.utf8), url: "https://paper.test/road-100"))
      .document.body
  }

  private func running(_ paragraphs: some Sequence<String>) -> String {
    paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  @Test("Paragraphs are kept in their order, and the furniture around them is not")
  func paragraphs() {
    #expect(body(running(Self.paragraphs)) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test("The headline is a field of its own and does not begin the text")
  func headline() {
    let text = body("<h1>Road by the station is to be widened</h1>" + running(Self.paragraphs))
    #expect(text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test("A box of other stories between paragraphs is left out, and the text goes on after it")
  func boxInside() {
    let links = Self.teasers.map { "<li><a href=\"/x\">\($0)</a></li>" }.joined()
    let text = body(
      running(Self.paragraphs.prefix(2)) + "<div class=\"related-stories\"><ul>\(links)</ul></div>"
        + running(Self.paragraphs.dropFirst(2)))
    #expect(Self.paragraphs.allSatisfy(text.contains))
    #expect(!Self.teasers.contains(where: text.contains))
  }
}

@Suite("What the text of a model says")
struct BodyModelTextTests {
  @Test("A model is the same after it was written and read")
  func roundTrip() throws {
    let text = BodyModel.learnt.text
    #expect(try #require(BodyModel(text: text)).text == text)
  }

  @Test(
    "What is no model is not read as one",
    arguments: [
      "", "tree", "qamtu-body-model 2", "qamtu-body-model 2\nword x 1",
      "qamtu-body-model 2\nensemble first 0\ntree\n1 = 5\nensemble second 0",
      "qamtu-body-model 2\nensemble first 0\ntree\n0 no-such-column > 1 1 2\nensemble second 0",
    ])
  func refused(text: String) {
    #expect(BodyModel(text: text) == nil)
  }
}

@Suite("Which blocks are kept")
struct KeptBlocksTests {
  @Test("Nothing is kept where nothing is likely")
  func none() {
    #expect(KeptBlocks(verdicts: [-400, -700], characters: [500, 100], share: 400).isKept == [false, false])
    #expect(KeptBlocks(verdicts: [], characters: [], share: 400).isKept.isEmpty)
  }

  @Test("A doubtful block is kept on a page of doubts and left out beside certain ones")
  func doubtful() {
    #expect(
      KeptBlocks(verdicts: [6000, 6000, -900], characters: [900, 900, 100], share: 400).isKept == [true, true, false])
    #expect(
      KeptBlocks(verdicts: [200, -900, -5000], characters: [900, 100, 900], share: 400).isKept == [true, true, false])
  }
}
