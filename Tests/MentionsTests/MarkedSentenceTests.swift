import CoverageModel
import Mentions
import Testing

@Suite("Sentences that we marked by hand") struct MarkedSentenceTests {
  @Test("Every mention is found with its place, and nothing else", arguments: MarkedSentences.shipped?.sentences ?? [])
  func sentence(_ sentence: MarkedSentences.Sentence) throws {
    let marked = try #require(MarkedSentences.shipped)
    let found = MarkedSentences.found(MarkedSentenceTests.finder(marked), sentence.text, sentence.language)
    #expect(found == sentence.mentions)
  }

  @Test("There are two hundred of them or more, in four languages, a fifth without any mention")
  func size() throws {
    let marked = try #require(MarkedSentences.shipped)
    #expect(marked.sentences.count >= 200)
    #expect(Set(marked.sentences.map(\.language)) == ["kk", "ru", "uk", "en"])
    #expect(marked.sentences.count { $0.mentions.isEmpty } * 5 >= marked.sentences.count)
  }

  @Test(
    "All sentences in one text give the same mentions of persons and institutions that are named by their full names")
  func oneText() throws {
    let marked = try #require(MarkedSentences.shipped)
    let finder = MarkedSentenceTests.finder(marked)
    for language in ["kk", "ru", "uk", "en"] {
      let own = marked.sentences.filter { $0.language == language }
      let text = own.map(\.text).joined(separator: "\n")
      let names = Set(MarkedSentences.found(finder, text, language).map { "\($0.actor) \($0.text)" })
      for mention in own.flatMap(\.mentions) where mention.text.contains(" ") {
        let isFound = names.contains("\(mention.actor) \(mention.text)")
        #expect(isFound, "\(mention)")
      }
    }
  }

  private static func finder(_ marked: MarkedSentences) -> MentionFinder { MentionFinder(marked.actors) }
}
