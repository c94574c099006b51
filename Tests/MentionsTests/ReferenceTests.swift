import CoverageModel
import Foundation
import TestSupport
import Testing

@testable import Mentions

@Suite("The search against one that tries everything everywhere") struct ReferenceTests {
  private static let actors = [
    MentionActor(id: "a", kind: .party, names: ["Amanat", "Аманат", "ауыл партиясы"]),
    MentionActor(id: "b", kind: .party, names: ["Ақ жол", "ЖСДП"]),
    MentionActor(id: "c", kind: .organisation, names: ["Орталық сайлау комиссиясы", "ЦИК", "3Com", "Союз профсоюзов"]),
    MentionActor(id: "d", kind: .person, names: ["Тоқаев", "Токаев"]),
    MentionActor(id: "e", kind: .person, names: ["Серикбаева", "Ким", "Павел"]),
    MentionActor(id: "f", kind: .organisation, names: ["Г-20", "O'Neil", "НАК «Нафтогаз»"]),
  ]

  private static let pieces = [
    "Amanat", "аманат", "Аманат", "ақ", "Ақ", "жол", "жолдың", "Жол", "ЖСДП", "ЦИК", "цик", "ЦИКу", "Орталық", "сайлау",
    "комиссиясы", "комиссиясының", "3Com", "Союз", "Союза", "профсоюзов", "Тоқаев", "Токаев", "Тoкаев", "Серикбаев",
    "Ким", "Кимге",
    "Пав", "Павел", "Павла", "Г", "20", "O", "Neil", "НАК", "Нафтогаз", "ауыл", "партиясы", "е", "ой", "ым", "қа",
    "тың", "нан", "лар",
    "дағы", " ", " ", " ", "  ", "\n", "-", "‑", "'", "’", "«", "»", "\"", ".", ", ", "\u{AD}", "\u{200B}", "\u{306}",
    "и", "й", "\u{A0}", "ғ",
    "A", "С", "😀", "中", "١",
  ]

  /// The same for every run, unless a seed is given to go on with.
  static func check(seed: UInt64, texts: Int) {
    var random = SeededRandom(seed: seed)
    let index = NameIndex(actors)
    for round in 0..<texts {
      var text: [UInt8] = []
      for _ in 0..<Int(random.next() % 24) {
        text += Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
        // Now and then what is no UTF-8.
        if random.next() % 50 == 0 { text.append(UInt8(truncatingIfNeeded: random.next())) }
      }
      let language = [nil, "kk", "ru", "uk", "en"][Int(random.next() % 5)]
      let languages = TextLanguage.read(in: language)
      let found = text.withUnsafeBufferPointer { bytes in
        var search = CandidateSearch(index: index, reader: TextReader(bytes: bytes), languages: languages)
        search.run()
        return Set(
          search.candidates.filter {
            $0.rule == .name && index.patterns[$0.pattern].head.isPerson == false || $0.range == $0.anchor.range
          }
          .map { ReferenceMatcher.Found(pattern: $0.pattern, range: $0.range) })
      }
      let expected = ReferenceMatcher(index: index, languages: languages).found(in: text)
      #expect(
        found == expected,
        "seed \(seed), text \(round), \(language ?? "no language"): \(String(decoding: text, as: UTF8.self))")
      if found != expected { return }
    }
  }

  @Test("Both find the same in random texts", arguments: ReferenceTests.seeds)
  func randomTexts(seed: UInt64) { ReferenceTests.check(seed: seed, texts: 1000) }

  /// A few, or for a long search those that `QAMTU_FUZZ_SEEDS=FIRST-LAST` asks for.
  private static let seeds: [UInt64] = {
    let asked = (ProcessInfo.processInfo.environment["QAMTU_FUZZ_SEEDS"] ?? "").split(separator: "-").compactMap {
      UInt64($0)
    }
    return asked.count == 2 && asked[0] <= asked[1] ? Array(asked[0]...asked[1]) : [1, 2, 3, 4, 5, 6] + found
  }()

  /// Seeds that found what has been mended since: marks before a word that is read backwards.
  private static let found: [UInt64] = [1170, 1446, 1480, 1557, 2152, 2604, 2797, 2967, 3126]
}
