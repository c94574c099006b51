import Containers
import Foundation
import Mentions
import TestSupport
import Testing
import ToneTexts

@Suite(
  "Tone in sentences that people have marked and the models were not taught",
  .enabled(
    if: EvaluationData.isThere("tone-rusentne/train_data.csv", "tone-newsmtsc/train.jsonl"),
    "the marked sentences are not on this machine"))
struct ToneQualityTests {
  private static let fingerprints: [ToneLanguage: String] = [
    .russian: "75c443abcdee178b4e2ac2cbdd63179f9202347b9cc49a652e2f164bb8b8a31d",
    .english: "fb80ff05993dd59016c36abefaa7bd00d77cb0cb38a781c1f9edd9ad7c61471e",
  ]

  /// Thousandths of macro-F1 and of the share of sentences whose tone is told, which must hold on the sentences of these fingerprints.
  private static let floors: [ToneLanguage: (decided: Int, told: Int, share: Int)] = [
    .russian: (460, 480, 600), .english: (630, 680, 850),
  ]

  /// What people judged, what the model thinks likeliest, and what it tells; of one sentence.
  private struct Judged {
    let judged: Int
    let likeliest: Int
    let told: Int?
    let listed: Int
  }

  @Test(
    "Macro-F1 and the share that is told hold, beside guessing and counting words", arguments: ToneLanguage.allCases)
  func floors(_ language: ToneLanguage) throws {
    let model = try #require(language.model)
    let kept = try ToneTexts.examples(language, in: EvaluationData.folder).filter(\.isKeptApart)
    let groups = Dictionary(grouping: kept, by: \.sentence).sorted { $0.key < $1.key }.map { _, examples in
      examples.map { example in
        let probabilities = model.probabilities(of: example.features(language))
        return Judged(
          judged: example.step + 1, likeliest: ToneModel.likeliest(probabilities, model.outcomes),
          told: model.tone(probabilities).map { $0.step + 1 },
          listed: language.lexicon.balance(of: example.sentence) + 1)
      }
    }
    let all = groups.flatMap { $0 }
    let told = all.count { $0.told != nil }
    func macro(_ guess: @escaping (Judged) -> Int?) -> (value: Double, text: String) {
      let value = Self.macroF1(all, guess)
      let interval = Self.interval(groups) { Self.macroF1($0, guess) }
      return (value, String(format: "%.3f [%.3f, %.3f]", value, interval.low, interval.high))
    }
    let (decided, suggested) = (macro(\.likeliest), macro(\.told))
    let neutral = [0, 1, 2].max { a, b in all.count { $0.judged == a } < all.count { $0.judged == b } } ?? 1
    let (majority, listed) = (macro { _ in neutral }, macro(\.listed))
    let share = Self.interval(groups) { Double($0.count { $0.told != nil }) / Double($0.count) }
    print(
      """
      tone, \(language.rawValue), \(all.count) sentences and actors   macro-F1 [95 %]
        always \(neutral - 1)\t\(majority.text)
        word list\t\(listed.text)
        all decided\t\(decided.text)
        told\t\(suggested.text), of \(told) of \(all.count), \
      \(String(format: "%.1f %% [%.1f, %.1f]", 100 * Double(told) / Double(all.count), 100 * share.low, 100 * share.high))
      """)
    let data = try Data(contentsOf: URL(fileURLWithPath: ToneTexts.path(language, in: EvaluationData.folder)))
    guard SHA256Digest.hex(Array(data)) == Self.fingerprints[language] else {
      print("These are other sentences than those for which floors are set.")
      return
    }
    let floor = try #require(Self.floors[language])
    #expect(decided.value * 1000 >= Double(floor.decided))
    #expect(suggested.value * 1000 >= Double(floor.told))
    #expect(told * 1000 >= floor.share * all.count)
    #expect(decided.value > listed.value && decided.value > majority.value)
  }

  @Test("What a model says of itself is what it is worth", arguments: ToneLanguage.allCases)
  func record(_ language: ToneLanguage) throws {
    let model = try #require(language.model)
    let kept = try ToneTexts.examples(language, in: EvaluationData.folder).filter(\.isKeptApart)
    var outcomes = model.outcomes.map { ToneModel.Outcome(threshold: $0.threshold) }
    for example in kept {
      guard let told = model.tone(model.probabilities(of: example.features(language))) else { continue }
      outcomes[told.step + 1].suggested += 1
      if told.step == example.step { outcomes[told.step + 1].right += 1 }
    }
    #expect(model.outcomes == outcomes)
    #expect(model.keptApart == kept.count)
  }

  private static func macroF1(_ all: [Judged], _ guess: (Judged) -> Int?) -> Double {
    ToneScore(all.compactMap { one in guess(one).map { (one.judged, $0) } }).macroF1
  }

  /// The 95 % interval of a figure when sentences are drawn again and again with replacement.
  private static func interval(_ groups: [[Judged]], _ figure: ([Judged]) -> Double) -> (low: Double, high: Double) {
    var random = SeededRandom(seed: 1)
    let values = (0..<500).map { _ in
      figure((0..<groups.count).flatMap { _ in groups[Int(random.next() % UInt64(groups.count))] })
    }.sorted()
    return (values[12], values[487])
  }
}
