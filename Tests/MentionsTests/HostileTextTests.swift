import CoverageModel
import Testing

@testable import Mentions

@Suite("Texts and names that nobody should write") struct HostileTextTests {
  private static let finder = MentionFinder([
    MentionActor(id: "a", kind: .person, names: ["Даурен Омаров", "Омаров"]),
    MentionActor(id: "b", kind: .party, names: ["Ауыл", "Ақ жол"]),
  ])

  private func found(_ bytes: [UInt8]) -> [Mention] {
    bytes.withUnsafeBufferPointer { HostileTextTests.finder.mentions(in: $0, language: nil) }
  }

  @Test("Bytes that are no UTF-8 stand between words, and take nothing away")
  func invalid() {
    let name = Array("Омаров".utf8)
    for broken in [[0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xD0], [0xED, 0xA0, 0x80], [0xC0, 0x80]]
      as [[UInt8]]
    {
      #expect(found(broken + name + broken).count == 1, "\(broken)")
      #expect(found(name + broken + name).count == 2, "\(broken)")
    }
    for cut in 0..<name.count { _ = found(Array(name[..<cut])) }
    #expect(found(Array(name.dropLast())).isEmpty)
  }

  @Test("Marks alone are no words, and marks within a name do not hide it")
  func marks() {
    #expect(found(Array(String(repeating: "\u{301}\u{306}\u{200B}", count: 50_000).utf8)).isEmpty)
    #expect(found(Array("О\u{301}м\u{AD}а\u{200D}ров".utf8)).map(\.span) == [0..<9])
    // Decomposed letters are those that are composed.
    let jolly = MentionFinder([MentionActor(id: "c", kind: .person, names: ["Майский"])])
    #expect(jolly.mentions(in: "Маи\u{306}скии\u{306}", language: "ru").count == 1)
  }

  @Test("A long line is read to its end", arguments: ["а", "Омаров ", "«Ауыл", "О", " ", "\u{301}", "Ә-", "Омаров-"])
  func longLine(piece: String) {
    let repeats = 100_000 / piece.utf8.count
    let text = String(repeating: piece, count: repeats) + " … Встретил Даурена Омарова."
    let mentions = HostileTextTests.finder.mentions(in: text, language: nil)
    let length = text.unicodeScalars.count
    #expect(mentions.allSatisfy { $0.span.upperBound <= length })
    #expect(mentions.last?.span == length - 16..<length - 1)
    #expect((mentions.count > repeats) == (piece.contains("Омаров") || piece.contains("Ауыл")))
  }

  @Test("Names without letters, of one letter, and with signs of patterns find nothing but themselves")
  func names() {
    let finder = MentionFinder([
      MentionActor(id: "empty", kind: .person, names: ["", " ", "...", "«»"]),
      MentionActor(id: "one", kind: .organisation, names: ["Я"]),
      MentionActor(id: "signs", kind: .organisation, names: [".*", "(a+)+$", "[А-Я]", "Ком(пания", "C++"]),
      MentionActor(id: "long", kind: .organisation, names: [String(repeating: "Ж", count: 500)]),
      MentionActor(id: "twice", kind: .organisation, names: ["Рога и копыта", "Рога и копыта"]),
    ])
    #expect(finder.mentions(in: "Я и ты. aaaaaaaaaaaaaaaa! Всё.", language: "ru").isEmpty)
    let found = finder.mentions(in: "Фирма «Рога и копыта» и Ком(пания", language: "ru")
    #expect(found.map { finder.actors[$0.actor].id } == ["twice", "signs"])
    #expect(MentionFinder([]).mentions(in: "Омаров", language: nil).isEmpty)
  }

  @Test("Where a mention stands is told in scalars of the text as it is given, and spans never overlap")
  func offsets() {
    let text = "😀 Омаров, «Ауыл» партиясы, О\u{301}марову; Даурен Омаров 🇰🇿 Омаров"
    let scalars = Array(text.unicodeScalars)
    let mentions = HostileTextTests.finder.mentions(in: text, language: "ru")
    let words = mentions.map { mention in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[mention.span])
      return String(view)
    }
    #expect(words == ["Омаров", "Ауыл", "О\u{301}марову", "Даурен Омаров", "Омаров"])
    #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound })
  }
}
